"""What a file that is made of a workshop is called."""

from pathlib import Path
from typing import Final

from promise_studio.exchange.formats import SLA, WHOLE, Format
from promise_studio.store.file_name import stem_of

_TABLE: Final = "service-levels"


def export_name(workshop: Path, document: str, form: Format) -> str:
    """The workshop's name, what it is, its ending."""
    what = document
    if document != WHOLE:
        what = "dates" if form is Format.CALENDAR else _TABLE if form.is_table or document == SLA else what
    return f"{stem_of(workshop)}-{what}.{form.value}"
