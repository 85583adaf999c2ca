"""The steps to which times are rounded up where there are too many to keep each; short times finely."""

from collections.abc import Iterable

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

STEPS = (
    (10 * MINUTE, SECOND),
    (8 * HOUR, MINUTE),
    (DAY, 5 * MINUTE),
    (3 * DAY, 15 * MINUTE),
    (14 * DAY, HOUR),
)
"""Up to which time each step goes; beyond them it is six hours."""
_LAST = 6 * HOUR


def on_grid(time: int) -> int:
    """The time rounded up to its step."""
    step = next((step for limit, step in STEPS if time <= limit), _LAST)
    return -(-time // step) * step


def grid_sql(time: str, marks: Iterable[int]) -> str:
    """SQL that rounds a time up to its step, or to a mark that comes before."""
    branches = [f"WHEN {time} <= {limit} THEN {_up(time, step)}" for limit, step in STEPS]
    rounded = f"CASE {' '.join(branches)} ELSE {_up(time, _LAST)} END"
    apart = sorted({mark for mark in marks if mark > 0 and on_grid(mark) != mark})
    if not apart:
        return rounded
    between = " ".join(f"WHEN {time} <= {mark} THEN {mark}" for mark in apart)
    return f"least({rounded}, CASE {between} END)"


def _up(time: str, step: int) -> str:
    return f"ceil({time} / {step}.0)::BIGINT * {step}"
