"""What only the full document prints: every customer's word, note and script, and who was in the room."""

from dataclasses import dataclass

from promise_studio.document.language.dates import short_date
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.pointers import Pointer, name_of, point_to
from promise_studio.model import Workshop
from promise_studio.model.empathy_map import Quadrant
from promise_studio.model.evidence import HabitAnswer, Quote
from promise_studio.model.scenario import Scenario
from promise_studio.spoken import capital

NO_VOICES = to_say("No customer’s words are written down yet.")
NO_NOTES = to_say("No empathy map has a note yet.")
NO_SCRIPTS = to_say("No scenario is written yet.")


@dataclass(frozen=True)
class VoiceRow:
    """One quote with all that is known of it."""

    id: str
    words: str
    facts: str
    tags: str


@dataclass(frozen=True)
class Unwritten:
    """A promise that customers hear, or a habit that breaks one, and what the team does about it."""

    id: str
    words: str
    answer: str
    plan: str


@dataclass(frozen=True)
class NoteRow:
    """One note of an empathy map."""

    id: str
    quadrant: str
    text: str
    group: str
    dots: int


@dataclass(frozen=True)
class PersonaNotes:
    """Every note about one persona, quadrant by quadrant."""

    persona: Pointer
    notes: tuple[NoteRow, ...]


@dataclass(frozen=True)
class Script:
    """One scenario as it is played."""

    id: str
    name: str
    clause: Pointer | None
    played: str
    situation: str
    steps: tuple[str, ...]
    checks: tuple[str, ...]


@dataclass(frozen=True)
class RawNotes:
    """The whole of what the workshop wrote down and the review sums up."""

    voices: tuple[VoiceRow, ...]
    unwritten: tuple[Unwritten, ...]
    maps: tuple[PersonaNotes, ...]
    scripts: tuple[Script, ...]
    room: tuple[tuple[str, str, str], ...]
    """Name, role and department of each member."""
    missing_voices: str
    missing_maps: str
    missing_scripts: str


def see_raw_notes(workshop: Workshop) -> RawNotes:
    """Every quote, note and script in the team's order."""
    voices = tuple(_voice(quote) for quote in workshop.quotes if quote.text)
    maps = tuple(notes for notes in _maps(workshop) if notes.notes)
    scripts = tuple(_script(workshop, scenario) for scenario in workshop.scenarios)
    return RawNotes(
        voices=voices,
        unwritten=_unwritten(workshop),
        maps=maps,
        scripts=scripts,
        room=tuple((one.name, one.role, name_of(workshop, one.department)) for one in workshop.members),
        missing_voices="" if voices else say(NO_VOICES),
        missing_maps="" if maps else say(NO_NOTES),
        missing_scripts="" if scripts else say(NO_SCRIPTS),
    )


def _voice(quote: Quote) -> VoiceRow:
    score = "" if quote.score is None else say("score %(score)s", score=write_figure(f"{quote.score:g}"))
    facts = (quote.said_by, quote.channel, short_date(quote.said_on), score, quote.source)
    return VoiceRow(quote.id, quote.text, " · ".join(filter(None, facts)), ", ".join(quote.tags))


def _unwritten(workshop: Workshop) -> tuple[Unwritten, ...]:
    heard = [
        Unwritten(item.id, item.text, capital(said(item.response)), item.plan)
        for item in workshop.unwritten
        if item.text
    ]
    habits = [
        Unwritten(item.id, capital(said(item.habit)), capital(said(item.answer)), item.plan)
        for item in workshop.habits
        if item.answer is not HabitAnswer.NOT_ASKED
    ]
    return tuple(heard + habits)


def _maps(workshop: Workshop) -> list[PersonaNotes]:
    order = {quadrant: place for place, quadrant in enumerate(Quadrant)}
    found = []
    for persona in workshop.personas:
        notes = [note for note in workshop.notes if note.persona == persona.id and note.text]
        rows = tuple(
            NoteRow(note.id, capital(said(note.quadrant)), note.text, note.group, note.dots)
            for note in sorted(notes, key=lambda note: order[note.quadrant])
        )
        found.append(PersonaNotes(Pointer(persona.id, persona.name or persona.id), rows))
    return found


def _script(workshop: Workshop, scenario: Scenario) -> Script:
    played = " · ".join(filter(None, (capital(said(scenario.sort)), name_of(workshop, scenario.persona))))
    clause = point_to(workshop, scenario.clause.to) if scenario.clause else None
    return Script(
        scenario.id,
        scenario.name or scenario.id,
        clause,
        played,
        scenario.situation,
        scenario.steps,
        scenario.checks,
    )
