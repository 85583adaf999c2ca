"""S129: two remedies for one breach."""

from collections.abc import Iterator
from decimal import Decimal

from promise_studio.check.amounts import sums_in
from promise_studio.check.example import clause, gather, level, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.promise import Clause
from promise_studio.model.recovery import Recovery
from promise_studio.model.workshop import Workshop


def _offered(recovery: Recovery) -> frozenset[Decimal | None]:
    words = " ".join([recovery.remedy, recovery.if_late, *(tier.remedy for tier in recovery.tiers)])
    return sums_in(words) | {tier.amount for tier in recovery.tiers}


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A row whose “if we miss it” names a sum that none of the clause's recoveries gives."""
    recoveries = context.recoveries(item)
    offered: frozenset[Decimal | None] = frozenset().union(*map(_offered, recoveries))
    for row in context.levels(item.id) if recoveries else ():
        strange = sorted(sums_in(row.remedy) - offered)
        if strange:
            yield Spot(
                row.id,
                "remedy",
                f"{row.id} promises {strange[0]:f} if it is missed; {recoveries[0].id} gives no such sum.",
                "Say one remedy in both places: staff read the recovery, customers read the table.",
                other=recoveries[0].id,
            )


def _workshop(remedy: str) -> Workshop:
    recovery = Recovery(id="REC-1", remedy="A crew the same evening; $25 off the bill after 4 days.")
    return gather(clause(recoveries=links("REC-1")), level(remedy=remedy), recovery)


RULE = StructureRule(
    code="S129",
    name="Two remedies for one breach",
    summary="The service level names another sum than the recovery of its clause.",
    why="The table and the recovery are read by different people. When they promise different "
    "sums, the first "
    "customer who compares them has a reason to be angry twice.",
    source="C7; the field",
    fix="Every sum under “if we miss it” stands in the recovery too.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example("$40 in the table, $25 in the recovery.", lambda: _workshop("$40 off the bill.")),
    good=Example("$25 in both.", lambda: _workshop("$25 off the bill.")),
    look=look,
)
