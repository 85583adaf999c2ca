"""How good the true share is at least, given what was counted: the exact Clopper–Pearson bound."""

# scipy.stats has this bound ready made, and weighs more than 40 MB for the one function; the continued
# fraction below is the same arithmetic and is held against exact fractions by the tests.

import math
from functools import lru_cache

DOUBT = 0.05
"""One-sided: in one case of twenty the true share may lie below the bound."""

_TINY = 1e-300


def _continued_fraction(a: float, b: float, x: float) -> float:
    """Lentz's method for the fraction in the incomplete beta function; quick where x lies below the mean."""
    c, d = 1.0, 1.0 / ((1.0 - (a + b) * x / (a + 1.0)) or _TINY)
    value = d
    for m in range(1, 1_000_000):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        for step in (even, odd):
            d = 1.0 / ((1.0 + step * d) or _TINY)
            c = (1.0 + step / c) or _TINY
            value *= c * d
        if abs(c * d - 1.0) < 1e-14:
            break
    return value


def tail(kept: int, cases: int, share: float) -> float:
    """The chance of `kept` or more out of `cases` if the true share were `share`, for 0 < kept ≤ cases."""
    if share <= 0.0 or share >= 1.0:
        return float(share >= 1.0)
    a, b = float(kept), float(cases - kept + 1)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    log_front += a * math.log(share) + b * math.log1p(-share)
    if share < (a + 1.0) / (a + b + 2.0):
        return math.exp(log_front) * _continued_fraction(a, b, share) / a
    return 1.0 - math.exp(log_front) * _continued_fraction(b, a, 1.0 - share) / b


@lru_cache(maxsize=4096)
def lower_bound(kept: int, cases: int) -> float:
    """The share that is really reached at least, with 95 % certainty, when `kept` of `cases` were counted."""
    if kept <= 0 or cases <= 0:
        return 0.0
    if kept >= cases:
        return math.exp(math.log(DOUBT) / cases)
    attained = kept / cases
    spread = math.sqrt(attained * (1.0 - attained) / cases)
    low, high = max(0.0, attained - 4.0 * spread), attained
    if tail(kept, cases, low) > DOUBT:
        low = 0.0
    while (middle := (low + high) / 2.0) not in {low, high}:
        if high - low < 1e-13 * attained:
            break
        if tail(kept, cases, middle) < DOUBT:
            low = middle
        else:
            high = middle
    return low


def cases_needed(share: float) -> int | None:
    """How many cases, all kept, would prove that `share` % is reached; nothing proves 100 % (None)."""
    if share >= 100.0:
        return None
    if share <= DOUBT * 100.0:
        return 1
    return math.ceil(math.log(DOUBT) / math.log1p(-(100.0 - share) / 100.0))
