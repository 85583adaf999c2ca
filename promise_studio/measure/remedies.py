"""What misses cost: breaches by how late they were, times the remedy; more where that comes late too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from promise_studio.measure.judging import round_times_of
from promise_studio.measure.pile import Pile
from promise_studio.measure.question import Question
from promise_studio.measure.spread import Spread, month_name
from promise_studio.model.recovery import Recovery

_SECOND = 1_000_000
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class RemedyTier:
    """What each breach earns that is later than this many seconds past the target."""

    amount: Decimal
    late_by: float = 0.0


@dataclass(frozen=True, slots=True)
class Remedies:
    """The tiers, and what is paid on top to the share of customers whose remedy comes late too."""

    tiers: tuple[RemedyTier, ...]
    second_payment: Decimal = Decimal(0)
    paid_late: float = 0.0
    """Of 100 remedies, how many come late."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Breaches and what they cost; `by_tier` in the order of the tiers, the mildest first."""

    breaches: int
    by_tier: tuple[int, ...]
    remedies: Decimal
    late_payments: Decimal

    @property
    def total(self) -> Decimal:
        """All of it."""
        return self.remedies + self.late_payments


def smallest_amount(recoveries: Iterable[Recovery]) -> Decimal | None:
    """The least that a breach earns in money; None when no tier names an amount."""
    amounts = [tier.amount for recovery in recoveries for tier in recovery.tiers if tier.amount]
    return min(amounts, default=None)


def cost_of_breaches(by_tier: Sequence[int], remedies: Remedies) -> Cost:
    """What so many breaches of each tier cost."""
    tiers = sorted(remedies.tiers, key=lambda tier: tier.late_by)
    breaches = sum(by_tier)
    paid = sum((cases * tier.amount for cases, tier in zip(by_tier, tiers, strict=True)), Decimal(0))
    late = breaches * remedies.second_payment * Decimal(repr(remedies.paid_late)) / 100
    return Cost(breaches, tuple(by_tier), paid, late.quantize(_CENT, ROUND_HALF_UP) if late else Decimal(0))


def cost_at(spread: Spread, target_seconds: float, remedies: Remedies) -> Cost:
    """What a target would have cost over the whole period, open cases that are late already included."""
    return _cost((spread.all_finished, spread.all_waiting), target_seconds, remedies)


def cost_by_month(spread: Spread, target_seconds: float, remedies: Remedies) -> dict[str, Cost]:
    """The same for each month in which a case began."""
    return {
        month_name(month): _cost(
            [piles[month] for piles in (spread.finished, spread.waiting) if month in piles],
            target_seconds,
            remedies,
        )
        for month in sorted({*spread.finished, *spread.waiting})
    }


def times_apart(question: Question, remedies: Remedies) -> tuple[float, ...]:
    """The times (seconds) past the target, and past each round one, from which a tier is earned."""
    promised = [float(time.seconds) for time in round_times_of(question)]
    promised += [] if question.target_seconds is None else [question.target_seconds]
    return tuple(time + tier.late_by for time in promised for tier in remedies.tiers if tier.late_by)


def _cost(piles: Sequence[Pile], target_seconds: float, remedies: Remedies) -> Cost:
    limits = sorted(tier.late_by for tier in remedies.tiers)
    over = [
        sum(pile.cases - pile.within(round((target_seconds + limit) * _SECOND)) for pile in piles)
        for limit in limits
    ]
    return cost_of_breaches([more - less for more, less in zip(over, [*over[1:], 0], strict=True)], remedies)
