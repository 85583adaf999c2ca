"""What misses cost is breaches times the remedy, by how late they were, and more where that is late too."""

from datetime import timedelta
from decimal import Decimal

import pytest

from promise_studio.measure.pile import make_pile
from promise_studio.measure.question import Question
from promise_studio.measure.remedies import Remedies, RemedyTier, cost_at, cost_by_month, cost_of_breaches
from promise_studio.measure.spread import make_spread
from tests.measure.cases import Case, measure, wall

HOUR = 3_600_000_000


def test_the_published_example():
    """73,023 cases with 6,079 breaches at 30 each: 8.32 %, 182,370."""
    spread = make_spread([(24_000, False, HOUR, 73_023 - 6_079), (24_000, False, 30 * HOUR, 6_079)])
    cost = cost_at(spread, 24 * 3600, Remedies((RemedyTier(Decimal(30)),)))
    assert (cost.breaches, cost.total) == (6_079, Decimal(182_370))
    assert round(100 * cost.breaches / spread.all_finished.cases, 2) == 8.32


def test_tiers_by_how_late_it_was():
    """On the dot of a tier is the milder one; tiers may be named in any order."""
    spread = make_spread([(24_000, False, hours * HOUR, 1) for hours in (10, 11, 34, 35, 100)])
    remedies = Remedies((RemedyTier(Decimal(50), 24 * 3600), RemedyTier(Decimal(10))))
    cost = cost_at(spread, 10 * 3600, remedies)
    assert (cost.breaches, cost.by_tier, cost.total) == (4, (2, 2), Decimal(120))


def test_open_cases_that_are_late_earn_the_remedy_too():
    """And those that are not late yet do not."""
    start = wall("2024-06-01 00:00")
    cases = [Case(start), Case(start + timedelta(hours=99)), Case(start, start + timedelta(hours=1))]
    found = measure(cases, Question(until=start + timedelta(hours=100)))
    assert cost_at(found.whole.spread, 36_000, Remedies((RemedyTier(Decimal(5)),))).total == 5


@pytest.mark.parametrize(("late", "extra"), [(0, "0"), (10, "60"), (2.5, "15"), (100, "600")])
def test_a_second_payment_where_the_remedy_is_late(late: float, extra: str):
    """The share of remedies that come late earns the second payment on top."""
    cost = cost_of_breaches([20], Remedies((RemedyTier(Decimal(30)),), Decimal(30), late))
    assert (cost.remedies, cost.late_payments) == (600, Decimal(extra))
    assert cost.total == 600 + Decimal(extra)


def test_months_add_up_to_the_whole():
    """By the month in which the case began, months without a miss included."""
    rows = [(24_292, False, 5 * HOUR, 3), (24_293, False, HOUR, 2), (24_294, True, 9 * HOUR, 4)]
    remedies = Remedies((RemedyTier(Decimal(7)),))
    months = cost_by_month(make_spread(rows), 2 * 3600, remedies)
    assert {name: cost.breaches for name, cost in months.items()} == {
        "2024-05": 3,
        "2024-06": 0,
        "2024-07": 4,
    }
    whole = cost_at(make_spread(rows), 2 * 3600, remedies)
    assert sum(cost.total for cost in months.values()) == whole.total


def test_a_pile_knows_its_ranks():
    """Counts and ranks of times that come more than once, in any order."""
    pile = make_pile([(30, 2), (10, 1), (30, 1), (20, 4)])
    assert [pile.within(time) for time in (9, 10, 25, 30, 99)] == [0, 1, 5, 8, 8]
    assert [pile.at_rank(rank) for rank in (1, 2, 5, 6, 8)] == [10, 20, 20, 30, 30]
    assert list(pile.pairs()) == [(10, 1), (20, 4), (30, 3)]
