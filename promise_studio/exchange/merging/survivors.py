"""What one side deleted while the other went on with it: it stays, with its parts, until somebody decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from promise_studio.exchange.merging.renumbering import targets_of
from promise_studio.model import Item, Workshop
from promise_studio.model.links import references


@dataclass(frozen=True)
class Survivors:
    """The ids that stay although one side deleted them, and the topmost of them."""

    ids: frozenset[str]
    roots: tuple[str, ...]


def find_survivors(base: dict[str, Item], deleting: dict[str, Item], working: dict[str, Item]) -> Survivors:
    """What `deleting` took away and `working` changed, added to, or points to anew."""
    gone = {name for name in base if name not in deleting and name in working}
    if not gone:
        return Survivors(frozenset(), ())
    kept = set(_still_used(base, working, gone))
    parts = _parts(working, gone)
    fresh = set(kept)
    while fresh:
        owners = {owner for name in fresh for owner in owners_of(working[name]) if owner in gone}
        below = {part for name in fresh for part in parts.get(name, ())}
        fresh = (owners | below) - kept
        kept |= fresh
    roots = tuple(
        name for name in working if name in kept and not kept.intersection(owners_of(working[name]))
    )
    return Survivors(frozenset(kept), roots)


def owners_of(item: Item) -> tuple[str, ...]:
    """The wholes that an item is a part of."""
    return tuple(
        target
        for reference in references(type(item))
        if reference.target.owner
        for target in reference.ids(item)
    )


def _still_used(base: dict[str, Item], working: dict[str, Item], gone: set[str]) -> Iterator[str]:
    for name, item in working.items():
        before = base.get(name)
        if item == before:
            continue
        if name in gone:
            yield name
        known = set(targets_of(before)) if before is not None else set()
        yield from (target for target in targets_of(item) if target in gone and target not in known)


def _parts(working: dict[str, Item], gone: set[str]) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for name in gone:
        for owner in owners_of(working[name]):
            parts.setdefault(owner, []).append(name)
    return parts


def items_of(workshop: Workshop) -> dict[str, Item]:
    """Every item of a workshop by its id."""
    return {item.id: item for item in workshop.items()}
