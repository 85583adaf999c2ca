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
from promise_studio.check.signing import Standing, standings
from promise_studio.check.told import WITH_REASON, closed, joined, listed, tell, to_tell
from promise_studio.model.promise import Clause
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules


NOT_COMMITTED = to_tell("No clause is committed yet")
FIRST = 3
"""So many lacks are named."""


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
    if len(lacks) > FIRST:
        more = len(lacks) - FIRST
        return Gate(
            name, False, tell("%(lacks)s; and %(more)s more.", lacks=joined(lacks[:FIRST]), more=more)
        )
    return Gate(name, False, closed(joined(lacks)))


def _every_clause(
    context: CheckContext, name: str, lacks: Callable[[CheckContext, Clause], Iterable[str]], passed: str
) -> Gate:
    if not context.committed:
        return Gate(name, False, closed(tell(NOT_COMMITTED)))
    found = dict.fromkeys(words for clause in context.committed for words in lacks(context, clause))
    return _gate(name, found, passed)


def _doable(context: CheckContext) -> Gate:
    gate = _every_clause(
        context, "Doable", not_doable, tell("No service level is broken by today’s figures.")
    )
    unknown = [
        level.id
        for clause in context.committed
        for level in context.levels(clause.id)
        if context.verdict(level).status in UNKNOWN
    ]
    if gate.passed and unknown:
        return Gate(
            gate.name,
            True,
            tell("Nothing is broken, but figures are missing for %(levels)s.", levels=listed(unknown)),
        )
    return gate


def _signed(context: CheckContext) -> Gate:
    rows = standings(context)
    if not rows:
        return Gate("Signed", False, tell("No department is named on Frame, so nobody can sign."))
    lacking = [
        tell(WITH_REASON, what=row.department.name_aloud, why=tell(row.standing.value))
        for row in rows
        if row.standing in {Standing.NOT_YET, Standing.VOIDED}
    ]
    if not lacking and all(row.standing is Standing.ABSTAINS for row in rows):
        lacking = [tell("Every department abstains")]
    return _gate("Signed", lacking, tell("Every department has signed the promise as it stands."))


def _unopposed(context: CheckContext) -> Gate:
    objecting = [row.department.name_aloud for row in standings(context) if row.standing is Standing.OBJECTS]
    if len(objecting) > 1:
        return Gate("No objection", False, tell("%(departments)s object.", departments=listed(objecting)))
    if objecting:
        return Gate("No objection", False, tell("%(department)s objects.", department=objecting[0]))
    return Gate("No objection", True, tell("No department objects."))


def _review_set(context: CheckContext) -> Gate:
    day = context.workshop.keep.review_on
    if day is None:
        return Gate("Review date", False, tell("The day of the next review is not set."))
    if day < context.today:
        return Gate("Review date", False, tell("The review of %(day)s is past.", day=day))
    return Gate("Review date", True, tell("It is looked at again on %(day)s.", day=day))


def gates(workshop: Workshop, today: date, house: "HouseRules | None" = None) -> tuple[Gate, ...]:
    """Every gate in the order in which a reader would ask; the documents say DRAFT until all pass."""
    context = CheckContext(workshop, today, house)
    clauses = listed(clause.id for clause in context.committed)
    committed = (
        tell("%(clause)s is committed.", clause=clauses)
        if len(context.committed) == 1
        else tell("%(clauses)s are committed.", clauses=clauses)
    )
    no_clause = [] if context.committed else [tell(NOT_COMMITTED)]
    no_statement = [] if workshop.statement.text else [tell("The promise is not yet said in one sentence")]
    return (
        _gate("Committed", no_clause, committed),
        _gate("In a sentence", no_statement, tell("The promise is said in one sentence.")),
        _every_clause(context, "Authentic", not_authentic, tell("Every clause carries what we stand for.")),
        _every_clause(context, "Measured", unmeasurable, tell("Every clause has rows with a source.")),
        _doable(context),
        _every_clause(context, "Backed by SOPs", not_backed, tell("Every clause has procedures in use.")),
        _every_clause(
            context, "Recovery", not_recovered, tell("Every clause says what happens when it fails.")
        ),
        _every_clause(context, "Owned", not_owned, tell("Every clause has an accountable owner.")),
        _signed(context),
        _unopposed(context),
        _review_set(context),
    )


def is_draft(found: Iterable[Gate]) -> bool:
    """Whether a gate is still shut."""
    return not all(gate.passed for gate in found)
