"""A row a day that tells for any time of that day how long the clock had run by then: the table `clock`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from promise_studio.measure.calendar import Calendar
from promise_studio.measure.clock_day import ClockDay, Run, day_by_the_wall, day_of_instants
from promise_studio.measure.offsets import EPOCH, FAR, offsets_of, read_zone, seconds_of
from promise_studio.model.time_units import DAY

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from duckdb import DuckDBPyConnection

MICRO = 1_000_000
TABLE = "clock"


@dataclass(frozen=True, slots=True)
class Axis:
    """What the times of the cases are, a wall clock or instants in UTC, and the zone of the promise."""

    zoned: bool
    time_zone: str = ""

    @property
    def zone(self) -> "ZoneInfo | None":
        """The zone, None where nobody said one."""
        return read_zone(self.time_zone) if self.time_zone else None


@dataclass(frozen=True, slots=True)
class ClockTable:
    """What the columns of `clock` are."""

    spans: int
    """How many open spans a day has at most: from `opens_0` until `closes_0`, and so on."""
    always: bool
    """The clock never stands still: there are no spans, and `worked` is what to add to a time."""
    jumps: bool
    """Setting the wall clock gives or takes time on some days: `jump` comes on top from `changes` on."""
    runs_back: bool
    """By a clock that nobody changed in spring, a case can end before it began, by up to an hour."""
    shifted: bool
    """Times are instants, and the wall clock of the promise is not always that of UTC."""
    changing: bool
    """Its offset changes in the middle of some days."""


def build_clock(
    connection: "DuckDBPyConnection", axis: Axis, calendar: Calendar, first: date, last: date
) -> ClockTable:
    """Make the table for the days from `first` to `last`."""
    clock, columns = clock_columns(axis, calendar, first, last)
    _insert(connection, columns)
    return clock


def clock_columns(
    axis: Axis, calendar: Calendar, first: date, last: date
) -> tuple[ClockTable, dict[str, list[int]]]:
    """What the table is, and its columns; a day counts from 1970-01-01, all else is in microseconds.

    `worked` and `jump` are doubled where the clock stands still at times: what has passed of a span is half
    of its length and of the distance from its opening, less half of that from its closing.
    """
    first, last = first - timedelta(days=1), last + timedelta(days=1)
    offsets = offsets_of(axis.zone, first, last)
    worked = Run(None if calendar.always else calendar.open_spans(first, last, offsets))
    rows = [
        (day_of_instants if axis.zoned else day_by_the_wall)(day, offsets, worked)
        for day in range(seconds_of(first), seconds_of(last) + DAY, DAY)
    ]
    clock = ClockTable(
        spans=max((len(row.spans) for row in rows), default=0),
        always=worked.always,
        jumps=any(row.jump for row in rows),
        runs_back=any(row.runs_back for row in rows),
        shifted=axis.zoned and any(offsets.seconds),
        changing=axis.zoned and any(row.changes < FAR for row in rows),
    )
    return clock, _columns(rows, clock)


def _month(day: int) -> int:
    """Year × 12 + month − 1."""
    date_of_day = EPOCH + timedelta(days=day)
    return date_of_day.year * 12 + date_of_day.month - 1


def _columns(rows: Sequence[ClockDay], clock: ClockTable) -> dict[str, list[int]]:
    columns = {"day": [row.day for row in rows], "month": [_month(row.day) for row in rows]}
    used = {"shift": clock.shifted, "changes": clock.changing or clock.jumps, "shift_after": clock.changing}
    for name in (name for name, is_used in used.items() if is_used):
        columns[name] = [getattr(row, name) * MICRO for row in rows]
    for name in ("worked", "jump") if clock.jumps else ("worked",):
        columns[name] = [getattr(row, name) * MICRO * (1 if clock.always else 2) for row in rows]
    for place in range(clock.spans):
        found = [row.spans[place] if place < len(row.spans) else (FAR, FAR) for row in rows]
        lasting = [end - start for start, end in found]
        columns["worked"] = [
            worked + lasts * MICRO for worked, lasts in zip(columns["worked"], lasting, strict=True)
        ]
        columns[f"opens_{place}"] = [start * MICRO for start, _ in found]
        columns[f"closes_{place}"] = [end * MICRO for _, end in found]
    return columns


def _insert(connection: "DuckDBPyConnection", columns: Mapping[str, list[int]]) -> None:
    parts = [f"unnest(?::BIGINT[]) AS {name}" for name in columns]
    parts[:2] = ["DATE '1970-01-01' + unnest(?::INTEGER[]) AS day", "unnest(?::INTEGER[]) AS month"]
    query = f"CREATE OR REPLACE TEMP TABLE {TABLE} AS SELECT {', '.join(parts)}"
    connection.execute(query, list(columns.values()))
