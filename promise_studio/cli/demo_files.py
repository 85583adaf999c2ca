"""The files of the demo: a copy of the example workshop, its documents, its SLA table."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from promise_studio.cli.command import MISSING, OK
from promise_studio.cli.exporting import facts_of, line_of, make
from promise_studio.cli.loading import load_workshop
from promise_studio.cli.streams import say
from promise_studio.cli.targets import make_folders
from promise_studio.document.view.cover import own_date
from promise_studio.errors import UserError
from promise_studio.exchange.export_file import MadeFile
from promise_studio.exchange.export_name import export_name
from promise_studio.exchange.formats import Format
from promise_studio.exchange.whole_file import write_whole
from promise_studio.resources import workshops_dir
from promise_studio.store.file_name import ENDING

EXAMPLE = f"city-services{ENDING}"
FILES = (
    ("sla-only", Format.CSV),
    ("sla-only", Format.XLSX),
    ("sla-only", Format.MARKDOWN),
    ("sla-only", Format.HTML),
    ("review", Format.HTML),
    ("customer", Format.PDF),
    ("review", Format.PDF),
)
"""The quick ones first, so that there is something to look at while the PDFs are made."""


@dataclass(frozen=True)
class Demo:
    """The copy of the workshop to walk through, and what this computer lacked for the rest, if anything."""

    workshop: Path
    missing: UserError | None

    @property
    def exit_code(self) -> int:
        """The exit code of the command."""
        return OK if self.missing is None else MISSING


def make_demo(folder: Path, *, as_json: bool) -> Demo:
    """Write everything that can be made here, and print each path as soon as its file is there."""
    example = workshops_dir() / EXAMPLE
    workshop = load_workshop(example)
    day = own_date(workshop) or date.today()  # noqa: DTZ011  the day of this computer's clock
    copy = folder / EXAMPLE
    make_folders([copy])
    _keep_copy(example, copy, quiet=as_json)
    made: list[MadeFile] = []
    missing: UserError | None = None
    for document, form in FILES:
        if form is Format.PDF and missing is not None:
            continue
        try:
            made.append(make(workshop, document, form, folder / export_name(copy, document, form), day))
        except UserError as error:
            if error.exit_code != MISSING:
                raise
            missing = error
        else:
            if not as_json:
                say(line_of(made[-1]))
    if as_json:
        facts = {"workshop": str(copy), "files": [facts_of(file) for file in made]}
        say(json.dumps({**facts, "missing": missing and missing.message}, indent=2, ensure_ascii=False))
    return Demo(copy, missing)


def _keep_copy(example: Path, copy: Path, *, quiet: bool) -> None:
    """Put the example where it may be changed; a copy that somebody has changed already stays."""
    content = example.read_bytes()
    changed = copy.exists() and copy.read_bytes() != content
    if not copy.exists():
        write_whole(copy, content)
    if not quiet:
        say(f"{copy}  ({'as you left it' if changed else 'the workshop'})")
