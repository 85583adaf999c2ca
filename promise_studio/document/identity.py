"""What makes two exports of the same workshop the same file: an identifier and a date of its own."""

import json
import os
from datetime import UTC, date, datetime
from hashlib import sha256

from promise_studio.document.view.cover import own_date
from promise_studio.model import Workshop

EPOCH = "SOURCE_DATE_EPOCH"


def document_identifier(workshop: Workshop, document: str, today: date) -> str:
    """A mark of everything that goes into a document, the same on every computer."""
    said = [workshop.model_dump(mode="json"), document, today.isoformat()]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:32]


def document_date(workshop: Workshop) -> str:
    """When the document was made as its metadata say it: the workshop's own day; empty when it has none."""
    epoch = os.environ.get(EPOCH, "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    day = own_date(workshop)
    return f"{day.isoformat()}T00:00:00Z" if day else ""
