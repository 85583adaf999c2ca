"""The swap test: each committed clause in the mouth of each company whose promise is written down."""

from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.check.swap_test import Swap, swap_clause
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import Pointer
from promise_studio.document.view.wording import join_and
from promise_studio.spoken import capital

ONLY_OURS = Mark(Shape.SAFE, to_say("Only ours"))
THEIRS_TOO = Mark(Shape.TIGHT, to_say("Theirs, too"))
SAME = to_say("Nothing: they could say it word for word.")
NONE = to_say("none")


@dataclass(frozen=True)
class SwapRow:
    """One clause and one rival: whether the rival could say it, and what would have to differ."""

    clause: Pointer
    comparison: Pointer
    mark: Mark
    differs: str


def _differs(swap: Swap) -> str:
    """What the rival would have to change, ours first."""
    found = []
    if swap.figures:
        found.append(
            say("%(figures)s (theirs: %(theirs)s)", figures=swap.figures, theirs=swap.they_say or say(NONE))
        )
    if swap.recoveries:
        found.append(
            say(
                "remedy %(remedies)s (theirs: %(theirs)s)",
                remedies=join_and(swap.recoveries),
                theirs=say(NONE),
            )
        )
    if swap.name:
        found.append(say("our name, “%(name)s”", name=swap.name))
    words = " · ".join(found)
    return capital(words) or say(SAME)


def see_swaps(context: CheckContext) -> tuple[SwapRow, ...]:
    """A row for each committed clause and each recorded rival; none where no rival's words are known."""
    return tuple(
        SwapRow(
            Pointer(clause.id, clause.name_aloud),
            Pointer(swap.comparison, swap.rival),
            THEIRS_TOO if swap.holds else ONLY_OURS,
            _differs(swap),
        )
        for clause in context.committed
        for swap in swap_clause(context, clause)
    )
