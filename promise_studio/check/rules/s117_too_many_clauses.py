"""S117: more than seven clauses."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.frame import Statement
from promise_studio.model.workshop import Workshop

MOST = 7


def look(context: CheckContext, statement: Statement) -> Iterator[Spot]:
    """One finding when more clauses are to be kept than people keep in mind; aims do not count."""
    count = len(context.to_keep)
    if count > MOST:
        yield Spot(
            statement.id,
            "text",
            f"The promise has {count} clauses; nobody keeps more than {MOST} in mind.",
            "Keep those that serve the moments with the most dots; retire the rest or make them aims.",
        )


def _workshop(count: int) -> Workshop:
    return gather(*(clause(id=f"PRM-{number}") for number in range(1, count + 1)))


RULE = StructureRule(
    code="S117",
    name="More than seven clauses",
    summary="There are more clauses than customers or staff can remember.",
    why="A customer promise is short. What neither a customer nor a call-taker can repeat is a contract, and "
    "is kept like one. Aims and retired clauses do not count.",
    source="A; B",
    fix="Seven clauses at most are drafts or commitments.",
    stage="promise",
    severity=Severity.WARNING,
    of=("PROMISE",),
    bad=Example("Eight clauses.", lambda: _workshop(8)),
    good=Example("Seven clauses.", lambda: _workshop(7)),
    look=look,
)
