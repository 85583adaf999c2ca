"""Two people who worked apart, as bytes: four of them are an edit of one side, whatever they are."""

from contextlib import suppress
from typing import Any, Final

from promise_studio.edits import Add, Change, Edit, EditError, Move, Remove, apply
from promise_studio.exchange.plain_fields import plain_fields
from promise_studio.exchange.workshop_markdown.parts import Form, Part, parts_of
from promise_studio.model import Item, Workshop, kind_of
from tests.check.whole_workshop import PARTS, make
from tests.exchange.merging.test_merge import check_merge

WHOLE: Final = make(PARTS)
MOST: Final = 100
"""Edits of both sides together."""


def merging(data: bytes) -> None:
    """Make the edits and merge; the property of merging says what must hold."""
    sides = [WHOLE, WHOLE]
    for at in range(0, min(len(data), 4 * MOST) - 3, 4):
        side = data[at] % 2
        with suppress(EditError):
            sides[side] = apply(sides[side], edit_of(data[at + 1 : at + 4], sides[side])).workshop
    check_merge(WHOLE, *sides)


def edit_of(data: bytes, workshop: Workshop) -> Edit:
    """An edit by three bytes: what is done, to which item, and with which words."""
    way, place, said = data
    items = [item for item in workshop.items() if "-" in item.id]
    if not items:
        return Change(id="FRAME", fields={"title": str(said)})
    item = items[place % len(items)]
    if way % 4 == 0:
        return Remove(ids=(item.id,))
    if way % 4 == 1:
        return Move(id=item.id, before=items[said % len(items)].id)
    if way % 4 == 2:
        kind = kind_of(item.id)
        fields = dict(list(plain_fields(item).items())[: said % 9 + 1])
        return Add(kind=kind.name, id=f"{kind.prefix}-{workshop.highest(kind.prefix) + 1}", fields=fields)
    parts = parts_of(type(item))
    part = parts[said % len(parts)]
    return Change(id=item.id, fields={part.field: _value(part, said, items)})


def _value(part: Part, said: int, items: list[Item]) -> Any:
    words = [word for bit, word in enumerate(("one", "two", "three", "four")) if said >> bit & 1]
    ids = [item.id for at, item in enumerate(items) if (said * 37 + at) % 11 == 0]
    values: dict[Form, Any] = {
        Form.TEXT: " ".join(words),
        Form.LINES: words,
        Form.MANY: ids[:3],
        Form.ONE: ids[0] if ids and said % 3 else "",
        Form.FLAG: bool(said & 16),
        Form.CHOICE: part.choices[said % len(part.choices)] if part.choices else "",
        Form.NUMBER: said % 5,
        Form.DAY: f"2026-01-{said % 28 + 1:02d}",
        Form.TABLE: [],
    }
    return values[part.form]
