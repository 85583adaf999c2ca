"""What is in the workshop already, so that a page that is imported again makes nothing twice."""

from collections import defaultdict
from typing import Any

from promise_studio.exchange.markdown.labels import folded
from promise_studio.model import Item, Workshop

_SAID_BY = {
    "persona": "name",
    "note": "text",
    "journey": "title",
    "phase": "name",
    "step": "action",
    "blueprint": "title",
    "card": "text",
    "parked item": "text",
}


class Held:
    """The items of a workshop by what they say; each can be claimed once."""

    def __init__(self, workshop: Workshop) -> None:
        self._by_words: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for kind, name in _SAID_BY.items():
            for item in workshop.all(kind):
                self._by_words[kind, getattr(item, name)].append(item)
        self.departments = {folded(one.name): one.id for one in workshop.departments if one.name}
        self.personas = {folded(one.name): one for one in reversed(workshop.personas) if one.name}

    def claim(self, kind: str, fields: dict[str, Any]) -> Item | None:
        """The item that says all of this, if there is one that nothing else has claimed."""
        there = self._by_words[kind, fields.get(_SAID_BY[kind], "")]
        for item in there:
            if all(_says(item, name, value) for name, value in fields.items()):
                there.remove(item)
                return item
        return None


def _says(item: Item, name: str, value: Any) -> bool:
    held = getattr(item, name)
    return bool(str(held) == str(value) if not isinstance(value, tuple) else held == value)
