"""Ids that both sides gave to different new items: theirs get new numbers, and every link follows."""

from collections.abc import Mapping
from typing import Any

from promise_studio.model import KINDS, Item, Workshop
from promise_studio.model.links import Link, references


def renumber(base: Workshop, ours: Workshop, theirs: Workshop) -> tuple[Workshop, dict[str, str]]:
    """Their workshop without an id that means something else in ours, and their old ids with the new ones."""
    numbers = _new_numbers(ours, theirs, _clashes(base, ours, theirs))
    if not numbers:
        return theirs, {}
    parts: dict[str, Any] = {
        kind.collection: tuple(_renamed(item, numbers) for item in theirs.all(kind.name))
        for kind in KINDS.values()
    }
    highest = dict(theirs.issued)
    for new in numbers.values():
        prefix, _, number = new.partition("-")
        highest[prefix] = max(highest.get(prefix, 0), int(number))
    return theirs.with_parts(**parts, issued=highest), numbers


def _clashes(base: Workshop, ours: Workshop, theirs: Workshop) -> dict[str, Item]:
    """Their new items whose id is another new item of ours, or that point to such a one."""
    shared: dict[str, tuple[Item, Item]] = {}
    for kind in KINDS.values():
        known = {item.id for item in base.all(kind.name)}
        own = {item.id: item for item in ours.all(kind.name) if item.id not in known}
        shared |= {item.id: (own[item.id], item) for item in theirs.all(kind.name) if item.id in own}
    clashing = {name: their for name, (our, their) in shared.items() if our != their}
    fresh = set(clashing)
    while fresh:
        more = {
            name: their
            for name, (_, their) in shared.items()
            if name not in clashing and fresh.intersection(targets_of(their))
        }
        clashing |= more
        fresh = set(more)
    return clashing


def _new_numbers(ours: Workshop, theirs: Workshop, clashing: Mapping[str, Item]) -> dict[str, str]:
    numbers: dict[str, str] = {}
    for kind in KINDS.values():
        last = max(ours.highest(kind.prefix), theirs.highest(kind.prefix))
        for item in theirs.all(kind.name):
            if item.id in clashing:
                last += 1
                numbers[item.id] = f"{kind.prefix}-{last}"
    return numbers


def targets_of(item: Item) -> tuple[str, ...]:
    """Every id that an item points to."""
    return tuple(target for reference in references(type(item)) for target in reference.ids(item))


def _renamed(item: Item, numbers: Mapping[str, str]) -> Item:
    changes: dict[str, Any] = {"id": numbers[item.id]} if item.id in numbers else {}
    for reference in references(type(item)):
        if not any(target in numbers for target in reference.ids(item)):
            continue
        if not reference.evidence:
            changes[reference.field] = numbers[getattr(item, reference.field)]
            continue
        links = tuple(
            Link(to=numbers.get(link.to, link.to), seen=link.seen) for link in reference.links(item)
        )
        changes[reference.field] = links if reference.many else links[0]
    return item.model_copy(update=changes) if changes else item
