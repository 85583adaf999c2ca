"""What must hold between the items of a workshop: ids are unique and known, references lead somewhere of the right kind."""

from collections.abc import Iterator

from promise_studio.model.base import Item
from promise_studio.model.kinds import KINDS, SINGLES, Kind
from promise_studio.model.links import ANY_KIND, Reference, references
from promise_studio.model.workshop import Workshop


def broken_rules(workshop: Workshop) -> tuple[str, ...]:
    """Every rule that the workshop breaks, each as a sentence; empty for a sound one."""
    wrong_ids = tuple(_wrong_ids(workshop))
    if wrong_ids:
        return wrong_ids
    kind_by_id = dict.fromkeys(SINGLES, "")
    for kind in KINDS.values():
        kind_by_id.update(dict.fromkeys((item.id for item in workshop.all(kind.name)), kind.name))
    return tuple(_wrong_references(workshop, kind_by_id))


def _wrong_ids(workshop: Workshop) -> Iterator[str]:
    for single, part in SINGLES.items():
        if getattr(workshop, part).id != single:
            yield f"{part} has the id {getattr(workshop, part).id}; it must be {single}."
    for kind in KINDS.values():
        yield from _wrong_ids_of(kind, workshop.all(kind.name), workshop.highest(kind.prefix))


def _wrong_ids_of(kind: Kind, items: tuple[Item, ...], highest: int) -> Iterator[str]:
    seen: set[str] = set()
    start, skip = f"{kind.prefix}-", len(kind.prefix) + 1
    for item in items:
        if not item.id.startswith(start):
            yield f"{item.id} stands among the {kind.many}, whose ids begin with {start}."
        elif item.id in seen:
            yield f"{item.id} stands twice in the file."
        elif int(item.id[skip:]) > highest:
            yield f"{item.id} is above the highest number issued for {kind.prefix} ({highest})."
        seen.add(item.id)


def _wrong_references(workshop: Workshop, kind_by_id: dict[str, str]) -> Iterator[str]:
    for kind in KINDS.values():
        for reference in references(kind.cls):
            required = reference.target.required
            for item in workshop.all(kind.name):
                if required or getattr(item, reference.field):
                    yield from _wrong_targets(item, reference, kind_by_id)


def _wrong_targets(item: Item, reference: Reference, kind_by_id: dict[str, str]) -> Iterator[str]:
    allowed = reference.target.kinds
    for target in reference.ids(item) or ("",):
        kind = kind_by_id.get(target)
        if kind in allowed:
            continue
        if not target:
            yield f"{item.id} belongs to no {allowed[0]}: “{reference.field}” is empty."
        elif kind is None:
            yield f"{item.id} points to {target} in “{reference.field}”, which is not in the file."
        elif ANY_KIND not in allowed:
            yield f"{item.id} points to {target} in “{reference.field}”, which takes {' or '.join(allowed)} only."
