"""The workshop that travels inside a PDF, so that whoever gets it can go on with it."""

from promise_studio.document.identity import document_date
from promise_studio.document.pdf.job import LARGEST_SOURCE, Inside
from promise_studio.model import Workshop
from promise_studio.store.contents import encode

FOR_OUTSIDERS = frozenset({"customer", "one-page"})
"""Documents that leave the house: notes, names and figures stay at home."""
TOO_LARGE = (
    f"the workshop is larger than {LARGEST_SOURCE // 2**20} MB and does not travel inside; "
    "send the file NAME.promise.json along"
)


def travels_inside(document: str) -> bool:
    """Whether a PDF of this document carries the workshop unless somebody asks for one without it."""
    return document not in FOR_OUTSIDERS


def what_is_inside(workshop: Workshop, document: str, *, with_source: bool) -> Inside:
    """What a PDF carries besides its pages; the workshop stays where it is too large to be taken back."""
    made = document_date(workshop)
    if not (with_source and travels_inside(document)):
        return Inside(made=made)
    source = encode(workshop, 0)
    if len(source) > LARGEST_SOURCE:
        return Inside(made=made, left_out=TOO_LARGE)
    return Inside(source=source.decode(), made=made)
