"""What a removal takes with it: parts of what goes, and links that would dangle."""

from collections.abc import Iterable
from typing import Any

from promise_studio.model import KINDS, Item, Workshop, kind_of
from promise_studio.model.kinds import Kind
from promise_studio.model.links import Reference, references


def doomed_by(workshop: Workshop, ids: Iterable[str]) -> list[str]:
    """The items that go when `ids` go: themselves first, then everything that is part of them."""
    doomed = dict.fromkeys(ids)
    fresh = list(doomed)
    while fresh:
        kinds = {kind_of(item_id).name for item_id in fresh}
        going = set(fresh)
        fresh = []
        for kind in KINDS.values():
            for reference in _towards(kind, kinds):
                if not reference.target.owner:
                    continue
                fresh += [
                    i.id
                    for i in workshop.all(kind.name)
                    if i.id not in doomed and going.intersection(reference.ids(i))
                ]
        doomed.update(dict.fromkeys(fresh))
    return list(doomed)


def without(workshop: Workshop, doomed: Iterable[str]) -> tuple[Workshop, list[str]]:
    """The workshop after the removal, and the ids of the items that lost a link by it."""
    going = set(doomed)
    kinds = {kind_of(item_id).name for item_id in going}
    parts: dict[str, Any] = {}
    loosened: list[str] = []
    for kind in KINDS.values():
        towards = _towards(kind, kinds)
        if not towards and kind.name not in kinds:
            continue
        before = workshop.all(kind.name)
        after = tuple(_loosened(item, towards, going) for item in before if item.id not in going)
        loosened += [
            new.id
            for new, old in zip(after, (i for i in before if i.id not in going), strict=True)
            if new is not old
        ]
        parts[kind.collection] = after
    return workshop.with_parts(**parts), loosened


def _towards(kind: Kind, kinds: set[str]) -> list[Reference]:
    return [r for r in references(kind.cls) if any(r.target.takes(name) for name in kinds)]


def _loosened(item: Item, towards: list[Reference], going: set[str]) -> Item:
    changes: dict[str, Any] = {}
    for reference in towards:
        if not going.intersection(reference.ids(item)):
            continue
        if not reference.evidence:
            changes[reference.field] = ""
        elif reference.many:
            changes[reference.field] = tuple(link for link in reference.links(item) if link.to not in going)
        else:
            changes[reference.field] = None
    return item.replace(changes) if changes else item
