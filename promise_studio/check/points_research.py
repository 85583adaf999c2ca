"""What the stages that gather evidence ask for: frame, listen, personas, empathy, journey."""

from promise_studio.check.lookups import Lookups
from promise_studio.check.point import Point
from promise_studio.check.told import listed
from promise_studio.model.empathy_map import CLASSIC
from promise_studio.model.evidence import HabitAnswer, Industry, Response
from promise_studio.model.journey import JourneyForm, Step
from promise_studio.model.persona import EvidenceLevel, Persona, PersonaKind


def frame_points(lookups: Lookups) -> list[Point]:
    """Whose promise it is, what it serves and who is in the room."""
    workshop, frame = lookups.workshop, lookups.workshop.frame
    return [
        Point(
            bool(frame.organisation),
            "Say whose promise it is: name the organisation.",
            essential=True,
            at="FRAME",
            field="organisation",
        ),
        Point(bool(frame.title), "Give the workshop a title.", at="FRAME", field="title"),
        Point(
            bool(frame.offering),
            "Say what customers come for.",
            essential=True,
            at="FRAME",
            field="offering",
        ),
        Point(
            bool(frame.brand_promise),
            "Write down the brand promise that this one must not contradict.",
            at="FRAME",
            field="brand_promise",
        ),
        Point(bool(workshop.values), "Name a value that the promise should carry.", at="value"),
        Point(bool(workshop.goals), "Name a company goal that the promise must serve.", at="goal"),
        Point(
            len(workshop.departments) >= 2,
            "Name the departments that will keep it: at least two.",
            essential=True,
            begun=bool(workshop.departments),
            at="department",
        ),
        Point(bool(workshop.members), "Enter who is in the room.", at="member"),
    ]


def listen_points(lookups: Lookups) -> list[Point]:
    """Customers' own words from several channels, and the promises that nobody wrote down."""
    workshop = lookups.workshop
    channels = {quote.channel.casefold() for quote in workshop.quotes if quote.channel}
    asked = [habit for habit in workshop.habits if habit.answer is not HabitAnswer.NOT_ASKED]
    first = next((habit.id for habit in workshop.habits if habit not in asked), "habit")
    open_ones = [promise for promise in workshop.unwritten if promise.response is Response.OPEN]
    industries = {comparison.industry for comparison in workshop.comparisons}
    left = len(workshop.habits) - len(asked)
    answer = "Answer unwritten promises."
    if open_ones:
        answer = f"Decide what to do about {open_ones[0].id}."
    habits = f"Ask about the habits that break promises: {left} left."
    return [
        Point(
            bool(workshop.quotes), "Collect what customers said, in their words.", essential=True, at="quote"
        ),
        Point(
            len(channels) >= 2,
            "Listen on a second channel: calls and reviews complain differently.",
            at="quote",
        ),
        Point(
            bool(workshop.unwritten),
            "Write down a promise that customers hear although nobody made it.",
            at="unwritten promise",
        ),
        Point(
            bool(workshop.unwritten) and not open_ones,
            answer,
            at=open_ones[0].id if open_ones else "unwritten promise",
        ),
        Point(left == 0 and bool(asked), habits, begun=bool(asked), at=first),
        Point(Industry.OURS in industries, "Note what a rival promises.", at="comparison"),
        Point(
            Industry.OTHER in industries, "Note what the best of another industry promise.", at="comparison"
        ),
    ]


def _persona_lacks(persona: Persona) -> list[str]:
    researched = persona.evidence is not EvidenceLevel.ASSUMPTION or bool(persona.quotes)
    lacks = {
        "a name": bool(persona.name),
        "goals or needs": bool(persona.goals or persona.needs),
        "pains": bool(persona.pains),
        "research or a linked quote": researched,
    }
    return [words for words, there in lacks.items() if not there]


def persona_points(lookups: Lookups) -> list[Point]:
    """One point a persona."""
    if not lookups.workshop.personas:
        return [Point(False, "Make the first persona, from what you heard.", essential=True, at="persona")]
    points = []
    for persona in lookups.workshop.personas:
        lacks = _persona_lacks(persona)
        wanted = f"{persona.name_aloud} still lacks {listed(lacks)}."
        points.append(Point(not lacks, wanted, essential="a name" in lacks, begun=True, at=persona.id))
    return points


def empathy_points(lookups: Lookups) -> list[Point]:
    """One point a persona: a note in each of the four classic quadrants."""
    personas = [persona for persona in lookups.workshop.personas if persona.kind is not PersonaKind.ANTI]
    if not personas:
        return [Point(False, "Make a persona first: each one gets a map.", essential=True)]
    points = []
    for persona in personas:
        filled = lookups.notes.get(persona.id, set())
        lacks = [quadrant.value for quadrant in CLASSIC if quadrant not in filled]
        wanted = f"The map of {persona.name_aloud} has no note yet under {listed(lacks)}."
        points.append(Point(not lacks, wanted, essential=not filled, begun=bool(filled), at=persona.id))
    return points


def journey_points(lookups: Lookups) -> list[Point]:
    """The map of others, the map of ours, and the moments that the team confirmed."""
    workshop = lookups.workshop
    ours = [journey for journey in workshop.journeys if journey.form is not JourneyForm.EXPERIENCE]
    phases = [phase for journey in ours for phase in lookups.phases.get(journey.id, [])]
    bare = [phase for phase in phases if not lookups.steps.get(phase.id)]
    steps: list[Step] = [step for phase in phases for step in lookups.steps.get(phase.id, [])]
    unfelt = [step for step in steps if step.emotion is None]
    fill = f"Phase {bare[0].name_aloud} has no step yet." if bare else "Give the journey phases and steps."
    feel = f"Say how {unfelt[0].id} feels." if unfelt else "Say how each step feels."
    return [
        Point(len(workshop.journeys) > len(ours), "Draw the experience map: the same way, whoever serves."),
        Point(bool(ours), "Draw the journey as it is today.", essential=True, begun=bool(workshop.journeys)),
        Point(
            bool(phases) and not bare, fill, essential=True, begun=bool(phases), at=bare[0].id if bare else ""
        ),
        Point(bool(steps) and not unfelt, feel, at=unfelt[0].id if unfelt else ""),
        Point(
            any(moment.confirmed for moment in workshop.moments),
            "Confirm a moment that matters: clauses hang on them.",
            essential=True,
            begun=bool(workshop.moments),
        ),
    ]
