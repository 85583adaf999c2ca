"""The rows of a journey map: what the customer does, thinks and meets, phase by phase."""

from collections.abc import Callable
from dataclasses import dataclass

from promise_studio.document.language.say import say
from promise_studio.document.view.emotion import Columns
from promise_studio.document.view.pointers import Pointer, follow, name_of
from promise_studio.document.view.wording import minutes_aloud
from promise_studio.model import Workshop
from promise_studio.model.journey import Step
from promise_studio.model.promise import ClauseState


@dataclass(frozen=True)
class MapCell:
    """What one row says in one phase: a text for each step, and links; `anchors` are the steps' ids."""

    texts: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class MapRow:
    """One row of the map; `key` tells the style sheet which."""

    key: str
    name: str
    cells: tuple[MapCell, ...]


def _cells(columns: Columns, say: Callable[[Step], str]) -> tuple[MapCell, ...]:
    return tuple(MapCell(tuple(filter(None, map(say, steps)))) for _, steps in columns)


def _actions(columns: Columns) -> tuple[MapCell, ...]:
    acting = [[step for step in steps if step.action] for _, steps in columns]
    return tuple(
        MapCell(tuple(step.action for step in steps), anchors=tuple(step.id for step in steps))
        for steps in acting
    )


def _touchpoint(step: Step) -> str:
    return " · ".join(filter(None, (step.touchpoint, step.channel)))


def _wait(step: Step) -> str:
    return "" if step.waiting_minutes is None else minutes_aloud(step.waiting_minutes)


def _pain(step: Step) -> str:
    if not (step.severity and step.pain):
        return step.pain
    grave = say("%(part)s of %(whole)s", part=step.severity, whole=5)
    return f"{step.pain} ({grave})"


def rows_below(workshop: Workshop, columns: Columns) -> tuple[MapRow, ...]:
    """What stands under the emotion curve, as far as anything is said."""
    rows = (
        MapRow("moments", say("Moments"), _moments(workshop, columns)),
        MapRow("meets", say("Meets"), _cells(columns, _touchpoint)),
        MapRow("waits", say("Waits"), _cells(columns, _wait)),
        MapRow("pain", say("Pain points, and how severe"), _cells(columns, _pain)),
        MapRow("idea", say("Ideas"), _cells(columns, lambda step: step.opportunity)),
        MapRow(
            "served",
            say("Served by"),
            _once(_cells(columns, lambda step: name_of(workshop, step.department))),
        ),
        MapRow("metric", say("Measured by"), _cells(columns, lambda step: step.metric)),
        MapRow("links", say("Words, promises"), _links(workshop, columns)),
    )
    return tuple(row for row in rows if any(cell.texts or cell.pointers for cell in row.cells))


def _once(cells: tuple[MapCell, ...]) -> tuple[MapCell, ...]:
    return tuple(MapCell(tuple(dict.fromkeys(cell.texts))) for cell in cells)


def _links(workshop: Workshop, columns: Columns) -> tuple[MapCell, ...]:
    """The customers' words behind each phase, and the clauses that are at work in it."""
    cells = []
    for _, steps in columns:
        quotes = [pointer for step in steps for pointer in follow(workshop, step.quotes)]
        cells.append(MapCell(pointers=tuple(dict.fromkeys([*quotes, *_promises(workshop, steps)]))))
    return tuple(cells)


def _promises(workshop: Workshop, steps: tuple[Step, ...]) -> list[Pointer]:
    ids = {step.id for step in steps}
    moments = {moment.id for moment in workshop.moments if ids & {link.to for link in moment.steps}}
    return [
        Pointer(clause.id, clause.name_aloud)
        for clause in workshop.clauses
        if clause.state is not ClauseState.RETIRED and moments & {link.to for link in clause.moments}
    ]


def _moments(workshop: Workshop, columns: Columns) -> tuple[MapCell, ...]:
    confirmed = [moment for moment in workshop.moments if moment.confirmed]
    cells = []
    for _, steps in columns:
        ids = {step.id for step in steps}
        here = [moment for moment in confirmed if ids & {link.to for link in moment.steps}]
        cells.append(MapCell(tuple(moment.name_aloud for moment in here)))
    return tuple(cells)


def rows_above(columns: Columns) -> tuple[MapRow, ...]:
    """What stands over the emotion curve: actions and thoughts."""
    rows = (
        MapRow("does", say("Does"), _actions(columns)),
        MapRow("thinks", say("Thinks"), _cells(columns, lambda step: step.thought)),
    )
    return tuple(row for row in rows if any(cell.texts for cell in row.cells))


def feelings(columns: Columns) -> MapRow:
    """The feelings in words, for a curve that is too crowded to carry them."""
    return MapRow("feelings", say("In a word"), _cells(columns, lambda step: step.feeling))
