"""Three-way merging: what either side did since the state both came from, in one workshop."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from promise_studio.edits.removal import without
from promise_studio.exchange.merging.conflict import A, B, Conflict, deletion, field_conflict
from promise_studio.exchange.merging.fields import merge_field
from promise_studio.exchange.merging.mentions import find_mentions
from promise_studio.exchange.merging.renumbering import renumber
from promise_studio.exchange.merging.sequences import merge_order
from promise_studio.exchange.merging.survivors import Survivors, find_survivors, items_of
from promise_studio.model import KINDS, SINGLES, Item, Workshop
from promise_studio.model.links import references


@dataclass(frozen=True)
class Merged:
    """The workshop of both, with A's word where they differ, and the places where they do.

    `renumbered` are B's ids that A had given to something else, each with the id it has now; `mentioning` are
    the items whose words may still name the former ones.
    """

    workshop: Workshop
    conflicts: tuple[Conflict, ...]
    renumbered: Mapping[str, str]
    mentioning: tuple[str, ...] = ()


def merge(base: Workshop, ours: Workshop, theirs: Workshop) -> Merged:
    """Everything that A and B did since `base`; nothing that either wrote is lost."""
    theirs, numbers = renumber(base, ours, theirs)
    merging = _Merging(base, ours, theirs)
    workshop = merging.workshop()
    return Merged(workshop, tuple(merging.conflicts), numbers, find_mentions(base, theirs, numbers))


class _Merging:
    """The items of three workshops by their ids, and what has been found out about them."""

    def __init__(self, base: Workshop, ours: Workshop, theirs: Workshop) -> None:
        self._states = (base, ours, theirs)
        self._base, self._ours, self._theirs = map(items_of, self._states)
        self._by_us = find_survivors(self._base, self._ours, self._theirs)
        self._by_them = find_survivors(self._base, self._theirs, self._ours)
        self.conflicts: list[Conflict] = []

    def workshop(self) -> Workshop:
        """Every collection merged, and no link that leads nowhere."""
        parts: dict[str, Any] = {name: self._both(item_id) for item_id, name in SINGLES.items()}
        for kind in KINDS.values():
            base_ids, our_ids, their_ids = ([item.id for item in one.all(kind.name)] for one in self._states)
            names = dict.fromkeys((*our_ids, *their_ids))
            kept = {name: item for name in names if (item := self._item(name)) is not None}
            order = merge_order(base_ids, our_ids, their_ids, kept)
            parts[kind.collection] = tuple(kept[name] for name in order)
        base, ours, theirs = self._states
        prefixes = (*ours.issued, *theirs.issued)
        issued = {prefix: max(ours.highest(prefix), theirs.highest(prefix)) for prefix in prefixes}
        key = ours.key or theirs.key
        merged = base.with_parts(**parts, issued=issued, key=key)
        there = {item.id for item in merged.items()}
        gone = {name for names in (self._base, self._ours, self._theirs) for name in names} - there
        return without(merged, gone)[0] if gone else merged

    def _item(self, name: str) -> Item | None:
        """An item of the merged workshop; None for one that is gone."""
        if name in self._ours and name in self._theirs:
            return self._both(name)
        if name in self._ours:
            return self._one(name, self._ours[name], self._by_them)
        return self._one(name, self._theirs[name], self._by_us)

    def _one(self, name: str, item: Item, survivors: Survivors) -> Item | None:
        """An item that only one side has: a new one, or one that the other side deleted."""
        if name not in self._base:
            return item
        if name not in survivors.ids:
            return None
        if name in survivors.roots:
            self.conflicts.append(deletion(item, A if survivors is self._by_us else B))
        return item

    def _both(self, name: str) -> Item:
        """An item that both sides have, field by field."""
        ours, theirs = self._ours[name], self._theirs[name]
        base = self._base.get(name)
        if base is None or ours == theirs:
            return ours
        ours = _with_links_back(base, ours, self._by_us)
        theirs = _with_links_back(base, theirs, self._by_them)
        changes: dict[str, Any] = {}
        for field in type(ours).model_fields:
            chosen = merge_field(*(getattr(item, field) for item in (base, ours, theirs)))
            if chosen.value != getattr(ours, field):
                changes[field] = chosen.value
            if chosen.in_conflict and field not in type(ours).stamped | type(ours).drawn:
                self.conflicts.append(field_conflict(base, ours, theirs, field))
        return ours.model_copy(update=changes) if changes else ours


def _with_links_back(base: Item, item: Item, survivors: Survivors) -> Item:
    """An item with the links that it lost only because their target was deleted, and stays after all."""
    if not survivors.ids:
        return item
    changes: dict[str, Any] = {}
    for reference in references(type(item)):
        lost = set(reference.ids(base)) & survivors.ids - set(reference.ids(item))
        if not lost:
            continue
        if not reference.many:
            if not reference.ids(item):
                changes[reference.field] = getattr(base, reference.field)
            continue
        known = {link.to: link for link in (*reference.links(base), *reference.links(item))}
        orders = ([link.to for link in reference.links(one)] for one in (base, item))
        before, now = orders
        order = merge_order(before, now, before, {*now, *lost})
        changes[reference.field] = tuple(known[name] for name in order)
    return item.model_copy(update=changes) if changes else item
