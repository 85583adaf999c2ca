"""A document as it was found: items with the words of their fields, and what fits nowhere."""

from dataclasses import dataclass, field
from typing import Final

from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.workshop_markdown.reading_values import Found
from promise_studio.exchange.workshop_markdown.state import State
from promise_studio.model import KINDS, SINGLES, Item
from promise_studio.model.kinds import SINGLE_NAMES
from promise_studio.model.workshop import PART_CLASSES

NO_TITLE: Final = "Workshop"
"""The first heading of a workshop that has no title."""


@dataclass
class Written:
    """One item: its id, or none for a new one, its kind (for a single part the part's id), and its fields."""

    id: str
    kind: str
    line: int
    name: str = ""
    found: dict[str, Found] = field(default_factory=dict)

    @property
    def cls(self) -> type[Item]:
        """The class that knows its fields."""
        return PART_CLASSES[SINGLES.get(self.kind) or KINDS[self.kind].collection]


@dataclass
class Page:
    """All of a document."""

    items: list[Written] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    """The kinds whose heading is there."""
    whole: set[str] = field(default_factory=set)
    """The kinds of which everything should be there."""
    made_from: str = ""
    """The short name of the state that it was made from."""
    state: State = field(default_factory=State)
    strays: list[Skipped] = field(default_factory=list)


def folded(words: str) -> str:
    """Words without the differences that do not matter in a heading or a label."""
    return " ".join(words.replace("’", "'").casefold().split()).rstrip(":")


def _headings() -> dict[str, str]:
    found = {folded(SINGLE_NAMES[single]): single for single in SINGLES}
    found |= {folded(name.replace("_", " ")): single for single, name in SINGLES.items()}
    for kind in KINDS.values():
        names = (kind.many, kind.name, kind.collection.replace("_", " "), f"{kind.name}s")
        found |= {folded(name): kind.name for name in names}
    return found


KIND_BY_HEADING: Final = _headings()
