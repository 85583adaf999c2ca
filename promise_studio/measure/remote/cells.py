"""The cells into which times are sorted at the warehouse, so that counts come back and no time of a case."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction

from promise_studio.measure.grid import DAY, STEPS
from promise_studio.measure.headroom import exact
from promise_studio.measure.judging import round_times_of
from promise_studio.measure.question import Question

_SECOND = 1_000_000
_YEAR = 366 * DAY
BEYOND = 1_000 * _YEAR
"""Where the last cell ends."""


def edges_of(question: Question, apart: Iterable[float] = (), *, fine: bool = False) -> tuple[int, ...]:
    """The ends of the cells in microseconds: whatever is asked of the counts lies on one of them.

    That is each round promise, the time that leaves it the headroom it needs, the target, and the times
    `apart` (seconds); with `fine` also steps so close that a time at any share can be read off them.
    """
    promises = [Fraction(time.seconds) for time in round_times_of(question)]
    if question.target_seconds is not None:
        promises.append(exact(question.target_seconds))
    room = 1 - exact(question.headroom_floor)
    edges = {int(part * time * _SECOND) for time in promises for part in (Fraction(1), room)}
    edges |= {round(seconds * _SECOND) for seconds in apart}
    if question.target is not None:
        edges.add(question.target)
    if fine:
        edges |= set(_fine())
    return (*sorted(edge for edge in edges if edge > 0), BEYOND)


def _fine() -> Iterable[int]:
    begin = 0
    for until, step in (*STEPS, (_YEAR, DAY // 4)):
        yield from range(begin + step, until + 1, step)
        begin = until


def cell_sql(time: str, edges: Sequence[int]) -> str:
    """SQL for the end of the cell that a time lies in: halves of halves, as there may be thousands."""
    if len(edges) == 1:
        return str(edges[0])
    middle = (len(edges) - 1) // 2
    lower, upper = cell_sql(time, edges[: middle + 1]), cell_sql(time, edges[middle + 1 :])
    return f"CASE WHEN {time} <= {edges[middle]} THEN {lower} ELSE {upper} END"


def cell_of(time: int, edges: Sequence[int]) -> int:
    """The same here."""
    return edges[min(bisect_left(edges, time), len(edges) - 1)]
