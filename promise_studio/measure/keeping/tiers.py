"""What a miss costs at any target, as far as the kept spread and the recovery say."""

import re
from collections.abc import Iterable
from decimal import Decimal

from promise_studio.errors import UserError
from promise_studio.measure.promised_time import read_time
from promise_studio.measure.remedies import Cost, Remedies, RemedyTier, cost_of_breaches
from promise_studio.model.recovery import Recovery, Tier
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.time_units import seconds_of
from promise_studio.model.workshop import Workshop

_TIME = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:(?:working|business)\s+)?(?:minutes?|hours?|days?|weeks?)", re.IGNORECASE
)
_LATE = re.compile(r"\b(late|overdue|delay\w*|past)\b", re.IGNORECASE)


def recoveries_of(workshop: Workshop, level: ServiceLevel) -> tuple[Recovery, ...]:
    """What customers get when the clause of a row is broken."""
    clause = workshop.find(level.clause.to) if level.clause is not None else None
    links = clause.recoveries if clause is not None else ()
    return tuple(item for link in links if (item := workshop.find(link.to)) is not None)


def starts_after(tier: Tier, target: float, working_day: float | None) -> float | None:
    """From how many seconds after the start a tier is earned, where it names a time.

    “After 96 hours” counts from the start, “2 days late” from the target.
    """
    found = _TIME.search(tier.when)
    if found is None:
        return None
    try:
        value, unit = read_time(found[0])
    except UserError:
        return None
    return value * seconds_of(unit, working_day) + (target if _LATE.search(tier.when) else 0)


def tier_limits(
    recoveries: Iterable[Recovery], target: float, working_day: float | None
) -> tuple[float, ...]:
    """The times after which tiers with an amount begin."""
    limits = (starts_after(t, target, working_day) for one in recoveries for t in one.tiers if t.amount)
    return tuple(sorted({limit for limit in limits if limit}))


def cost_of(recoveries: Iterable[Recovery], level: ServiceLevel, measurement: Measurement) -> Cost | None:
    """What the breaches would have cost: by tier where the spread counts them, else the smallest amount."""
    target = (level.target or 0) * seconds_of(level.unit, measurement.working_day)
    tiers: dict[float, Decimal] = {}
    for one in recoveries:
        for tier in one.tiers:
            if tier.amount:
                after = max(target, starts_after(tier, target, measurement.working_day) or target)
                tiers[after] = max(tier.amount, tiers.get(after, Decimal(0)))
    if not tiers:
        return None
    breaches = measurement.cases - measurement.kept
    limits = sorted(tiers)
    over = [breaches if limit <= target else _later_than(measurement, limit) for limit in limits]
    if any(count is None for count in over):
        limits, over = [target], [breaches]
        tiers = {target: min(tiers.values())}
    counts = [count or 0 for count in over]
    by_tier = [more - less for more, less in zip(counts, [*counts[1:], 0], strict=True)]
    return cost_of_breaches(by_tier, Remedies(tuple(RemedyTier(tiers[at], at - target) for at in limits)))


def _later_than(measurement: Measurement, limit: float) -> int | None:
    """The cases that took longer than a time that is an edge of the spread; None when it is none."""
    edges = [one.upto for one in measurement.spread]
    place = next((at for at, edge in enumerate(edges) if edge is not None and abs(edge - limit) < 1), None)
    if place is None:
        return None
    return sum(one.cases + one.waiting for one in measurement.spread[place + 1 :])
