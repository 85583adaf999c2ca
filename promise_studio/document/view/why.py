"""Why these promises: the moments that matter, the words of customers and what they already assume."""

from dataclasses import dataclass

from promise_studio.document.language.dates import short_date
from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.pointers import Pointer, follow
from promise_studio.model import Workshop
from promise_studio.model.evidence import HabitAnswer, HabitCheck, Quote, UnwrittenPromise
from promise_studio.model.journey import Moment
from promise_studio.model.links import references
from promise_studio.model.promise import ClauseState
from promise_studio.spoken import capital, signed

NO_REASONS = to_say(
    "No moment that matters and no customer’s words are linked yet: nothing shows why these promises."
)


@dataclass(frozen=True)
class MomentNote:
    """A moment that matters, the clauses that serve it and the lowest emotion felt there."""

    id: str
    name: str
    why: str
    confirmed: bool
    dots: int
    emotion: str
    steps: tuple[Pointer, ...]
    clauses: tuple[Pointer, ...]


@dataclass(frozen=True)
class Voice:
    """A customer's own words, and what rests on them."""

    id: str
    text: str
    source: str
    used_by: tuple[Pointer, ...]


@dataclass(frozen=True)
class UnwrittenNote:
    """A promise that nobody wrote down, and what we do about it."""

    id: str
    text: str
    manner: str
    made_by: str
    response: str
    plan: str


@dataclass(frozen=True)
class HabitNote:
    """A habit that breaks unwritten promises, and the team's honest answer."""

    habit: str
    answer: str
    plan: str


@dataclass(frozen=True)
class Why:
    """The reasons behind the promise, strongest first."""

    moments: tuple[MomentNote, ...]
    voices: tuple[Voice, ...]
    unwritten: tuple[UnwrittenNote, ...]
    habits: tuple[HabitNote, ...]
    missing: str


def _moment(workshop: Workshop, moment: Moment) -> MomentNote:
    steps = [workshop.find(link.to) for link in moment.steps]
    felt = [step.emotion for step in steps if step is not None and step.emotion is not None]
    serving = [
        Pointer(clause.id, clause.name_aloud)
        for clause in workshop.clauses
        if clause.state is not ClauseState.RETIRED and moment.id in {link.to for link in clause.moments}
    ]
    return MomentNote(
        id=moment.id,
        name=moment.name or moment.id,
        why=moment.why,
        confirmed=moment.confirmed,
        dots=moment.dots,
        emotion=signed(min(felt)) if felt else "",
        steps=follow(workshop, moment.steps),
        clauses=tuple(serving),
    )


def _users(workshop: Workshop) -> dict[str, list[Pointer]]:
    """For each quote the items whose evidence it is."""
    users: dict[str, list[Pointer]] = {}
    for item in (*workshop.clauses, *workshop.personas, *workshop.steps):
        for reference in references(type(item)):
            for link in reference.links(item):
                if link.to.startswith("VOC-"):
                    users.setdefault(link.to, []).append(Pointer(item.id, item.name_aloud))
    return users


def quote_source(quote: Quote) -> str:
    """“survey, a commuter, 3 May 2026”."""
    return ", ".join(filter(None, (quote.channel, quote.said_by, short_date(quote.said_on), quote.source)))


def _habits(habits: tuple[HabitCheck, ...]) -> tuple[HabitNote, ...]:
    asked = [habit for habit in habits if habit.answer is not HabitAnswer.NOT_ASKED]
    return tuple(
        HabitNote(capital(said(check.habit)), capital(said(check.answer)), check.plan) for check in asked
    )


def _unwritten(note: UnwrittenPromise) -> UnwrittenNote:
    return UnwrittenNote(
        note.id, note.text, capital(said(note.manner)), note.made_by, capital(said(note.response)), note.plan
    )


def see_why(workshop: Workshop) -> Why:
    """Confirmed moments with most dots first, and only those quotes that something rests on."""
    ordered = sorted(workshop.moments, key=lambda moment: (not moment.confirmed, -moment.dots))
    users = _users(workshop)
    voices = tuple(
        Voice(quote.id, quote.text, quote_source(quote), tuple(users[quote.id]))
        for quote in workshop.quotes
        if quote.id in users and quote.text
    )
    moments = tuple(_moment(workshop, moment) for moment in ordered)
    unwritten = tuple(_unwritten(note) for note in workshop.unwritten if note.text)
    habits = _habits(workshop.habits)
    return Why(
        moments,
        voices,
        unwritten,
        habits,
        "" if moments or voices or unwritten or habits else say(NO_REASONS),
    )
