"""What the workshop said when the document was made: a short mark for every field, at the document's end.

With it an import tells what the hand changed from what the workshop has changed since.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final

from pydantic_core import to_jsonable_python

from promise_studio.exchange.workshop_markdown.parts import parts_of, value_of
from promise_studio.model import KINDS, SINGLES, Item, Workshop

OPENING: Final = "<!-- promise-studio: what this file was made from, item by item; leave it as it is"
CLOSING: Final = "-->"
_SIZE: Final = 6
_USUAL: Final = "."


@dataclass(frozen=True)
class State:
    """The marks of each item's fields in the order of the workshop; fields at their usual value have none."""

    items: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def ids(self) -> Mapping[str, list[str]]:
        """The items of each prefix, in the order that they had."""
        found: dict[str, list[str]] = {}
        for item_id in self.items:
            found.setdefault(item_id.partition("-")[0], []).append(item_id)
        return found

    def is_of(self, workshop: Workshop) -> bool:
        """Whether the workshop is the one that said this, rather than one that never had any of it.

        Every new workshop has the seven habits, so they tell nothing; where nothing else was said, words do.
        """
        prefixes = [prefix for prefix in self.ids if prefix not in {"HAB", *SINGLES}]
        if prefixes:
            return any(workshop.highest(prefix) for prefix in prefixes)
        said = any(self.items.get(single) for single in SINGLES)
        return not said or any(marks_of(getattr(workshop, name)) for name in SINGLES.values())


def mark(value: Any) -> str:
    """A few letters that differ when a value differs; blanks at the end of a line do not count."""
    plain = comparable(value)
    said = plain if isinstance(plain, str) else json.dumps(to_jsonable_python(plain), sort_keys=True)
    return blake2b(said.encode(), digest_size=_SIZE // 2).hexdigest()


def comparable(value: Any) -> Any:
    """A value without what an editor may take away unasked or write in two ways."""
    if isinstance(value, str):
        return (
            "\n".join(line.rstrip(" ") for line in str(value).split("\n")) if " \n" in value else str(value)
        )
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value


def marks_of(item: Item) -> dict[str, str]:
    """The marks of the fields that say something."""
    return {
        part.field: mark(value)
        for part in parts_of(type(item))
        if (value := value_of(item, part)) != part.default
    }


def write_state(workshop: Workshop) -> list[str]:
    """The lines that keep the state."""
    lines = [OPENING]
    for name in SINGLES.values():
        item = getattr(workshop, name)
        lines += [_header(name, type(item)), _row(item)]
    for kind in KINDS.values():
        items = workshop.all(kind.name)
        if items:
            lines += [_header(kind.collection, kind.cls), *map(_row, items)]
    return [*lines, CLOSING]


def fingerprint_of(lines: Iterable[str]) -> str:
    """A short name for a state, in twelve hexadecimal digits."""
    return blake2b("\n".join(lines).encode(), digest_size=6).hexdigest()


def read_state(lines: Iterable[str]) -> State:
    """The state that the lines keep; rows that make no sense are as if they were not there."""
    items: dict[str, dict[str, str]] = {}
    fields: list[str] = []
    for line in lines:
        name, parted, rest = line.strip().partition(" ")
        if name.endswith(":"):
            fields = rest.split()
        elif parted and fields and name[:1].isupper():
            items[name] = {
                field: found for field, found in zip(fields, _cut(rest), strict=False) if found != _USUAL
            }
    return State(items)


def _header(name: str, cls: type[Item]) -> str:
    return f"{name}: {' '.join(part.field for part in parts_of(cls))}"


def _row(item: Item) -> str:
    marks = marks_of(item)
    return f"{item.id} {''.join(marks.get(part.field, _USUAL) for part in parts_of(type(item)))}"


def _cut(row: str) -> list[str]:
    found = []
    while row:
        size = 1 if row[0] == _USUAL else _SIZE
        found.append(row[:size])
        row = row[size:]
    return found
