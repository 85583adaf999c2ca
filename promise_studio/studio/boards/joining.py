"""Merging cards into one, and splitting one into several: the words of all are kept, one step to undo."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from promise_studio.edits import Add, Batch, Change, Edit, Remove
from promise_studio.model import Workshop, kind_of
from promise_studio.model.blueprint import BlueprintCard
from promise_studio.model.empathy_map import EmpathyNote

PARTED_BY = " | "
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_CLAUSES = re.compile(r"\s*(?:;|\s[–—]\s|,\s+(?=and\b|but\b))\s*")


def merge_cards(workshop: Workshop, ids: Sequence[str]) -> Batch | None:
    """All cards as the first of them, which keeps its place; None when there are not two of one sort."""
    cards = [workshop.get(item_id) for item_id in dict.fromkeys(ids) if workshop.find(item_id) is not None]
    if len(cards) < 2 or len({type(card) for card in cards}) > 1:
        return None
    first, *others = cards
    fields = _together(cards)
    fields["text"] = "\n".join(dict.fromkeys(card.text for card in cards if card.text))
    gone = {card.id for card in others}
    edits: list[Edit] = [Change(id=first.id, fields=fields)]
    edits += [
        Change(id=note.id, fields={"tension_with": first.id})
        for note in workshop.notes
        if note.tension_with in gone and note.id not in {*gone, first.id}
    ]
    edits.append(Remove(ids=tuple(card.id for card in others)))
    return Batch(edits=tuple(edits), words=f"merged {', '.join(card.id for card in cards)} into {first.id}")


def _together(cards: Sequence[Any]) -> dict[str, Any]:
    """What the merged card takes from all of them, beside the text."""
    if isinstance(cards[0], EmpathyNote):
        quotes = dict.fromkeys(link.to for note in cards for link in note.quotes)
        own = {card.id for card in cards}
        against = next((note.tension_with for note in cards if note.tension_with not in {"", *own}), "")
        return {"dots": sum(note.dots for note in cards), "quotes": list(quotes), "tension_with": against}
    first: BlueprintCard = cards[0]
    taken = ("role", "department", "procedure", "system")
    fields: dict[str, Any] = {
        field: next((getattr(c, field) for c in cards if getattr(c, field)), getattr(first, field))
        for field in taken
    }
    minutes = [card.minutes for card in cards if card.minutes is not None]
    return {
        **fields,
        "minutes": sum(minutes) if minutes else None,
        "fail_point": any(card.fail_point for card in cards),
        "wait_point": any(card.wait_point for card in cards),
        "note": "\n".join(dict.fromkeys(card.note for card in cards if card.note)),
    }


def parts_of(text: str) -> tuple[str, ...]:
    """Where a text falls apart by itself: at its lines, its sentences, or at semicolons and dashes."""
    for broken in (text.split("\n"), _SENTENCES.split(text), _CLAUSES.split(text)):
        parts = tuple(part.strip() for part in broken if part.strip())
        if len(parts) > 1:
            return parts
    return (text.strip(),)


def split_card(
    workshop: Workshop, item_id: str, parts: Iterable[str], next_id: Callable[[str], str]
) -> Batch | None:
    """The first part stays where it is, the others stand behind it; None when there are not two."""
    said = [part.strip() for part in parts if part.strip()]
    if len(said) < 2:
        return None
    card, kind = workshop.get(item_id), kind_of(item_id)
    kept = ("persona", "quadrant", "author", "group", "blueprint", "phase", "lane", "role", "department")
    fields = {name: getattr(card, name) for name in kept if name in type(card).model_fields}
    if isinstance(card, EmpathyNote):
        fields["quotes"] = [link.to for link in card.quotes]
    items = workshop.all(kind.name)
    place = workshop.position(item_id) + 1
    before = items[place].id if place < len(items) else None
    number = int(next_id(kind.name).partition("-")[2])
    adds = tuple(
        Add(kind=kind.name, id=f"{kind.prefix}-{number + at}", fields={**fields, "text": part}, before=before)
        for at, part in enumerate(said[1:])
    )
    change = Change(id=item_id, fields={"text": said[0]})
    return Batch(edits=(change, *adds), words=f"split {item_id} into {len(said)}")
