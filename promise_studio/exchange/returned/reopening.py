"""Takes the workshop out of a PDF and puts it into a file of its own."""

import os
from itertools import count
from pathlib import Path

from promise_studio.exchange.returned.reading import read_pdf
from promise_studio.exchange.returned.spoken import Wanted
from promise_studio.model import Workshop
from promise_studio.store.contents import decode
from promise_studio.store.file_name import ENDING
from promise_studio.store.writing import write_new


def workshop_inside(path: Path) -> Workshop:
    """The workshop that a PDF carries; UserError when it carries none that is sound."""
    source = read_pdf(path, Wanted.SOURCE).source
    return decode(source.encode(), f"The workshop inside {path.name}").workshop


def reopen(path: Path) -> Path:
    """A new workshop file beside the PDF, named after it; what lies there already is never touched."""
    workshop = workshop_inside(path)
    names = (path.with_name(_name(path, number)) for number in count(1))
    return write_new(next(name for name in names if not os.path.lexists(name)), workshop)


def _name(path: Path, number: int) -> str:
    stem = path.name[: -len(path.suffix)] if path.suffix.lower() == ".pdf" else path.name
    stem = stem.removesuffix(ENDING).strip(". ") or "workshop"
    return f"{stem}{f'-{number}' if number > 1 else ''}{ENDING}"
