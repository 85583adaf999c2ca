"""What an edit changed, in the words in which checks write down what they looked at."""

from collections.abc import Iterable, Mapping
from typing import Any

from promise_studio.check.lookups import Lookups
from promise_studio.check.reads import EVERYTHING
from promise_studio.model.base import Item
from promise_studio.model.kinds import KINDS, SINGLES
from promise_studio.model.workshop import Workshop


def _changed_items(before: tuple[Item, ...], after: tuple[Item, ...]) -> Iterable[str]:
    """The items that are not the same value in both; nearly always there is one, in its old place."""
    if len(before) == len(after):
        pairs = [(old, new) for old, new in zip(before, after, strict=True) if old is not new]
        if all(old.id == new.id for old, new in pairs):
            return [new.id for _, new in pairs]
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    return [item_id for item_id in old.keys() | new.keys() if old.get(item_id) is not new.get(item_id)]


def _changed_parts(before: Workshop, after: Workshop) -> Iterable[str]:
    for single, field in SINGLES.items():
        if getattr(before, field) is not getattr(after, field):
            yield single
    for kind in KINDS.values():
        old, new = before.all(kind.name), after.all(kind.name)
        if old is not new:
            yield kind.collection
            yield from _changed_items(old, new)


def _same(old: Any, new: Any) -> bool:
    """Whether two entries hold the very same values; an edit makes a new item, so identity tells."""
    if old is new:
        return True
    if isinstance(old, list | tuple) and type(old) is type(new):
        return len(old) == len(new) and all(map(_same, old, new))
    return not isinstance(old, Item) and bool(old == new)


def _changed_entries(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Iterable[Any]:
    for key in old.keys() | new.keys():
        if key not in old or key not in new or not _same(old[key], new[key]):
            yield key


def changes_between(before: Lookups, after: Lookups) -> set[str]:
    """Everything whose readers have to look again."""
    parts = set(_changed_parts(before.recall.workshop, after.recall.workshop))
    if not parts:
        return parts
    changed = {EVERYTHING, *parts}
    for table, old in before.recall.tables.items():
        new = after.recall.table(table)
        if new is not old:
            keys = list(_changed_entries(old, new))
            changed.update(map(table.entry, keys))
            changed.update([table.name] if keys else [])
    return changed
