"""What misses cost: breaches by how late they were, times what each earns."""

from decimal import Decimal

import pytest

from promise_studio.measure.keeping.tiers import cost_of, starts_after, tier_limits
from promise_studio.model.measured_figures import Bin
from promise_studio.model.recovery import Recovery, Tier
from promise_studio.model.service_level import Measurement, ServiceLevel

HOUR = 3600.0


def recovery(*tiers: tuple[str, str | None]) -> Recovery:
    """A recovery with these tiers: from when on, and the amount."""
    return Recovery(
        id="REC-1",
        tiers=tuple(Tier(when=when, amount=Decimal(amount) if amount else None) for when, amount in tiers),
    )


def measured(kept: int, cases: int, *spread: Bin) -> Measurement:
    """A measurement of SLA-1."""
    return Measurement(id="MEA-1", service_level="SLA-1", cases=cases, kept=kept, spread=spread)


LEVEL = ServiceLevel(id="SLA-1", target=48, share=90)


def test_the_published_example():
    """73,023 cases, 6,079 of them late, 30 for each: 182,370."""
    found = cost_of([recovery(("When it is late", "30"))], LEVEL, measured(73_023 - 6_079, 73_023))
    assert found is not None
    assert (found.breaches, found.total) == (6_079, 182_370)


def test_later_tiers_cost_what_they_earn():
    """Three were late, one of them by more than the second tier allows: two at 10 and one at 40."""
    spread = (
        Bin(upto=48 * HOUR, cases=7),
        Bin(upto=96 * HOUR, cases=2),
        Bin(upto=None, cases=0, waiting=1),
    )
    tiers = recovery(("After 48 hours", "10"), ("After 96 hours", "40"))
    found = cost_of([tiers], LEVEL, measured(7, 10, *spread))
    assert found is not None
    assert (found.by_tier, found.total) == ((2, 1), 60)


def test_without_a_spread_every_breach_earns_the_smallest_amount():
    """Nothing is guessed: the cost is the least that it can be."""
    tiers = recovery(("After 48 hours", "10"), ("After 96 hours", "40"))
    found = cost_of([tiers], LEVEL, measured(7, 10))
    assert found is not None
    assert (found.by_tier, found.total) == ((3,), 30)


def test_a_recovery_without_money_costs_nothing_that_is_known():
    """Words alone have no price."""
    assert cost_of([recovery(("After 48 hours", None))], LEVEL, measured(7, 10)) is None


@pytest.mark.parametrize(
    ("when", "seconds"),
    [("After 96 hours", 96 * HOUR), ("2 working days late", 20 * HOUR), ("If anyone was hurt", None)],
)
def test_from_when_a_tier_is_earned(when: str, seconds: float | None):
    """“After” counts from the start, “late” from the target; working days are those of the calendar."""
    assert starts_after(Tier(when=when), 4 * HOUR, 8 * HOUR) == seconds


def test_the_times_of_tiers_with_money_are_kept_apart():
    """They become edges of the spread, so that nothing has to be guessed between two."""
    assert tier_limits([recovery(("After 96 hours", "15"), ("After 48 hours", None))], 0, None) == (
        96 * HOUR,
    )
