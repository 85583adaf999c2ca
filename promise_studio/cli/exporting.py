"""Makes the files of an export and says what was made."""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from promise_studio.cli.command import FINDINGS, OK
from promise_studio.cli.doctor.fact import State
from promise_studio.cli.doctor.install_lines import read_host
from promise_studio.cli.doctor.pdf_facts import pdf_fact
from promise_studio.cli.doctor.pdf_probe import probe_pdf
from promise_studio.cli.made_files import Told, make_each, refuse_to_show
from promise_studio.cli.progress import working
from promise_studio.cli.streams import note
from promise_studio.document.child_process import Progress, watched
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.errors import MissingError, UserError
from promise_studio.exchange.export_file import MadeFile, check_formats, export_file
from promise_studio.exchange.formats import Format
from promise_studio.model import Workshop
from promise_studio.spoken import counted


def export_all(
    workshop: Workshop,
    document: str,
    targets: Mapping[Format, Path],
    today: date,
    beside: Beside = NOTHING_BESIDE,
    *,
    with_source: bool = True,
    as_json: bool,
) -> int:
    """Make every target and print its path as soon as it is there; a finding when a character has no font."""
    check_formats(document, targets)
    made: list[MadeFile] = []

    def make_one(form: Format, path: Path) -> Told:
        made.append(make(workshop, document, form, path, today, beside, with_source=with_source))
        return Told(line_of(made[-1]), facts_of(made[-1]))

    make_each((partial(make_one, form, path) for form, path in targets.items()), as_json=as_json)
    return FINDINGS if any(file.without_font for file in made) else OK


def print_file(
    workshop: Workshop,
    document: str,
    formats: Sequence[Format],
    today: date,
    beside: Beside = NOTHING_BESIDE,
    *,
    with_source: bool = True,
) -> None:
    """Write one file to standard output, for another program."""
    if len(formats) > 1:
        raise UserError("Standard output takes one format at a time.", "Name one, or a folder: -o FOLDER/")
    refuse_to_show(formats[0])
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as folder:
        path = Path(folder) / f"{document}.{formats[0].value}"
        make(workshop, document, formats[0], path, today, beside, with_source=with_source)
        sys.stdout.buffer.write(path.read_bytes())


def make(
    workshop: Workshop,
    document: str,
    form: Format,
    path: Path,
    today: date,
    beside: Beside = NOTHING_BESIDE,
    *,
    with_source: bool = True,
) -> MadeFile:
    """Make one file, with progress on a terminal and the warnings on standard error."""
    progress = Progress()
    try:
        with watched(progress), working(f"Making {path.name}", how_far=lambda: progress.words):
            made = export_file(workshop, document, form, path, today, beside, with_source=with_source)
    except MissingError as error:
        raise explain_missing(error) from error
    for warning in made.warnings:
        note(f"{path.name}: {warning}")
    return made


def explain_missing(error: MissingError) -> MissingError:
    """What this computer lacks, with the line that installs it, as the doctor sees it."""
    fact = pdf_fact(probe_pdf(), read_host())
    if fact.state is not State.MISSING:
        return error
    words = f"PDF export does not work here: {fact.found}. The workshop is saved, and other formats work."
    return MissingError(words, f"Run: {fact.fix}")


def line_of(made: MadeFile) -> str:
    """Where a file is, how many pages it has, and whether the workshop is inside."""
    inside = ", the workshop is inside: --without-source leaves it out" if made.carries_workshop else ""
    pages = f"  ({counted(made.pages, 'page')}{inside})" if made.pages else ""
    return f"{made.path}{pages}"


def facts_of(made: MadeFile) -> dict[str, object]:
    """What `--json` says of a file."""
    return {
        "path": str(made.path),
        "format": made.format.value,
        "pages": made.pages or None,
        "carries_workshop": made.carries_workshop,
        "warnings": list(made.warnings),
        "without_font": made.without_font,
    }
