"""What must hold between the items of a workshop: ids are unique and known, references lead somewhere of the right kind."""

from collections.abc import Iterator

from promise_studio.model.kinds import KINDS, SINGLES, kind_of
from promise_studio.model.links import references
from promise_studio.model.workshop import Workshop


def _number(item_id: str) -> int:
    return int(item_id.partition("-")[2] or 0)


def _wrong_ids(workshop: Workshop) -> Iterator[str]:
    for single, part in SINGLES.items():
        if getattr(workshop, part).id != single:
            yield f"{part} has the id {getattr(workshop, part).id}; it must be {single}."
    for kind in KINDS.values():
        seen: set[str] = set()
        for item in workshop.all(kind.name):
            prefix, _, number = item.id.partition("-")
            if prefix != kind.prefix or not number:
                yield f"{item.id} stands among the {kind.many}, whose ids begin with {kind.prefix}-."
            elif item.id in seen:
                yield f"{item.id} stands twice in the file."
            elif _number(item.id) > workshop.highest(kind.prefix):
                yield f"{item.id} is above the highest number issued for {kind.prefix} ({workshop.highest(kind.prefix)})."
            seen.add(item.id)


def _wrong_references(workshop: Workshop, known: set[str]) -> Iterator[str]:
    for item in workshop.items():
        for reference in references(type(item)):
            for target in reference.ids(item):
                if target not in known:
                    yield f"{item.id} points to {target} in “{reference.field}”, which is not in the file."
                elif not reference.target.takes("" if target in SINGLES else kind_of(target).name):
                    yield f"{item.id} points to {target} in “{reference.field}”, which takes {' or '.join(reference.target.kinds)} only."


def broken_rules(workshop: Workshop) -> tuple[str, ...]:
    """Every rule that the workshop breaks, each as a sentence; empty for a sound one."""
    wrong_ids = tuple(_wrong_ids(workshop))
    if wrong_ids:
        return wrong_ids
    known = {item.id for item in workshop.items()}
    return tuple(_wrong_references(workshop, known))
