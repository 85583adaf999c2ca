"""The lower bound is the exact one-sided Clopper–Pearson bound, for few cases and for very many."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.measure.lower_bound import cases_needed, lower_bound, tail


def exact_tail(kept: int, cases: int, share: Fraction) -> Fraction:
    """The chance of `kept` or more out of `cases`, summed term by term with nothing rounded."""
    terms = (
        math.comb(cases, count) * share**count * (1 - share) ** (cases - count)
        for count in range(kept, cases + 1)
    )
    return sum(terms, Fraction(0))


@pytest.mark.parametrize(
    ("kept", "cases", "bound"), [(58, 60, 0.899), (192, 200, 0.929), (59, 59, 0.9505), (0, 10, 0.0)]
)
def test_bound_agrees_with_published_figures(kept: int, cases: int, bound: float):
    """The check values of the field come out to the digits in which they are given."""
    assert lower_bound(kept, cases) == pytest.approx(bound, abs=5e-4)


@given(st.integers(1, 60).flatmap(lambda cases: st.tuples(st.integers(1, cases), st.just(cases))))
def test_bound_is_where_the_exact_tail_crosses_five_per_cent(counted: tuple[int, int]):
    """Summed in exact fractions, the tail is below 5 % just under the bound and above it just over."""
    kept, cases = counted
    bound = lower_bound(kept, cases)
    under, over = Fraction(bound * (1 - 1e-9)), Fraction(min(1.0, bound * (1 + 1e-9)))
    assert exact_tail(kept, cases, under) < Fraction(1, 20) < exact_tail(kept, cases, over)


@given(
    st.integers(1, 40).flatmap(lambda cases: st.tuples(st.integers(1, cases), st.just(cases))),
    st.floats(0.001, 0.999),
)
def test_tail_agrees_with_exact_sum_on_both_sides(counted: tuple[int, int], share: float):
    """The continued fraction gives the chance itself, left and right of the mean."""
    assert tail(*counted, share) == pytest.approx(float(exact_tail(*counted, Fraction(share))), rel=1e-9)


@pytest.mark.parametrize(("share", "chance"), [(0.0, 0.0), (-1.0, 0.0), (1.0, 1.0), (1.5, 1.0)])
def test_tail_at_the_ends(share: float, chance: float):
    """A share of nothing keeps nothing, a share of all keeps all."""
    assert tail(3, 10, share) == chance


@pytest.mark.parametrize("cases", [10_000_000, 2_000_000_000])
@pytest.mark.parametrize("attained", [0.001, 0.5, 0.97, 0.999])
def test_bound_of_very_many_cases(cases: int, attained: float):
    """With millions of cases the bound lies where the normal approximation of so many puts it."""
    kept = round(cases * attained)
    share = kept / cases
    spread = math.sqrt(share * (1 - share) / cases)
    found = lower_bound(kept, cases)
    assert (share - found) / spread == pytest.approx(1.645, rel=0.02)
    assert found < share


def test_all_of_very_many_cases_still_leave_a_doubt():
    """Two thousand million cases, all kept, prove nearly everything and never all of it."""
    assert 0.999999 < lower_bound(2_000_000_000, 2_000_000_000) < 1.0


@given(st.integers(2, 3000).flatmap(lambda cases: st.tuples(st.integers(0, cases - 1), st.just(cases))))
def test_one_more_kept_case_raises_the_bound(counted: tuple[int, int]):
    """More kept cases never prove less."""
    kept, cases = counted
    assert lower_bound(kept, cases) < lower_bound(kept + 1, cases)


@pytest.mark.parametrize(
    ("share", "needed"), [(80, 14), (90, 29), (95, 59), (99, 299), (100, None), (5, 1), (1e-300, 1)]
)
def test_cases_needed(share: float, needed: int | None):
    """The smallest sample that can show a share is the field's, and there is none for 100 %."""
    assert cases_needed(share) == needed


@given(st.floats(5.0001, 99.99))
def test_cases_needed_are_just_enough(share: float):
    """So many cases, all kept, prove the share; one case fewer does not."""
    needed = cases_needed(share)
    assert needed is not None
    assert lower_bound(needed, needed) >= share / 100 * (1 - 1e-12)
    assert needed == 1 or lower_bound(needed - 1, needed - 1) < share / 100
