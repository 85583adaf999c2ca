"""Makes `cases` of `read_rows`: one row a case, events folded, repeated rows counted once."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.measure.reading.columns import LABELS
from promise_studio.measure.reading.plan import Plan
from promise_studio.measure.reading.row_sql import MISSING, NO_CASE, UNREADABLE
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.reading.source import Source

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_EVENTS_PER_CASE = 1.5
_TIMES = {"started": "min", "responded": "min", "stopped": "max", "target_at": "max"}


@dataclass(frozen=True, slots=True)
class Folded:
    """How the rows became cases."""

    events: int | None
    """The rows of an event log, else None."""
    duplicates: int


def make_cases(
    connection: "DuckDBPyConnection",
    sources: Sequence[Source],
    plan: Plan,
    rows: str,
    progress: Progress | None,
) -> Folded:
    """Leave a table or view `cases`; `rows` is the SQL of a row's number in its file."""
    by = "key" if "key" in plan.columns.used() else "same"
    inside, across, counted = _repeats(connection, by, progress)
    is_log = by == "key" and _looks_like_log(sources, plan) and counted >= _EVENTS_PER_CASE * inside
    kept = f"SELECT rowid AS place, {rows} AS row, * FROM read_rows WHERE marks & {NO_CASE} = 0"
    if counted == across:
        connection.execute(f"CREATE OR REPLACE VIEW cases AS {_final(kept, plan)}")
        return Folded(None, 0)
    fetch(
        connection,
        f"CREATE TABLE folded AS {_group(kept, by)} UNION ALL BY NAME {_alone(kept, by)}",
        progress,
        "Folding rows into cases",
    )
    connection.execute("DROP TABLE read_rows")
    connection.execute(f"CREATE OR REPLACE VIEW cases AS {_final('SELECT * FROM folded', plan)}")
    if not is_log:
        return Folded(None, counted - across)
    alone = fetch(connection, "SELECT count(*) FROM folded WHERE key IS NULL")[0][0]
    return Folded(counted + alone, 0)


def _repeats(connection: "DuckDBPyConnection", by: str, progress: Progress | None) -> tuple[int, int, int]:
    """The distinct keys inside each file summed, those over all files, and the rows that have one."""
    told = f"FROM read_rows WHERE {by} IS NOT NULL AND marks & {NO_CASE} = 0"
    words = "Looking for rows that come twice"
    one = fetch(
        connection,
        f"SELECT count(*), coalesce(sum(number), 0), max(source) "
        f"FROM (SELECT hash({by}) AS it, count(*) AS number, max(source) AS source {told} GROUP BY it)",
        progress,
        words,
    )[0]
    across, counted, last = int(one[0]), int(one[1]), one[2] or 0
    if counted == across or last == 0:
        return across, across, counted
    query = f"SELECT count(*) FROM (SELECT DISTINCT hash({by}), source {told})"
    return int(fetch(connection, query, progress, words)[0][0]), across, counted


def _looks_like_log(sources: Sequence[Source], plan: Plan) -> bool:
    """Whether rows that share a key say different things, as events do and copies do not."""
    repeated = False
    for source, names in zip(sources, plan.names, strict=True):
        place = source.names.index(names["key"])
        seen: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        count = 0
        for row in source.rows:
            if len(row) > place and row[place].strip():
                seen[row[place]].add(row)
                count += 1
        if any(len(rows) > 1 for rows in seen.values()):
            return True
        repeated = repeated or count > len(seen)
    return not repeated


def _group(kept: str, by: str) -> str:
    times = ", ".join(f"{how}({column}) AS {column}" for column, how in _TIMES.items())
    labels = ", ".join(f"arg_max({label}, place) AS {label}" for label in LABELS)
    bad = sum(UNREADABLE.values())
    return (
        f"SELECT min(place) AS place, arg_min(source, place) AS source, arg_min(row, place) AS row, any_value(key) AS key, "
        f"{times}, {labels}, max(paused_seconds) AS paused_seconds, "
        f"CAST(bit_or(marks & {bad}) | bit_and(marks & {sum(MISSING.values())}) AS SMALLINT) AS marks "
        f"FROM ({kept}) WHERE {by} IS NOT NULL GROUP BY {by}"
    )


def _alone(kept: str, by: str) -> str:
    columns = ", ".join(("place", "source", "row", "key", *_TIMES, *LABELS, "paused_seconds", "marks"))
    return f"SELECT {columns} FROM ({kept}) WHERE {by} IS NULL"


def _final(kept: str, plan: Plan) -> str:
    """The columns that everybody else counts on; `unreadable` is a start or stop that no reading fits."""
    end, mark = ("stopped", "stop") if "stop" in plan.columns.used() else ("responded", "response")
    unread = f"(({end} IS NULL AND marks & {UNREADABLE[mark]} > 0) OR (started IS NULL AND marks & {UNREADABLE['start']} > 0))"
    return (
        f"SELECT source, CAST(row AS BIGINT) AS row, key, started, responded, stopped, {', '.join(LABELS)}, "
        f"paused_seconds, target_at, ({end} IS NULL AND marks & {UNREADABLE[mark]} = 0) AS open, "
        f"{unread} AS unreadable FROM ({kept})"
    )
