"""The parts of the review document in reading order, and what a table of contents lists below each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.document.language.say import to_say, translate

if TYPE_CHECKING:
    from promise_studio.document.view.whole import DocumentView


@dataclass(frozen=True)
class Entry:
    """One line below a part: the item's id, its name, and the anchor where this part shows it."""

    id: str
    words: str
    anchor: str


Entries = tuple[Entry, ...]


@dataclass(frozen=True)
class Part:
    """A numbered part: its anchor, its name, and the entries below it."""

    number: str
    id: str
    name: str
    entries: Entries = ()


def _clauses(view: "DocumentView") -> Entries:
    return tuple(Entry(block.id, block.name, block.id) for block in view.clauses.blocks)


def _personas(view: "DocumentView") -> Entries:
    return tuple(Entry(card.id, card.name, card.id) for card in view.personas.cards)


def _journeys(view: "DocumentView") -> Entries:
    return tuple(Entry(item.id, item.title, item.id) for item in view.journeys.maps)


def _blueprints(view: "DocumentView") -> Entries:
    return tuple(Entry(item.id, item.title, item.id) for item in view.blueprints.maps)


def _notes(view: "DocumentView") -> Entries:
    shown = (one.persona for one in view.raw.maps)
    return tuple(Entry(persona.id, persona.words, f"notes-{persona.id}") for persona in shown)


def _nothing(_: "DocumentView") -> Entries:
    return ()


_PARTS: tuple[tuple[str, str, str, Callable[["DocumentView"], Entries]], ...] = (
    ("1", "decision", to_say("What we ask of you"), _nothing),
    ("2", "page", to_say("The promise on a page"), _nothing),
    ("3", "clauses", to_say("The clauses"), _clauses),
    ("4", "doable", to_say("Can we keep it?"), _nothing),
    ("5", "levels", to_say("Service levels"), _nothing),
    ("6", "recovery", to_say("When things go wrong"), _nothing),
    ("7", "criteria", to_say("Against the criteria"), _nothing),
    ("8", "why", to_say("Why these promises"), _nothing),
    ("9", "comparisons", to_say("Beside other promises"), _nothing),
    ("10", "keepers", to_say("Who keeps it, and with what"), _nothing),
    ("11", "agreement", to_say("Decisions and actions"), _nothing),
    ("12", "control", to_say("What changed"), _nothing),
    ("13", "signoff", to_say("Sign-off"), _nothing),
    ("14", "answer", to_say("Your answer"), _nothing),
    ("15", "waivers", to_say("Findings left as they are"), _nothing),
    ("A", "personas", to_say("The people we promise to"), _personas),
    ("B", "journeys", to_say("Journey maps"), _journeys),
    ("C", "blueprints", to_say("Service blueprints"), _blueprints),
    ("D", "trace", to_say("From quote to audit"), _nothing),
)


_RAW: tuple[tuple[str, str, str, Callable[["DocumentView"], Entries]], ...] = (
    ("E", "voices", to_say("Every word we were told"), _nothing),
    ("F", "notes", to_say("Every note of the empathy maps"), _notes),
    ("G", "scripts", to_say("The scenarios as they are played"), _nothing),
)


def see_contents(view: "DocumentView") -> tuple[Part, ...]:
    """Every part of the review document with its entries; the full one has the raw notes behind it."""
    parts = _PARTS + (_RAW if view.document == "full" else ())
    return tuple(Part(number, anchor, translate(name), below(view)) for number, anchor, name, below in parts)
