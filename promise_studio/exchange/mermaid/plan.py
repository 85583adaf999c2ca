"""What a diagram becomes: a journey with its phases and steps, before it has ids."""

from dataclasses import dataclass
from typing import Final

from promise_studio.exchange.mermaid.company import STAND_IN, Company, find_company
from promise_studio.exchange.mermaid.fitting import Fitting
from promise_studio.exchange.mermaid.parsed import ParsedJourney, Task
from promise_studio.exchange.mermaid.scores import feel
from promise_studio.model import Workshop
from promise_studio.model.journey import JourneyForm
from promise_studio.model.text import SENTENCE_LIMIT
from promise_studio.spoken import counted

FORMS: Final = {
    JourneyForm.EXPERIENCE: "Experience map",
    JourneyForm.AS_IS: "Journey map, as it is",
    JourneyForm.TO_BE: "Journey map, as it should be",
}
"""How the spoken title of our own export begins."""


@dataclass(frozen=True)
class PlannedStep:
    """The fields of a step."""

    action: str
    emotion: int | None
    feeling: str
    department: str
    touchpoint: str


@dataclass(frozen=True)
class PlannedPhase:
    """A phase, for each section statement and for what stands in front of the first."""

    name: str
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True)
class PlannedJourney:
    """A journey as it would be made."""

    title: str
    form: JourneyForm
    goal: str
    persona: str
    phases: tuple[PlannedPhase, ...]

    @property
    def walk(self) -> tuple[object, ...]:
        """By what an earlier import of the same diagram is recognised: its title, phases and actions."""
        return self.title, *((phase.name, *(step.action for step in phase.steps)) for phase in self.phases)


def plan_journey(
    journey: ParsedJourney, workshop: Workshop, fallback: str, fitting: Fitting
) -> tuple[PlannedJourney, tuple[str, ...]]:
    """The journey that a diagram becomes, and what a person should know about it."""
    company = find_company(journey, workshop)
    form = _form(journey)
    words = journey.title_words or (journey.spoken_title if form is None else "")
    title = fitting.line(words or fallback, journey.line)
    by_section: dict[int, list[Task]] = {place: [] for place in range(len(journey.sections))}
    for task in journey.tasks:
        by_section.setdefault(task.place, []).append(task)
    phases = tuple(
        PlannedPhase(
            fitting.line(journey.section_words[place] if place >= 0 else "", journey.line),
            tuple(_step(task, company, fitting) for task in by_section[place]),
        )
        for place in sorted(by_section)
    )
    planned = PlannedJourney(
        title=title,
        form=form or JourneyForm.AS_IS,
        goal=fitting.line(journey.description, journey.line, SENTENCE_LIMIT),
        persona=company.persona,
        phases=phases,
    )
    return planned, tuple(_notes(journey, planned, company, form))


def _step(task: Task, company: Company, fitting: Fitting) -> PlannedStep:
    emotion, feeling = feel(task.score, task.said) if task.rated else (None, "")
    department, touchpoint = company.of(task)
    return PlannedStep(
        action=fitting.cell(task.words, task.line),
        emotion=emotion,
        feeling=fitting.line(feeling, task.line),
        department=department,
        touchpoint=fitting.cell(touchpoint, task.line),
    )


def _form(journey: ParsedJourney) -> JourneyForm | None:
    """The form that our own export wrote down."""
    return next((form for form, words in FORMS.items() if journey.spoken_title == words), None)


def _notes(
    journey: ParsedJourney, planned: PlannedJourney, company: Company, form: JourneyForm | None
) -> list[str]:
    named = f"“{planned.title}”" if planned.title else "The journey"
    notes = []
    if company.walker and not company.persona and not company.walker.startswith(STAND_IN):
        notes.append(f"{named} is walked by “{company.walker}”; no persona has that name, so it names none.")
    others = dict.fromkeys(
        step.touchpoint for phase in planned.phases for step in phase.steps if step.touchpoint
    )
    if others:
        notes.append(
            f"{named}: other actors are kept in the touchpoint of their steps, as “{next(iter(others))}”."
        )
    marked = sum(1 for phase in planned.phases for step in phase.steps if step.feeling)
    if marked:
        notes.append(f"{named}: {counted(marked, 'score')} outside 1 to 5 or uneven, kept as feeling.")
    if journey.description:
        notes.append(f"{named}: its accDescr is kept as the goal.")
    if form is None and journey.spoken_title and journey.spoken_title != journey.title and journey.title:
        notes.append(f"{named}: its accTitle “{journey.spoken_title}” was left out.")
    return notes
