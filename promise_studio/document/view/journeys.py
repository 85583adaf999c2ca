"""Experience and journey maps: phases as columns, what the persona does, thinks, meets and feels as rows."""

from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.document.charts import feeling_labels
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.emotion import Columns, CurvePoint, emotion_points
from promise_studio.document.view.map_rows import MapRow, feelings, rows_above, rows_below
from promise_studio.document.view.phase_columns import Setting, fitting_panels, pages_for
from promise_studio.document.view.pointers import Pointer
from promise_studio.model.journey import Journey, JourneyForm, Phase
from promise_studio.spoken import capital

NO_JOURNEYS = to_say("No journey has been mapped yet.")
ROOMY = Setting(letters=8.6, leading=1.3, beside=5.1, between=0.7, around=3.2, curve=41.0)
CLOSE = Setting(letters=8.0, leading=1.2, beside=3.2, between=0.2, around=1.3, curve=30.5)
CHIP = "  PRM-10  "
"""As wide as an id in its frame."""
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
        """Whether it is set closer, as that saves a page."""
        return pages_for(self.height(CLOSE)) < pages_for(self.height(ROOMY))

    @property
    def in_words(self) -> tuple[MapRow, ...]:
        """The feelings in a row of their own, where the curve is too crowded for them and they have names."""
        crowded = self.curve and not feeling_labels(self.curve)
        return (self.feelings,) if crowded and any(cell.texts for cell in self.feelings.cells) else ()

    def height(self, setting: Setting) -> float:
        """How high its rows are, in millimetres."""
        shown = (*self.above, *self.in_words, *self.below)
        rows = [[(*cell.texts, " ".join(CHIP for _ in cell.pointers)) for cell in row.cells] for row in shown]
        return setting.height(rows, len(self.phases)) + (setting.curve if self.curve else 0.0)


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

    def make(title: str, first: int, part: Columns) -> Panel:
        return Panel(
            title=title,
            first=first,
            phases=tuple(Pointer(phase.id, phase.name or phase.id) for phase, _ in part),
            above=rows_above(part),
            curve=emotion_points(lookups.workshop, part),
            feelings=feelings(part),
            below=rows_below(lookups.workshop, part),
        )

    return fitting_panels(columns, make, lambda panel: panel.height(CLOSE))


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
