"""S108: a clause without a recovery, or with one that lacks authority or a deadline."""

from collections.abc import Iterator
from decimal import Decimal

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.point import listed
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.check.rule import Example, Spot, StructureRule
from promise_studio.model.promise import ClauseState
from promise_studio.model.recovery import Recovery, Remedy


def look(context: CheckContext) -> Iterator[Spot]:
    """Clauses that do not say what happens when they are broken, then each recovery with a gap."""
    seen: set[str] = set()
    # Committed clauses first, so that a recovery they share with a draft is judged by the stricter one.
    for item in sorted(context.to_keep, key=lambda item: item.state is not ClauseState.COMMITTED):
        mild = item.state is not ClauseState.COMMITTED
        recoveries = context.recoveries(item)
        if not recoveries:
            sentence = f"{item.id} does not say what the customer gets when it is broken."
            hint = "Add a recovery on Commit: who acts, how soon, and what the customer gets."
            yield Spot(item.id, "recoveries", sentence, hint, mild)
        for recovery in recoveries:
            gaps = recovery_gaps(recovery)
            if gaps and recovery.id not in seen:
                sentence = f"{recovery.id} does not say {listed(gap.words for gap in gaps)}."
                hint = "Fill it in, so that staff can put it right on the spot with no red tape."
                yield Spot(recovery.id, gaps[0].field, sentence, hint, mild)
            seen.add(recovery.id)


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
    why="Every promise breaks some day. What is remembered is how it was put right: by whom, how soon, "
    "without asking a manager. A stretch clause promises nothing yet and may wait; a draft gets a "
    "warning.",
    stage="commit",
    severity=Severity.ERROR,
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
