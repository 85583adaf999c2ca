"""The way from a page to its preview and to the workshop with it."""

from pathlib import Path

from promise_studio.edits import apply
from promise_studio.exchange.markdown.reading import read
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.preview import Preview
from promise_studio.model import Workshop, new_workshop


def look(folder: Path, text: str, workshop: Workshop | None = None, name: str = "page.md") -> Preview:
    """What importing a page would do."""
    path = folder / name
    path.write_text(text, "utf-8")
    workshop = workshop or new_workshop()
    return read(path, workshop, next_id_in(workshop))


def brought(folder: Path, text: str, workshop: Workshop | None = None) -> Workshop:
    """The workshop once the page is imported."""
    workshop = workshop or new_workshop()
    return apply(workshop, look(folder, text, workshop).edit).workshop
