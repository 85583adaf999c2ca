"""Cases made by hand, measured the way those of a file are."""

# ruff: noqa: S608 - the SQL is made of this module's own words

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

import duckdb

from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.clock_table import Axis
from promise_studio.measure.extent import extent_of
from promise_studio.measure.measured import select_measured
from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import Columns

COLUMNS = (
    "started TIMESTAMP, responded TIMESTAMP, stopped TIMESTAMP, channel VARCHAR, department VARCHAR, "
    "priority VARCHAR, paused_seconds DOUBLE, open BOOLEAN"
)

TYPES = [column.split()[1] for column in COLUMNS.split(", ")]


def wall(text: str) -> datetime:
    """A time as the clock on the wall shows it: “2024-06-12 09:30”."""
    return datetime.fromisoformat(text)


@dataclass(frozen=True)
class Case:
    """One row of the table `cases`."""

    started: datetime | None
    stopped: datetime | None = None
    channel: str | None = "Phone"
    department: str | None = None
    priority: str | None = None
    responded: datetime | None = None
    paused_seconds: float = 0.0
    open: bool | None = None

    @property
    def row(self) -> tuple[object, ...]:
        """The values in the order of the columns."""
        still_open = self.stopped is None if self.open is None else self.open
        return (
            self.started,
            self.responded,
            self.stopped,
            self.channel,
            self.department,
            self.priority,
            self.paused_seconds,
            still_open,
        )


@contextmanager
def table_of(cases: Sequence[Case]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection whose table `cases` holds these."""
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"CREATE TABLE cases ({COLUMNS})")
        columns = [list(column) for column in zip(*(case.row for case in cases), strict=True)]
        lists = ", ".join(f"unnest(?::{kind}[])" for kind in TYPES)
        connection.execute(f"INSERT INTO cases SELECT {lists}", columns)
        yield connection


def measure(cases: Sequence[Case], question: Question, *, zoned: bool = False) -> Answer:
    """The answer on these cases."""
    table = CaseTable(zoned, Columns(start="a", stop="b"), (), len(cases), len(cases))
    with table_of(cases) as connection:
        return answer(connection, table, question)


def seconds_taken(cases: Sequence[Case], question: Question, *, zoned: bool = False) -> list[float]:
    """How long each took, in the order of the cases."""
    numbered = [replace(case, channel=f"{number:06}") for number, case in enumerate(cases)]
    with table_of(numbered) as connection:
        axis = Axis(zoned, question.time_zone)
        extent = extent_of(connection, axis, question)
        assert extent is not None
        query = select_measured(connection, axis, replace(question, groups=(Group.CHANNEL,)), extent)
        rows = connection.execute(f"SELECT took FROM ({query}) ORDER BY channel").fetchall()
        return [took / 1_000_000 for (took,) in rows]
