"""Links from one place of a document to another: an item's id, and the words to show for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from promise_studio.document.view.wording import shorten
from promise_studio.model import Link, Workshop

LONGEST_WORDS = 80


@dataclass(frozen=True)
class Pointer:
    """An item that the text names; where the document shows it, `id` is its anchor."""

    id: str
    words: str
    suspect: bool = False
    """Whether the item has said something else since the link was made."""


def point_to(workshop: Workshop, item_id: str) -> Pointer | None:
    """The pointer to an item; None for an empty or unknown id."""
    item = workshop.find(item_id) if item_id else None
    return Pointer(item.id, shorten(item.name_aloud, LONGEST_WORDS)) if item is not None else None


def point_to_all(workshop: Workshop, ids: Iterable[str]) -> tuple[Pointer, ...]:
    """The pointers to those of the ids that are known, in their order."""
    return tuple(found for item_id in ids if (found := point_to(workshop, item_id)) is not None)


def follow(workshop: Workshop, links: Iterable[Link]) -> tuple[Pointer, ...]:
    """The pointers behind evidence links."""
    return point_to_all(workshop, (link.to for link in links))


def name_of(workshop: Workshop, item_id: str) -> str:
    """The words for an item; empty for an empty or unknown id."""
    found = point_to(workshop, item_id)
    return found.words if found else ""
