"""Whom customers compare us with, and what the team decided against."""

from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.pointers import Pointer
from promise_studio.document.view.swaps import SwapRow, see_swaps
from promise_studio.spoken import capital

NOTHING_COMPARED = to_say("No other company’s promise and no rejected option has been written down yet.")


@dataclass(frozen=True)
class ComparisonRow:
    """What another company promises, and what ours does that theirs does not."""

    id: str
    company: str
    industry: str
    promises: str
    ours: str
    source: str


@dataclass(frozen=True)
class Rejected:
    """An option that was on the table, and why it stayed there."""

    decision: Pointer
    rejected: str
    why: str


@dataclass(frozen=True)
class Comparisons:
    """Comparisons, what rivals say clause by clause and could say of ours, limits, options rejected."""

    rows: tuple[ComparisonRow, ...]
    swaps: tuple[SwapRow, ...]
    rivals: tuple[tuple[Pointer, str], ...]
    limits: tuple[str, ...]
    rejected: tuple[Rejected, ...]
    missing: str


def see_comparisons(context: CheckContext) -> Comparisons:
    """Everything that puts the promise beside another one."""
    workshop = context.workshop
    rows = tuple(
        ComparisonRow(
            row.id, row.company or row.id, capital(said(row.industry)), row.promises, row.ours, row.source
        )
        for row in workshop.comparisons
    )
    rivals = tuple(
        (Pointer(item.id, item.name_aloud), item.rivals) for item in workshop.clauses if item.rivals
    )
    rejected = tuple(
        Rejected(Pointer(decision.id, decision.name_aloud), decision.rejected, decision.why)
        for decision in workshop.decisions
        if decision.rejected
    )
    limits = workshop.frame.industry_limits
    missing = "" if rows or rivals or rejected or limits else say(NOTHING_COMPARED)
    return Comparisons(rows, see_swaps(context), rivals, limits, rejected, missing)
