"""The workshop that is attached to a PDF: one entry of the exact name, small enough, and nothing else."""

from pypdf import PdfReader

from promise_studio.document.pdf.job import ATTACHED_NAME, LARGEST_SOURCE
from promise_studio.exchange.returned.spoken import Found

MOST_ATTACHED = 1_000


def attached_source(reader: PdfReader) -> Found:
    """The text of the workshop; the attachment's name is compared and never used for anything else."""
    entries = []
    for number, entry in enumerate(reader.attachment_list):
        if number >= MOST_ATTACHED:
            return Found(problem="several")
        if ATTACHED_NAME in {entry.name, entry.alternative_name}:
            entries.append(entry)
    if not entries:
        return Found(problem="nothing inside")
    if len(entries) > 1:
        return Found(problem="several")
    content = entries[0].content
    if len(content) > LARGEST_SOURCE:
        return Found(problem="large")
    try:
        return Found(source=content.decode())
    except UnicodeDecodeError:
        return Found(problem="damaged")
