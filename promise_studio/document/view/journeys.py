"""Experience and journey maps: phases as columns, what the persona does, thinks, meets and feels as rows."""

from collections.abc import Callable
from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.document.view.phase_columns import overfills, panel_title, split_panels
from promise_studio.document.view.pointers import Pointer, follow, name_of
from promise_studio.document.view.why import signed_number
from promise_studio.document.view.wording import capital
from promise_studio.measure.durations import format_number
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, JourneyForm, Phase, Step
from promise_studio.model.promise import ClauseState

NO_JOURNEYS = "No journey has been mapped yet."
ROOM_BESIDE_CURVE, ROOM_WITHOUT_CURVE = 112.0, 152.0
"""Millimetres that a landscape page has for the rows of a map."""
NO_PHASES = "This map has no phases yet."
FORMS = {
    JourneyForm.EXPERIENCE: "Experience map, whoever serves them",
    JourneyForm.AS_IS: "Journey map, as it is",
    JourneyForm.TO_BE: "Journey map, as it should be",
}


@dataclass(frozen=True)
class CurvePoint:
    """One step on the emotion curve: where it stands from left (0) to right (1), and how it feels."""

    x: float
    emotion: int
    feeling: str
    phase: str
    moment: str


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


@dataclass(frozen=True)
class Panel:
    """As many phases as fit one page, with their rows and their part of the curve."""

    title: str
    first: int
    phases: tuple[Pointer, ...]
    above: tuple[MapRow, ...]
    curve: tuple[CurvePoint, ...]
    feelings: MapRow
    below: tuple[MapRow, ...]

    @property
    def dense(self) -> bool:
        """Whether it takes smaller letters to keep the panel on one page."""
        rows = [[sum(map(len, cell.texts)) for cell in row.cells] for row in (*self.above, *self.below)]
        return overfills(rows, ROOM_BESIDE_CURVE if self.curve else ROOM_WITHOUT_CURVE)


@dataclass(frozen=True)
class JourneyMap:
    """One journey in one or more panels."""

    id: str
    title: str
    form: str
    persona: Pointer | None
    goal: str
    panels: tuple[Panel, ...]
    missing: str


@dataclass(frozen=True)
class Journeys:
    """Every map, experience maps first."""

    maps: tuple[JourneyMap, ...]
    missing: str


Columns = tuple[tuple[Phase, tuple[Step, ...]], ...]


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
    return "" if step.waiting_minutes is None else f"{format_number(step.waiting_minutes)} min"


def _pain(step: Step) -> str:
    grave = f" (severity {step.severity} of 5)" if step.severity and step.pain else ""
    return f"{step.pain}{grave}"


def _rows_below(lookups: Lookups, columns: Columns) -> tuple[MapRow, ...]:
    workshop = lookups.workshop
    rows = (
        MapRow("moments", "Moments", _moments(workshop, columns)),
        MapRow("meets", "Meets", _cells(columns, _touchpoint)),
        MapRow("waits", "Waits", _cells(columns, _wait)),
        MapRow("pain", "Pain points", _cells(columns, _pain)),
        MapRow("idea", "Ideas", _cells(columns, lambda step: step.opportunity)),
        MapRow(
            "served", "Served by", _once(_cells(columns, lambda step: name_of(workshop, step.department)))
        ),
        MapRow("metric", "Measured by", _cells(columns, lambda step: step.metric)),
        MapRow("links", "Words and promises", _links(workshop, columns)),
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


def _curve(workshop: Workshop, columns: Columns) -> tuple[CurvePoint, ...]:
    """Steps with an emotion, each in the middle of its share of its phase's column."""
    confirmed = [moment for moment in workshop.moments if moment.confirmed]
    points = []
    for at, (phase, steps) in enumerate(columns):
        felt = [step for step in steps if step.emotion is not None]
        for place, step in enumerate(felt):
            moment = next((item for item in confirmed if step.id in {link.to for link in item.steps}), None)
            points.append(
                CurvePoint(
                    x=round((at + (place + 0.5) / len(felt)) / len(columns), 4),
                    emotion=step.emotion or 0,
                    feeling=step.feeling or signed_number(step.emotion or 0),
                    phase=phase.name or phase.id,
                    moment=moment.name_aloud if moment else "",
                )
            )
    return tuple(points)


def _panels(lookups: Lookups, journey: Journey) -> tuple[Panel, ...]:
    phases: list[Phase] = lookups.phases.get(journey.id, [])
    columns = [(phase, tuple(lookups.steps.get(phase.id, []))) for phase in phases]
    split = split_panels(columns)
    panels, first = [], 1
    for at, part in enumerate(split, start=1):
        above = (
            MapRow("does", "Does", _actions(part)),
            MapRow("thinks", "Thinks", _cells(part, lambda step: step.thought)),
        )
        panels.append(
            Panel(
                title=panel_title(at, len(split), first, first + len(part) - 1),
                first=first,
                phases=tuple(Pointer(phase.id, phase.name or phase.id) for phase, _ in part),
                above=tuple(row for row in above if any(cell.texts for cell in row.cells)),
                curve=_curve(lookups.workshop, part),
                feelings=MapRow("feelings", "In a word", _cells(part, lambda step: step.feeling)),
                below=_rows_below(lookups, part),
            )
        )
        first += len(part)
    return tuple(panels)


def _map(lookups: Lookups, journey: Journey) -> JourneyMap:
    panels = _panels(lookups, journey)
    persona = lookups.workshop.find(journey.persona) if journey.persona else None
    return JourneyMap(
        id=journey.id,
        title=journey.title or capital(FORMS[journey.form]),
        form=FORMS[journey.form],
        persona=Pointer(persona.id, persona.name_aloud) if persona else None,
        goal=journey.goal,
        panels=panels,
        missing="" if panels else NO_PHASES,
    )


def see_journeys(lookups: Lookups) -> Journeys:
    """Every map; experience maps come before our own journeys."""
    ordered = sorted(
        lookups.workshop.journeys, key=lambda journey: journey.form is not JourneyForm.EXPERIENCE
    )
    maps = tuple(_map(lookups, journey) for journey in ordered)
    return Journeys(maps, "" if maps else NO_JOURNEYS)
