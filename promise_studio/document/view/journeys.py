"""Experience and journey maps: phases as columns, what the persona does, thinks, meets and feels as rows."""

from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.emotion import CurvePoint, emotion_points
from promise_studio.document.view.map_rows import MapRow, feelings, rows_above, rows_below
from promise_studio.document.view.phase_columns import overfills, panel_title, split_panels
from promise_studio.document.view.pointers import Pointer
from promise_studio.document.view.wording import capital
from promise_studio.model.journey import Journey, JourneyForm, Phase

NO_JOURNEYS = to_say("No journey has been mapped yet.")
ROOM_BESIDE_CURVE, ROOM_WITHOUT_CURVE = 112.0, 152.0
"""Millimetres that a landscape page has for the rows of a map."""
NO_PHASES = to_say("This map has no phases yet.")
FORMS = {
    JourneyForm.EXPERIENCE: to_say("Experience map, whoever serves them"),
    JourneyForm.AS_IS: to_say("Journey map, as it is"),
    JourneyForm.TO_BE: to_say("Journey map, as it should be"),
}


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


def _panels(lookups: Lookups, journey: Journey) -> tuple[Panel, ...]:
    phases: list[Phase] = lookups.phases.get(journey.id, [])
    columns = [(phase, tuple(lookups.steps.get(phase.id, []))) for phase in phases]
    split = split_panels(columns)
    panels, first = [], 1
    for at, part in enumerate(split, start=1):
        panels.append(
            Panel(
                title=panel_title(at, len(split), first, first + len(part) - 1),
                first=first,
                phases=tuple(Pointer(phase.id, phase.name or phase.id) for phase, _ in part),
                above=rows_above(part),
                curve=emotion_points(lookups.workshop, part),
                feelings=feelings(part),
                below=rows_below(lookups.workshop, part),
            )
        )
        first += len(part)
    return tuple(panels)


def _map(lookups: Lookups, journey: Journey) -> JourneyMap:
    panels = _panels(lookups, journey)
    persona = lookups.workshop.find(journey.persona) if journey.persona else None
    return JourneyMap(
        id=journey.id,
        title=journey.title or capital(translate(FORMS[journey.form])),
        form=translate(FORMS[journey.form]),
        persona=Pointer(persona.id, persona.name_aloud) if persona else None,
        goal=journey.goal,
        panels=panels,
        missing="" if panels else say(NO_PHASES),
    )


def see_journeys(lookups: Lookups) -> Journeys:
    """Every map; experience maps come before our own journeys."""
    ordered = sorted(
        lookups.workshop.journeys, key=lambda journey: journey.form is not JourneyForm.EXPERIENCE
    )
    maps = tuple(_map(lookups, journey) for journey in ordered)
    return Journeys(maps, "" if maps else say(NO_JOURNEYS))
