"""The days that the cases of a file span, asked before they are measured: how long the calendar has to be."""

# ruff: noqa: S608 - only the names of our own columns go into SQL

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from promise_studio.measure.clock_table import Axis
from promise_studio.measure.question import Question

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Between these days a time can be meant."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The days that the cases span, the last moment they know of, and whether any clock ever paused."""

    first: date
    last: date
    moment: datetime
    paused: bool
    starts: tuple[date, date]
    """The first and the last day on which one began."""
    whole: bool
    """Every case has both of its times, and each can be meant: nothing needs to be minded."""


def extent_of(connection: "DuckDBPyConnection", axis: Axis, question: Question) -> Extent | None:
    """The days from the earliest to the latest time; None when no case has a start that can be meant."""
    names = ["started", "stopped", *(["responded"] if _any(connection, "responded IS NOT NULL") else [])]
    ends, rows = _ends_of(connection, names)
    meant = all(_can_be_meant(moment) for pair in ends.values() for moment in pair[:2] if moment is not None)
    if not meant:
        # A date like 9999-12-31 neither makes the calendar long nor the open cases old.
        only = f" FILTER (year({{0}}) BETWEEN {EARLIEST.year} AND {LATEST.year})"
        ends, _ = _ends_of(connection, names, only)
    paused = _any(connection, "paused_seconds > 0")
    return extent_between(ends, axis, question, paused=paused, whole=rows if meant else None)


def extent_between(
    ends: Mapping[str, Sequence[Any]], axis: Axis, question: Question, *, paused: bool, whole: int | None
) -> Extent | None:
    """The extent from the first, the last and the number of each time; `whole` cases lack nothing."""
    if ends["started"][0] is None:
        return None
    known = [moment for pair in ends.values() for moment in pair[:2] if moment is not None]
    moment = on_axis(question.until, axis) or max(known)
    filled = {ends[name][2] if name in ends else 0 for name in ("started", question.stop.value)}
    return Extent(
        first=min(*known, moment).date(),
        last=max(*known, moment).date(),
        moment=moment,
        paused=paused,
        starts=(ends["started"][0].date(), ends["started"][1].date()),
        whole=filled == {whole},
    )


def _ends_of(
    connection: "DuckDBPyConnection", names: Sequence[str], only: str = ""
) -> tuple[dict[str, Sequence[Any]], int]:
    """The ends and the count of each time, and all rows: a Parquet file knows them, others are read once."""
    parts = [f"{one}({{0}}){only}".format(name) for name in names for one in ("min", "max", "count")]
    rows, *found = connection.execute(f"SELECT count(*), {', '.join(parts)} FROM cases").fetchone() or (0,)
    return {name: found[3 * place : 3 * place + 3] for place, name in enumerate(names)}, rows


def _any(connection: "DuckDBPyConnection", condition: str) -> bool:
    return connection.execute(f"SELECT 1 FROM cases WHERE {condition} LIMIT 1").fetchone() is not None


def _can_be_meant(moment: datetime) -> bool:
    return EARLIEST <= moment.date() <= LATEST


def on_axis(moment: datetime | None, axis: Axis) -> datetime | None:
    """A moment of the wall clock as the cases would write it."""
    if moment is None or not axis.zoned or axis.zone is None:
        return moment
    return moment.replace(tzinfo=axis.zone).astimezone(UTC).replace(tzinfo=None)
