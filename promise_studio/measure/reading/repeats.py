"""Finds the rows that share a key, or all that they say, and marks them in `read_rows`."""

# ruff: noqa: S608 - the SQL is made of this package's own words and of numbers

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.measure.reading.row_sql import NO_CASE, REPEATED
from promise_studio.measure.reading.running import Progress, fetch

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_ROWS = f"FROM read_rows WHERE marks & {NO_CASE} = 0"


@dataclass(frozen=True, slots=True)
class Repeats:
    """How often keys come again."""

    told: int
    """Rows that have a key."""
    untold: int
    """Rows that have none: each is a case of its own."""
    rows: int
    """Rows whose key another row has too."""
    inside: int
    """The different keys of each file, summed."""
    across: int
    """The different keys of all files."""


def find_repeats(connection: "DuckDBPyConnection", by: str, progress: Progress | None) -> Repeats:
    """Mark every row whose `by` comes twice; most rows are alone and are never touched."""
    told, untold = fetch(connection, f"SELECT count({by}), count(*) - count({by}) {_ROWS}")[0]
    it = "same" if by == "same" else "hash(key)"
    # Sorting numbers and looking at neighbours is quicker, and lighter, than a table of all of them.
    neighbours = f"SELECT {it} AS it, lag(it) OVER (ORDER BY it) AS before {_ROWS} AND {by} IS NOT NULL"
    query = (
        f"CREATE OR REPLACE TEMP TABLE repeats AS SELECT DISTINCT it FROM ({neighbours}) WHERE it = before"
    )
    fetch(connection, query, progress, "Looking for rows that come twice")
    again = f"marks & {NO_CASE} = 0 AND {by} IS NOT NULL AND {it} IN (FROM repeats)"
    fetch(connection, f"UPDATE read_rows SET marks = marks | {REPEATED} WHERE {again}", progress)
    query = (
        f"SELECT count(*), count(DISTINCT (source, {by})), count(DISTINCT {by}) {_ROWS} "
        f"AND marks & {REPEATED} > 0"
    )
    rows, inside, across = fetch(connection, query, progress)[0]
    return Repeats(told, untold, rows, told - rows + inside, told - rows + across)
