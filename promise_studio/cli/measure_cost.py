"""What misses cost, and what a tighter promise would cost, in lines."""

from collections.abc import Iterator
from decimal import Decimal

from promise_studio.measure.answers import Answer
from promise_studio.measure.durations import format_duration
from promise_studio.measure.judging import round_times_of
from promise_studio.measure.percent import format_share
from promise_studio.measure.remedies import Cost, Remedies, cost_at, cost_by_month
from promise_studio.measure.spans_of_time import say_target

_TIGHTER = 2


def cost_lines(found: Answer, remedies: Remedies) -> Iterator[str]:
    """The whole, the dearest month, and the next tighter round promises."""
    target = found.question.target_seconds
    if target is None:
        return
    spread, cases = found.whole.spread, found.whole.cases
    cost = cost_at(spread, target, remedies)
    yield f"Remedies: {_said(cost)}, {format_share(cost.breaches / max(1, cases))} of the cases."
    if len(remedies.tiers) > 1:
        yield f"  by tier {', '.join(_tiers(cost, remedies, found))}"
    months = cost_by_month(spread, target, remedies)
    if len(months) > 1:
        dearest = max(months, key=lambda name: months[name].total)
        yield (
            f"  by month {_money(cost.total / len(months))} on average, {_money(months[dearest].total)}"
            f" in the dearest, {dearest}"
        )
    tighter = [time for time in round_times_of(found.question) if time.seconds < target][-_TIGHTER:]
    for time in reversed(tighter):
        name = format_duration(time.value, time.unit)
        yield f"  within {name} instead: {_said(cost_at(spread, time.seconds, remedies))}"


def _tiers(cost: Cost, remedies: Remedies, found: Answer) -> Iterator[str]:
    """How many misses earn what: those that are hardly late first."""
    tiers = sorted(remedies.tiers, key=lambda tier: tier.late_by)
    for cases, tier in zip(cost.by_tier, tiers, strict=True):
        late = f" (over {say_target(tier.late_by, found.question)} late)" if tier.late_by else ""
        yield f"{cases:,} at {_money(tier.amount)}{late}"


def _said(cost: Cost) -> str:
    late = f", {_money(cost.late_payments)} of it for remedies that come late" if cost.late_payments else ""
    word = "miss" if cost.breaches == 1 else "misses"
    return f"{cost.breaches:,} {word} would cost {_money(cost.total)}{late}"


def _money(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.removesuffix(".00")
