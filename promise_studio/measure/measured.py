"""One row a case with how long it took and what became of it: the table `measured`, made in one pass."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted`

from datetime import timedelta
from typing import TYPE_CHECKING

from promise_studio.measure.calendar import Calendar
from promise_studio.measure.clock_table import Axis, ClockTable, build_clock
from promise_studio.measure.deadline import MET, met_sql
from promise_studio.measure.extent import EARLIEST, LATEST, Extent, on_axis
from promise_studio.measure.label_numbers import TEXT, LabelNumbers
from promise_studio.measure.question import Group, Left, Question, Stop
from promise_studio.measure.reading.columns import Due
from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.working_time import TimeSql, time_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE = "measured"
FINISHED, OPEN, MISSING, NEGATIVE, LEFT, BEYOND = range(6)
"""What became of a case; the last two are left out, for what they are or as they began beyond the period."""

STATES = {
    "finished": FINISHED,
    "open": OPEN,
    "missing": MISSING,
    "negative": NEGATIVE,
    "left": LEFT,
    "beyond": BEYOND,
}
"""The states by the names that counts of them go by."""


def select_measured(
    connection: "DuckDBPyConnection",
    axis: Axis,
    question: Question,
    extent: Extent,
    numbers: LabelNumbers = TEXT,
) -> str:
    """The query that measures every case; it makes the calendar that it needs on the way."""
    calendar = calendar_for(axis, question)
    clock = build_clock(connection, axis, calendar, extent.first, extent.last) if calendar else None
    return measured_sql(axis, question, extent, clock, numbers)


def calendar_for(axis: Axis, question: Question) -> Calendar | None:
    """The calendar that the clock needs; None where plain subtraction will do."""
    working = question.working and not question.calendar.always
    if not working and not axis.time_zone:
        return None
    return question.calendar if working else Calendar()


def measured_sql(
    axis: Axis, question: Question, extent: Extent, clock: ClockTable | None, numbers: LabelNumbers = TEXT
) -> str:
    """The query over `cases`, and over `clock` where there is one."""
    sql = time_sql(axis, clock)
    # A pause below nothing is none: added instead, it would make a case longer than it was there.
    paused = " - (greatest(0, coalesce(paused_seconds, 0)) * 1e6)::BIGINT" if extent.paused else ""
    columns = {
        "state": f"({_state(question, sql, extent, axis)})::UTINYINT",
        "took": f"greatest(0, {sql.counted}{paused})" if paused or sql.can_run_back else sql.counted,
        "month": sql.month,
        **{group.value: _label(group, sql) for group in question.groups if group is not Group.MONTH},
        **({MET: met_sql(question.due)} if question.due is not Due.NONE else {}),
    }
    wanted = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    joins = sql.joins(None if extent.whole else extent.first)
    return f"SELECT {wanted} FROM ({_ends(question, extent, numbers)}) c {joins}"


def make_measured(connection: "DuckDBPyConnection", query: str, progress: Progress | None = None) -> None:
    """Keep what the query says."""
    fetch(connection, f"CREATE OR REPLACE TEMP TABLE {TABLE} AS {query}", progress, "Measuring")


def _label(group: Group, sql: TimeSql) -> str:
    match group:
        case Group.WEEKDAY:
            return f"(isodow({sql.local}) - 1)::UTINYINT"
        case Group.HOUR:
            return f"hour({sql.local})::UTINYINT"
    return group.value


def _ends(question: Question, extent: Extent, numbers: LabelNumbers) -> str:
    """Cases with where they begin and end; a case that is open ends, for now, at the last moment known.

    What depends on a label is said here, before the joins: a compressed column is looked up once a value.
    """
    stop = question.stop.value
    labels = [f"{numbers.number_of(group)} AS {group}" for group in question.groups if group.labelled]
    labels += [f"{_left(left)} AS left_{place}" for place, left in enumerate(question.left)]
    columns = [
        *(_whole_ends(stop) if extent.whole else _bounded_ends(question, extent, stop)),
        *(["paused_seconds"] if extent.paused else []),
        *(["target_at"] if question.due is not Due.NONE else []),
        *labels,
    ]
    return f"SELECT {', '.join(columns)} FROM cases"


def _whole_ends(stop: str) -> list[str]:
    return ["started AS begins", f"{stop} AS ends", "false AS waiting"]


def _bounded_ends(question: Question, extent: Extent, stop: str) -> list[str]:
    first, last = f"TIMESTAMP '{EARLIEST}'", f"TIMESTAMP '{LATEST + timedelta(days=1)}'"
    waits = "open AND stopped IS NULL" if question.stop is Stop.RESPONSE else "open"
    ends = f"CASE WHEN {stop} >= {first} AND {stop} < {last} THEN {stop}"
    return [
        f"CASE WHEN started >= {first} AND started < {last} THEN started END AS begins",
        f"{ends} WHEN {stop} IS NULL AND {waits} THEN TIMESTAMP '{extent.moment}' END AS ends",
        f"({stop} IS NULL) AS waiting",
    ]


def _state(question: Question, sql: TimeSql, extent: Extent, axis: Axis) -> str:
    branches = [f"WHEN left_{place} THEN {LEFT}" for place in range(len(question.left))]
    if not extent.whole:
        branches.append(f"WHEN begins IS NULL THEN {MISSING}")
    if question.since is not None:
        branches.append(f"WHEN {sql.local} < TIMESTAMP '{question.since}' THEN {BEYOND}")
    if on_axis(question.until, axis) is not None:
        branches.append(f"WHEN begins > TIMESTAMP '{extent.moment}' THEN {BEYOND}")
    if not extent.whole:
        branches.append(f"WHEN ends IS NULL THEN {MISSING}")
    branches.append(f"WHEN ends < begins THEN {NEGATIVE}")
    if not extent.whole:
        branches.append(f"WHEN waiting THEN {OPEN}")
    return f"CASE {' '.join(branches)} ELSE {FINISHED} END"


def _left(left: Left) -> str:
    names = ", ".join(map(quoted, left.values))
    found = f"coalesce({left.group}::VARCHAR, '') IN ({names})"
    return f"NOT {found}" if left.only else found
