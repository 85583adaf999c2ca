"""An empathy map as it is read: the strongest notes of each quadrant, and the tensions between them."""

from dataclasses import dataclass

from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, say_many, to_say
from promise_studio.document.view.wording import headed
from promise_studio.model import Workshop
from promise_studio.model.empathy_map import CLASSIC, EmpathyNote, Quadrant
from promise_studio.spoken import capital

MOST_NOTES = 8
NO_NOTES = to_say("The empathy map is still empty.")


@dataclass(frozen=True)
class Field:
    """One quadrant: its notes with most dots first, and how many were left out."""

    name: str
    key: str
    notes: tuple[str, ...]
    more: str


@dataclass(frozen=True)
class Tension:
    """Two notes that contradict each other: says A, does B."""

    one: str
    other: str


@dataclass(frozen=True)
class EmpathyMap:
    """The four classic quadrants, whichever others are filled, and the tensions."""

    classic: tuple[Field, ...]
    extended: tuple[Field, ...]
    tensions: tuple[Tension, ...]
    missing: str


def _field(quadrant: Quadrant, notes: list[EmpathyNote]) -> Field:
    own = sorted((note for note in notes if note.quadrant is quadrant), key=lambda note: -note.dots)
    left = len(own) - MOST_NOTES
    more = (
        say_many("and %(count)s note more in the workshop", "and %(count)s notes more in the workshop", left)
        if left > 0
        else ""
    )
    key = quadrant.value.replace(" ", "-")
    return Field(capital(said(quadrant)), key, tuple(note.text for note in own[:MOST_NOTES]), more)


def _spoken(note: EmpathyNote) -> str:
    return headed(capital(said(note.quadrant)), note.text)


def see_empathy_map(workshop: Workshop, persona_id: str) -> EmpathyMap:
    """The map of one persona."""
    notes = [note for note in workshop.notes if note.persona == persona_id and note.text]
    by_id = {note.id: note for note in notes}
    tensions = tuple(
        Tension(_spoken(note), _spoken(by_id[note.tension_with]))
        for note in notes
        if note.tension_with in by_id
    )
    classic = tuple(_field(quadrant, notes) for quadrant in CLASSIC)
    others = (_field(quadrant, notes) for quadrant in Quadrant if quadrant not in CLASSIC)
    return EmpathyMap(
        classic, tuple(field for field in others if field.notes), tensions, "" if notes else say(NO_NOTES)
    )
