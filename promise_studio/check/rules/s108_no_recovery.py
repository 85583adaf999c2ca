"""S108: a clause without a recovery, or with one that lacks authority or a deadline."""

from collections.abc import Iterator
from decimal import Decimal

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.check.wording import carries_recovery
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.recovery import Recovery, Remedy


def _no_way_back(context: CheckContext, item: Clause) -> Iterator[Spot]:
    # A clause may carry its recovery in its own words: “…, or you ride free”.
    if not context.recoveries(item) and not carries_recovery(item.text):
        yield Spot(
            item.id,
            "recoveries",
            f"{item.id} does not say what the customer gets when it is broken.",
            "Add a recovery on Commit: who acts, how soon, and what the customer gets.",
        )


def _gaps(context: CheckContext, recovery: Recovery) -> Iterator[Spot]:
    gaps, clauses = recovery_gaps(recovery), context.leaning_on(recovery.id)
    if gaps and clauses:
        yield Spot(
            recovery.id,
            gaps[0].field,
            f"{recovery.id} does not say {listed(gap.words for gap in gaps)}.",
            "Fill it in, so that staff can put it right on the spot with no red tape.",
            mild=all(clause.state is not ClauseState.COMMITTED for clause in clauses),
            other=clauses[0].id,
        )


def look(context: CheckContext, item: Clause | Recovery) -> Iterator[Spot]:
    """A clause that does not say what happens when it is broken, or a recovery with a gap."""
    if isinstance(item, Recovery):
        yield from _gaps(context, item)
    else:
        yield from _no_way_back(context, item)


def _recovery(amount: Decimal | None) -> Recovery:
    return Recovery(
        id="REC-1",
        name="A light that stays dark",
        trigger="Still dark after 2 working days.",
        first_word_within="1 working day",
        who_acts="Dispatcher",
        authority=amount,
        form=Remedy.REDO,
        remedy="A crew the same evening, and a call when it is done.",
        paid_within="the same evening",
    )


RULE = StructureRule(
    code="S108",
    name="No recovery, or one without authority or deadline",
    summary="The clause does not say what the customer gets when it is broken, from whom and how soon.",
    why="Every promise breaks some day. What is remembered is how it was put right: by whom, how soon, "
    "without asking a manager. A stretch clause promises nothing yet and may wait; a draft gets a "
    "warning.",
    source="C7; E5",
    fix="The clause links to a recovery with a trigger, somebody who may act, a remedy and a deadline.",
    stage="commit",
    severity=Severity.ERROR,
    of=("clause", "recovery"),
    bad=Example(
        "A recovery in which the dispatcher must ask before spending anything.",
        lambda: gather(clause(recoveries=links("REC-1")), _recovery(None)),
    ),
    good=Example(
        "The dispatcher may spend 150 without asking.",
        lambda: gather(clause(recoveries=links("REC-1")), _recovery(Decimal(150))),
    ),
    look=look,
)
