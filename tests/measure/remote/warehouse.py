"""A warehouse without a server: the link of a real one, over a DuckDB in this process."""

# ruff: noqa: S608 - the SQL is made of this module's own words

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

import duckdb

from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.result_columns import Column, Kind

KINDS = {
    "TIMESTAMP": Kind.WALL,
    "TIMESTAMP WITH TIME ZONE": Kind.INSTANT,
    "DATE": Kind.DAY,
    "INTERVAL": Kind.LENGTH,
    "VARCHAR": Kind.TEXT,
    "BOOLEAN": Kind.TEXT,
    **dict.fromkeys(("INTEGER", "BIGINT", "DOUBLE"), Kind.NUMBER),
}


@dataclass
class DuckLink:
    """DuckDB as if it were far away."""

    connection: duckdb.DuckDBPyConnection
    engine: str = "DuckDB"
    dialect: str = "duckdb"
    database: str = "support"
    asked: list[str] = field(default_factory=list)
    came_back: list[Row] = field(default_factory=list)
    cancelled: int = 0

    def columns(self, query: str) -> tuple[Column, ...]:
        """The columns of a query."""
        rows = self.connection.execute(f"DESCRIBE WITH {query} SELECT * FROM asked").fetchall()
        return tuple(Column(name, KINDS.get(kind, Kind.OTHER)) for name, kind, *_ in rows)

    def rows(self, query: str) -> list[Row]:
        """What it answers; kept, so that a test can see what was asked and what came back."""
        self.asked.append(query)
        rows = self.connection.execute(query).fetchall()
        self.came_back += rows
        return rows

    def cancel(self) -> None:
        """Stop what runs."""
        self.cancelled += 1
        self.connection.interrupt()

    def close(self) -> None:
        """Hang up."""


@contextmanager
def warehouse(columns: str, rows: Sequence[Sequence[object]]) -> Iterator[DuckLink]:
    """A warehouse whose table `tickets` has these columns and rows."""
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"CREATE TABLE tickets ({columns})")
        if rows:
            kinds = [column.split()[1] for column in columns.split(", ")]
            lists = ", ".join(f"unnest(?::{kind}[])" for kind in kinds)
            connection.execute(
                f"INSERT INTO tickets SELECT {lists}", [list(one) for one in zip(*rows, strict=True)]
            )
        yield DuckLink(connection)


def wall(text: str) -> datetime:
    """A time as the clock on the wall shows it."""
    return datetime.fromisoformat(text)
