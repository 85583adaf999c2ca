"""The cells into which times are sorted at the warehouse, so that counts come back and no time of a case."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from promise_studio.measure.grid import DAY, STEPS
from promise_studio.measure.headroom import exact
from promise_studio.measure.judging import round_times_of
from promise_studio.measure.question import Question

_SECOND = 1_000_000
BEYOND = 1_000 * 366 * DAY
"""Where the last cell ends."""


def edges_of(question: Question, apart: Iterable[float] = ()) -> tuple[int, ...]:
    """The ends of the cells in microseconds: whatever is asked of the counts lies on one of them.

    That is each round promise, the time that leaves it the headroom it needs, the target, and the times
    `apart` (seconds).
    """
    promises = [Fraction(time.seconds) for time in round_times_of(question)]
    if question.target_seconds is not None:
        promises.append(exact(question.target_seconds))
    room = 1 - exact(question.headroom_floor)
    edges = {int(part * time * _SECOND) for time in promises for part in (Fraction(1), room)}
    edges |= {round(seconds * _SECOND) for seconds in apart}
    if question.target is not None:
        edges.add(question.target)
    return (*sorted(edge for edge in edges if edge > 0), BEYOND)


def cell_sql(time: str, edges: Sequence[int]) -> str:
    """SQL for the end of the cell that a time lies in: halves of halves, as there may be hundreds."""
    if len(edges) == 1:
        return str(edges[0])
    middle = (len(edges) - 1) // 2
    lower, upper = cell_sql(time, edges[: middle + 1]), cell_sql(time, edges[middle + 1 :])
    return f"CASE WHEN {time} <= {edges[middle]} THEN {lower} ELSE {upper} END"


def fine_cell_sql(time: str, edges: Sequence[int]) -> str:
    """SQL for cells so narrow that a time at any share can be read off them; no cell spans an edge."""
    steps = " ".join(f"WHEN {time} <= {limit} THEN {_up(time, step)}" for limit, step in STEPS)
    return f"least(CASE {steps} ELSE {_up(time, DAY // 4)} END, {cell_sql(time, edges)})"


def _up(time: str, step: int) -> str:
    return f"{time} + ({step} - {time} % {step}) % {step}"
