"""Compares two states of one item field by field, by a table of what each field means for the customer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import Any

from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.pairing import Entry, line_entry, pair_up, words_of
from promise_studio.check.diff.weighing import Weigh, weigh_sign
from promise_studio.check.told import Told
from promise_studio.model.base import Item


@dataclass(frozen=True)
class Place:
    """Where a difference is: the item before and after, whose clause it is, what people call it."""

    before_item: str
    after_item: str
    clause: str
    name: str

    def differs(self, field: str, label: str, before: str, after: str, weight: Weight) -> Difference:
        """A difference at this place."""
        return Difference(
            self.before_item,
            self.after_item,
            self.clause,
            self.name,
            field,
            label,
            before,
            after,
            weight.effect,
            weight.reason,
        )


@dataclass(frozen=True)
class Watched:
    """A field that matters to a customer: how its values weigh, how they are shown, and how they are read."""

    field: str
    label: str
    weigh: Weigh
    show: Callable[[Any], str] = str
    read: Callable[[Any], Any] | None = None

    def value(self, item: Any) -> Any:
        """What the item says in this field; some read several at once, such as a target with its unit."""
        return (self.read or attrgetter(self.field))(item)


@dataclass(frozen=True)
class WatchedLines:
    """A list of lines: whether one more is good for the customer, bad, or to be weighed."""

    field: str
    label: str
    more: int
    came: str
    went: str
    reworded: Weigh


def place_of(before: Item | None, after: Item | None, clause: str = "") -> Place:
    """The place of an item in both states; one of them may be missing."""
    known = after or before
    return Place(
        before.id if before else "", after.id if after else "", clause, known.name_aloud if known else ""
    )


def compare_fields(place: Place, before: Item, after: Item, table: Sequence[Watched]) -> Iterator[Difference]:
    """Every watched field that says something else."""
    for watched in table:
        was, now = watched.value(before), watched.value(after)
        if was == now:
            continue
        shown = (_show(watched, was), _show(watched, now))
        if any(shown):
            yield place.differs(watched.field, watched.label, *shown, watched.weigh(was, now))


def _show(watched: Watched, value: Any) -> str:
    if value is None or value == "":
        return ""
    return Told(value.value, value.value) if isinstance(value, StrEnum) else watched.show(value)


def compare_lines(place: Place, before: Item, after: Item, watched: WatchedLines) -> Iterator[Difference]:
    """Each line that came, went or reads differently; their order does not count."""
    was, now = getattr(before, watched.field), getattr(after, watched.field)
    if was == now:
        return
    for left, right in pair_up([line_entry(line) for line in was], [line_entry(line) for line in now]):
        old, new = "" if left is None else was[left], "" if right is None else now[right]
        if old == new:
            continue
        weight = (
            watched.reworded(old, new)
            if old and new
            else weigh_sign(watched.more if new else -watched.more, *_reasons(watched))
        )
        yield place.differs(watched.field, watched.label, old, new, weight)


def _reasons(watched: WatchedLines) -> tuple[str, str, str]:
    better, worse = (watched.came, watched.went) if watched.more > 0 else (watched.went, watched.came)
    return better, worse, watched.came


def as_aim(differences: Iterator[Difference], reason: str) -> Iterator[Difference]:
    """The same differences in what nobody is promised: none of them weighs."""
    for difference in differences:
        yield replace(difference, effect=Effect.NEUTRAL, reason=reason)


def part_entries(parts: Sequence[Any], *fields: str) -> list[Entry]:
    """The records inside an item, such as tiers: known by the first field where that is unique, or by all."""
    names = [str(getattr(part, fields[0])) for part in parts]
    texts = [" ".join(str(getattr(part, field)) for field in fields) for part in parts]
    return [
        Entry(name if names.count(name) == 1 else "", words_of(text), text)
        for name, text in zip(names, texts, strict=True)
    ]
