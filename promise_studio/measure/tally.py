"""SQL that counts and sorts the measured cases: percentiles, what became of them, and how they are spread."""

# ruff: noqa: S608 - the SQL is made of this module's own words and of numbers

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from promise_studio.measure import measured
from promise_studio.measure.deadline import Deadline, counts_sql
from promise_studio.measure.grid import grid_sql
from promise_studio.measure.label_numbers import Label
from promise_studio.measure.percentiles import MANY, TOO_MANY, Labels, Packing, percentiles
from promise_studio.measure.pile import Pile, pile_in_order
from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.columns import Due
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.spread import Spread, spread_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

EXACT_BELOW = 150_000
"""Cases: a spread of fewer keeps every time as it is; a larger one rounds times up to the grid."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of some cases; the percentiles are of those that finished, in microseconds."""

    rows: int
    zero: int
    finished: int
    open: int
    missing: int
    negative: int
    left: int
    beyond: int
    percentiles: Mapping[float, float]
    deadline: Deadline | None = None
    """None where the cases have none of their own."""


def tally(
    connection: "DuckDBPyConnection",
    question: Question,
    group: Group | None,
    packing: Packing | None = None,
    progress: Progress | None = None,
) -> dict[Label, Tally]:
    """The tally of each label of a group, or of all cases under None; `packing` is for many cases."""
    due = [] if question.due is Due.NONE else counts_sql(measured.FINISHED, measured.OPEN)
    counts = ", ".join(["count(*)", "count(*) FILTER (took = 0)", *due])
    query = f"SELECT {_label(group)}, state, {counts} FROM {measured.TABLE} GROUP BY ALL ORDER BY 1"
    found: dict[Label, dict[int, Sequence[int]]] = {}
    for label, state, *numbers in fetch(connection, query, progress, f"Counting the cases{_by(group)}"):
        found.setdefault(label, {})[state] = numbers
    times = percentiles(
        connection,
        question,
        (group,) if group else (),
        packing=packing if MANY <= _finished(found) <= TOO_MANY else None,
        progress=progress,
        words=f"Sorting the cases{_by(group)}",
    )
    key: dict[Label, Labels] = {label: (label,) if group else () for label in found}
    return {label: _tally(states, times.get(key[label]), question) for label, states in found.items()}


def _finished(found: Mapping[Label, Mapping[int, Sequence[int]]]) -> int:
    return sum(states[measured.FINISHED][0] for states in found.values() if measured.FINISHED in states)


def _tally(states: Mapping[int, Sequence[int]], times: Sequence[float] | None, question: Question) -> Tally:
    sums = [sum(numbers) for numbers in zip(*states.values(), strict=True)]
    counts = {name: states[state][0] if state in states else 0 for name, state in measured.STATES.items()}
    return Tally(
        rows=sums[0],
        zero=states[measured.FINISHED][1] if measured.FINISHED in states else 0,
        **counts,
        percentiles=dict(zip(question.percentiles, times, strict=True)) if times else {},
        deadline=None if question.due is Due.NONE else Deadline(*sums[2:]),
    )


def time_at_share(
    connection: "DuckDBPyConnection",
    question: Question,
    group: Group | None,
    progress: Progress | None = None,
) -> dict[Label, int]:
    """The time at the promised share for each label, late open cases among the others."""
    counted = f"state = {measured.FINISHED} OR (state = {measured.OPEN} AND took > {question.target or 0})"
    query = (
        f"SELECT {_label(group)}, quantile_disc(took, {Decimal(repr(question.share)) / 100:f})"
        f" FROM {measured.TABLE} WHERE {counted} GROUP BY 1"
    )
    return dict(fetch(connection, query, progress, f"Sorting the cases{_by(group)}"))


def spreads(
    connection: "DuckDBPyConnection",
    group: Group | None,
    cases: int,
    marks: Iterable[int],
    progress: Progress | None = None,
) -> tuple[Spread, dict[Label, Spread]]:
    """The spread of all cases and of each label; in a large one `marks` are kept apart from neighbours."""
    time = "took" if cases < EXACT_BELOW else grid_sql("took", marks)
    counted = (
        f"SELECT {_label(group)} AS label, month, state = {measured.OPEN} AS waiting, {time} AS time,"
        f" count(*) AS cases FROM {measured.TABLE}"
        f" WHERE state IN ({measured.FINISHED}, {measured.OPEN}) GROUP BY ALL"
    )
    sets = "(label, month, waiting, time), (label, waiting, time), (month, waiting, time), (waiting, time)"
    summed = (
        "SELECT grouping(label) = 0 AS labelled, label, grouping(month) = 0 AS monthly, month, waiting, time,"
        f" sum(cases)::BIGINT AS cases FROM counted GROUP BY GROUPING SETS ({sets})"
    )
    query = (
        f"WITH counted AS MATERIALIZED ({counted}) SELECT labelled, label, monthly, month, waiting,"
        f" list(time ORDER BY time), list(cases ORDER BY time) FROM ({summed}) GROUP BY ALL"
    )
    rows = fetch(connection, query, progress, f"Counting the cases{_by(group)}")
    found: dict[tuple[bool, Label], list[tuple[int | None, bool, Pile]]] = {}
    for labelled, label, monthly, month, waiting, times, counts in rows:
        pile = pile_in_order(times, counts)
        found.setdefault((labelled, label), []).append((month if monthly else None, waiting, pile))
    known = {key: spread_of(piles) for key, piles in found.items()}
    whole = known.pop((False, None), spread_of(()))
    return whole, {label: spread for (_, label), spread in known.items()}


def _label(group: Group | None) -> str:
    return group.value if group else "NULL"


def _by(group: Group | None) -> str:
    return f" by {group}" if group else ""
