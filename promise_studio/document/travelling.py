"""The workshop that travels inside a PDF, so that whoever gets it can go on with it."""

import json
import re
from dataclasses import replace

from promise_studio.document.identity import document_date
from promise_studio.document.kinds import document_kind
from promise_studio.document.pdf.job import LARGEST_SOURCE, Inside
from promise_studio.model import Workshop
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.store.contents import encode

TOO_LARGE = (
    f"the workshop is larger than {LARGEST_SOURCE // 2**20} MB and does not travel inside; "
    "send the file NAME.promise.json along"
)
_ANCHOR = re.compile(r'\s(?:id|data-about)="([A-Z]+-[1-9][0-9]{0,8})"')


def travels_inside(document: str) -> bool:
    """Whether a PDF of this document carries the workshop unless somebody asks for one without it."""
    return not document_kind(document).is_for_customers


def what_is_inside(workshop: Workshop, document: str, html: str, *, with_source: bool) -> Inside:
    """What a PDF carries besides its pages; the workshop stays where it is too large to be taken back."""
    own = Inside(made=document_date(workshop), sent=_what_is_sent(workshop, document, html))
    if not (with_source and travels_inside(document)):
        return own
    source = encode(workshop, 0)
    if len(source) > LARGEST_SOURCE:
        return replace(own, left_out=TOO_LARGE)
    return replace(own, source=source.decode())


def _what_is_sent(workshop: Workshop, document: str, html: str) -> str:
    """What must be known when the PDF comes back: marks of what its readers had before them."""
    items = (workshop.find(name) for name in dict.fromkeys(_ANCHOR.findall(html)))
    seen = {item.id: fingerprint(item) for item in (*items, workshop.statement) if item is not None}
    return json.dumps({"document": document, "mark": promise_fingerprint(workshop), "seen": seen})
