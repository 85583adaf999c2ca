"""What changed for the customer since an earlier state, each change weighed."""

from dataclasses import dataclass

from promise_studio.check.diff import Difference, Effect, diff_workshops
from promise_studio.document.language.say import say, say_many, say_number, speaks_english, to_say
from promise_studio.document.view.beside import Beside
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import LONGEST_WORDS, Pointer
from promise_studio.document.view.told_words import say_told
from promise_studio.document.view.wording import shorten
from promise_studio.model import Workshop

MARKS = {
    Effect.STRONGER: Mark(Shape.SAFE, to_say("Stronger")),
    Effect.WEAKER: Mark(Shape.TIGHT, to_say("Weaker")),
    Effect.NEUTRAL: Mark(Shape.OPEN, to_say("Neutral")),
}


@dataclass(frozen=True)
class ChangeRow:
    """One difference: where, what reads differently, and what that means for the customer."""

    item: Pointer
    words: str
    mark: Mark
    reason: str


@dataclass(frozen=True)
class Changes:
    """Every difference since a state; `asked` says whether there is a state to compare with."""

    asked: bool
    since: str
    summary: str
    rows: tuple[ChangeRow, ...]


def see_changes(workshop: Workshop, beside: Beside) -> Changes:
    """The differences in the order of the promise; nothing where no earlier state was named."""
    if beside.since is None:
        return Changes(False, "", "", ())
    found = diff_workshops(beside.since, workshop)
    rows = tuple(
        ChangeRow(
            Pointer(difference.item, shorten(say_told(difference.name), LONGEST_WORDS)),
            say_told(difference.words),
            MARKS[difference.effect],
            say_told(difference.reason),
        )
        for difference in found
    )
    return Changes(True, beside.since_name, _summary(found), rows)


def _summary(found: tuple[Difference, ...]) -> str:
    """How the changes weigh, as in “of three changes, two stronger and one weaker for the customer”."""
    if not found:
        return say("Nothing has changed for the customer.")
    weaker = sum(difference.effect is Effect.WEAKER for difference in found)
    stronger = sum(difference.effect is Effect.STRONGER for difference in found)
    return say_many(
        "Of %(count)s change, %(stronger)s stronger and %(weaker)s weaker for the customer.",
        "Of %(count)s changes, %(stronger)s stronger and %(weaker)s weaker for the customer.",
        len(found),
        stronger=_said(stronger),
        weaker=_said(weaker),
    )


def _said(number: int) -> str:
    """“two”; where there is nothing beside it “none”, as nobody says “no stronger”."""
    return say_number(number) if number or not speaks_english() else "none"
