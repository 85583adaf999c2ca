"""S103: a clause without a service level."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause that no row of the SLA table measures."""
    if not context.levels(item.id):
        yield Spot(
            item.id,
            "text",
            f"{item.id} has no service level: nobody could say whether it is kept.",
            "Add a row on Commit: from which event to which, how long, how often.",
        )


RULE = StructureRule(
    code="S103",
    name="Clause without a service level",
    summary="No row of the SLA table measures the clause.",
    why="“Fast” needs a number, a clock that starts and one that stops. Without a row in the SLA table a "
    "promise can be neither kept nor broken. A stretch clause is an aim and may wait; a draft gets a "
    "warning.",
    source="B, step 7; E3",
    fix="The clause has a row with a start, a stop, a target and how often it must be met.",
    stage="commit",
    severity=Severity.ERROR,
    bad=Example("A committed clause with no row.", lambda: gather(clause())),
    good=Example(
        "The same clause with a row: within 2 working days, in 95 of 100 cases.",
        lambda: gather(clause(), level(target=2, unit="working days", share=95)),
    ),
    look=look,
)
