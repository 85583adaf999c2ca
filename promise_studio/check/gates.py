"""The gates between a draft and a promise that may go out; they warn and mark, and never stop anyone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from promise_studio.check.clause_lacks import (
    UNKNOWN,
    not_authentic,
    not_backed,
    not_doable,
    not_owned,
    not_recovered,
    unmeasurable,
)
from promise_studio.check.lookups import CheckContext
from promise_studio.check.point import listed
from promise_studio.check.signing import Standing, standings
from promise_studio.model.promise import Clause
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules


@dataclass(frozen=True)
class Gate:
    """One condition for leaving DRAFT, whether it holds, and why in a sentence."""

    name: str
    passed: bool
    sentence: str


def _gate(name: str, lacking: Iterable[str], passed: str) -> Gate:
    """A gate that holds when nothing is lacking; it names the first three lacks."""
    lacks = list(lacking)
    if not lacks:
        return Gate(name, True, passed)
    more = f"; and {len(lacks) - 3} more" if len(lacks) > 3 else ""
    return Gate(name, False, f"{'; '.join(lacks[:3])}{more}.")


def _every_clause(
    context: CheckContext, name: str, lacks: Callable[[CheckContext, Clause], Iterable[str]], passed: str
) -> Gate:
    if not context.committed:
        return Gate(name, False, "No clause is committed yet.")
    found = dict.fromkeys(words for clause in context.committed for words in lacks(context, clause))
    return _gate(name, found, passed)


def _doable(context: CheckContext) -> Gate:
    gate = _every_clause(context, "Doable", not_doable, "No service level is broken by today’s figures.")
    unknown = [
        level.id
        for clause in context.committed
        for level in context.levels(clause.id)
        if context.verdict(level).status in UNKNOWN
    ]
    if gate.passed and unknown:
        return Gate(gate.name, True, f"Nothing is broken, but figures are missing for {listed(unknown)}.")
    return gate


def _signed(context: CheckContext) -> Gate:
    rows = standings(context)
    if not rows:
        return Gate("Signed", False, "No department is named on Frame, so nobody can sign.")
    lacking = [
        f"{row.department.name_aloud}: {row.standing.value}"
        for row in rows
        if row.standing in {Standing.NOT_YET, Standing.VOIDED}
    ]
    if not lacking and all(row.standing is Standing.ABSTAINS for row in rows):
        lacking = ["Every department abstains"]
    return _gate("Signed", lacking, "Every department has signed the promise as it stands.")


def _unopposed(context: CheckContext) -> Gate:
    objecting = [row.department.name_aloud for row in standings(context) if row.standing is Standing.OBJECTS]
    verb = "object" if len(objecting) > 1 else "objects"
    if objecting:
        return Gate("No objection", False, f"{listed(objecting)} {verb}.")
    return Gate("No objection", True, "No department objects.")


def _review_set(context: CheckContext) -> Gate:
    day = context.workshop.keep.review_on
    if day is None:
        return Gate("Review date", False, "The day of the next review is not set.")
    if day < context.today:
        return Gate("Review date", False, f"The review of {day} is past.")
    return Gate("Review date", True, f"It is looked at again on {day}.")


def gates(workshop: Workshop, today: date, house: "HouseRules | None" = None) -> tuple[Gate, ...]:
    """Every gate in the order in which a reader would ask; the documents say DRAFT until all pass."""
    context = CheckContext(workshop, today, house)
    clauses = listed(clause.id for clause in context.committed)
    are = "is" if len(context.committed) == 1 else "are"
    no_clause = [] if context.committed else ["No clause is committed yet"]
    no_statement = [] if workshop.statement.text else ["The promise is not yet said in one sentence"]
    return (
        _gate("Committed", no_clause, f"{clauses} {are} committed."),
        _gate("In a sentence", no_statement, "The promise is said in one sentence."),
        _every_clause(context, "Authentic", not_authentic, "Every clause carries what we stand for."),
        _every_clause(context, "Measured", unmeasurable, "Every clause has rows with a source."),
        _doable(context),
        _every_clause(context, "Backed by SOPs", not_backed, "Every clause has procedures in use."),
        _every_clause(context, "Recovery", not_recovered, "Every clause says what happens when it fails."),
        _every_clause(context, "Owned", not_owned, "Every clause has an accountable owner."),
        _signed(context),
        _unopposed(context),
        _review_set(context),
    )


def is_draft(found: Iterable[Gate]) -> bool:
    """Whether a gate is still shut."""
    return not all(gate.passed for gate in found)
