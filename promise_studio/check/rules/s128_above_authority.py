"""S128: a remedy above what its giver may spend."""

from collections.abc import Iterator
from decimal import Decimal

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.recovery import Recovery, Tier
from promise_studio.model.workshop import Workshop


def look(context: CheckContext, item: Recovery) -> Iterator[Spot]:
    """A recovery with a tier that costs more than the person who acts may give without asking."""
    clauses = context.leaning_on(item.id)
    amounts = [tier.amount for tier in item.tiers if tier.amount is not None]
    most = max(amounts, default=Decimal(0))
    if clauses and item.authority is not None and most > item.authority:
        who = item.who_acts or "Whoever acts"
        yield Spot(
            item.id,
            "authority",
            f"{who} may spend {item.authority:f}; {item.id} promises up to {most:f}.",
            "Raise what they may spend, or say who gives the larger remedy without the customer asking.",
        )


def _workshop(authority: int) -> Workshop:
    tiers = (Tier(when="After 4 days", remedy="50 off the bill", amount=Decimal(50)),)
    recovery = Recovery(id="REC-1", who_acts="Dispatcher", authority=Decimal(authority), tiers=tiers)
    return gather(clause(recoveries=links("REC-1")), recovery)


RULE = StructureRule(
    code="S128",
    name="Remedy above the authority",
    summary="The recovery promises more than the person who acts may give without asking.",
    why="“I have to ask my manager” is the red tape that a recovery exists to spare the customer. "
    "Whoever puts "
    "it right needs the right to give the whole remedy.",
    source="C7; A",
    fix="The one who acts may spend at least the largest amount that the recovery names.",
    stage="commit",
    severity=Severity.WARNING,
    of=("recovery",),
    bad=Example("A remedy of 50, given by somebody who may spend 20.", lambda: _workshop(20)),
    good=Example("The same remedy, and an authority of 50.", lambda: _workshop(50)),
    look=look,
)
