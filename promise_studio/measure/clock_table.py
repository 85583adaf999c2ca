"""A row a day that turns any time of that day into real and into working seconds: the table `clock`."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from promise_studio.measure.calendar import Calendar
from promise_studio.measure.offsets import EPOCH, FAR, Offsets, offsets_of, read_zone, seconds_of
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
    """What the columns of `clock` are: `spans` open spans a day at most, and whether offsets play a part."""

    spans: int
    working: bool
    """The clock stands still at times; where it never opens there are no spans, and nothing is worked."""
    shifted: bool
    """The offset between the times of the cases and the other clock is not always 0."""
    changing: bool
    """The offset changes in the middle of some days."""


@dataclass(frozen=True, slots=True)
class _Row:
    day: int
    shift: int
    changes: int
    shift_after: int
    worked: int
    spans: tuple[tuple[int, int], ...]


class _Worked:
    """Working seconds up to an instant."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = spans
        self.ends = [end for _, end in spans]
        self.before = [0, *accumulate(end - start for start, end in spans)]

    def day(self, first: int, last: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """What was worked before `first`, and the spans between `first` and `last`."""
        place = bisect_right(self.ends, first)
        worked, found = self.before[place], []
        if place < len(self.spans):
            worked += max(0, first - self.spans[place][0])
        while place < len(self.spans) and self.spans[place][0] < last:
            start, end = self.spans[place]
            found.append((max(start, first), min(end, last)))
            place += 1
        return worked, tuple(found)


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
    """What the table is, and its columns; a day counts from 1970-01-01, all else is in microseconds."""
    first, last = first - timedelta(days=1), last + timedelta(days=1)
    offsets = offsets_of(axis.zone, first, last)
    worked = _Worked([] if calendar.always else calendar.open_spans(first, last, offsets))
    changes = offsets.instants if axis.zoned else offsets.wall_changes()
    rows = [
        _row(day, changes, offsets, worked, zoned=axis.zoned)
        for day in range(seconds_of(first), seconds_of(last) + DAY, DAY)
    ]
    spans = max((len(row.spans) for row in rows), default=0)
    shifted, changing = any(offsets.seconds), any(row.changes < FAR for row in rows)
    return ClockTable(spans, not calendar.always, shifted, changing), _columns(rows, spans)


def _row(day: int, changes: Sequence[int], offsets: Offsets, worked: _Worked, *, zoned: bool) -> _Row:
    first = bisect_right(changes, day) - 1
    last = bisect_left(changes, day + DAY) - 1
    shift, after = offsets.seconds[first], offsets.seconds[last]
    instants = [day, day + DAY]
    if not zoned:
        instants = [day - max(shift, after), day + DAY - min(shift, after)]
    before, spans = worked.day(*instants)
    return _Row(day // DAY, shift, changes[last] if last > first else FAR, after, before, spans)


def _month(day: int) -> int:
    """Year × 12 + month − 1."""
    date_of_day = EPOCH + timedelta(days=day)
    return date_of_day.year * 12 + date_of_day.month - 1


def _columns(rows: Sequence[_Row], spans: int) -> dict[str, list[int]]:
    columns = {"day": [row.day for row in rows], "month": [_month(row.day) for row in rows]}
    for name in ("shift", "changes", "shift_after", "worked"):
        columns[name] = [getattr(row, name) * MICRO for row in rows]
    for place in range(spans):
        found = [row.spans[place] if place < len(row.spans) else (FAR, FAR) for row in rows]
        columns[f"opens_{place}"] = [start * MICRO for start, _ in found]
        columns[f"lasts_{place}"] = [(end - start) * MICRO for start, end in found]
    return columns


def _insert(connection: "DuckDBPyConnection", columns: Mapping[str, list[int]]) -> None:
    parts = [f"unnest(?::BIGINT[]) AS {name}" for name in columns]
    parts[:2] = ["DATE '1970-01-01' + unnest(?::INTEGER[]) AS day", "unnest(?::INTEGER[]) AS month"]
    query = f"CREATE OR REPLACE TEMP TABLE {TABLE} AS SELECT {', '.join(parts)}"
    connection.execute(query, list(columns.values()))
