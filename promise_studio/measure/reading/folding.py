"""Makes `cases` of `read_rows`: one row a case, events folded, repeated rows counted once."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.measure.reading.columns import LABELS
from promise_studio.measure.reading.labels import clean_labels
from promise_studio.measure.reading.plan import Plan
from promise_studio.measure.reading.repeats import find_repeats
from promise_studio.measure.reading.row_sql import FIELDS, MISSING, NO_CASE, REPEATED, UNREADABLE
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.reading.source import Source

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

EVENTS_PER_CASE = 1.5
"""Rows a case, from which on those with one key are its events, and not its copies."""
_FEW = 0.05
"""The share of rows up to which cases of several rows are put in the place of their first rows."""
FOLD = {"start": "min", "response": "min", "stop": "max", "target": "max"}
"""Which time of several rows is that of their case."""


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
    """Leave a view `cases`; `rows` is the SQL of a row's number in its file."""
    by = "key" if "key" in plan.columns.used() else "same"
    clean_labels(connection, plan)
    found = find_repeats(connection, by, progress)
    kept = f"SELECT rowid AS place, {rows} AS row, * FROM read_rows"
    alone = f"{kept} WHERE marks & {NO_CASE | REPEATED} = 0"
    if not found.rows:
        connection.execute(f"CREATE OR REPLACE VIEW cases AS {_final(alone, plan)}")
        return Folded(None, 0)
    is_log = by == "key" and _looks_like_log(sources, plan) and found.told >= EVENTS_PER_CASE * found.inside
    repeated = f"{kept} WHERE marks & {NO_CASE} = 0 AND marks & {REPEATED} > 0"
    words = "Folding rows into cases"
    fetch(connection, f"CREATE TABLE folded AS {_group(repeated, by, plan)}", progress, words)
    if found.rows <= _FEW * found.told:
        changed = ", ".join(f"{name} = folded.{name}" for name in [*_values(plan), "marks"])
        fetch(connection, f"UPDATE read_rows SET {changed} FROM folded WHERE read_rows.rowid = place")
        cases = alone
    else:
        fetch(connection, f"INSERT INTO folded BY NAME {_alone(alone, by, plan)}", progress, words)
        connection.execute("DROP TABLE read_rows")
        cases = "SELECT * FROM folded"
    connection.execute(f"CREATE OR REPLACE VIEW cases AS {_final(cases, plan)}")
    if not is_log:
        return Folded(None, found.told - found.across)
    return Folded(found.told + found.untold, 0)


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


def _group(kept: str, by: str, plan: Plan) -> str:
    used = plan.columns.used()
    parts = [f"min(place) AS place, arg_min(source, place) AS source, arg_min(row, place) AS row, {by}"]
    parts += [f"{how}({FIELDS[role]}) AS {FIELDS[role]}" for role, how in FOLD.items() if role in used]
    parts += [f"arg_max({label}, place) AS {label}" for label in LABELS if label in used]
    if "pause" in used:
        parts.append("max(paused_seconds) AS paused_seconds")
    bad, none = sum(UNREADABLE.values()), sum(MISSING.values())
    parts.append(f"CAST(bit_or(marks & {bad}) | bit_and(marks & {none}) AS SMALLINT) AS marks")
    return f"SELECT {', '.join(parts)} FROM ({kept}) GROUP BY {by}"


def _values(plan: Plan) -> list[str]:
    """The columns of a case that its rows may say differently."""
    used = plan.columns.used()
    times = [FIELDS[role] for role in FOLD if role in used]
    return [*times, *(label for label in LABELS if label in used), *_paused(plan)]


def _paused(plan: Plan) -> list[str]:
    return ["paused_seconds"] if "pause" in plan.columns.used() else []


def _alone(kept: str, by: str, plan: Plan) -> str:
    return f"SELECT {', '.join(['place', 'source', 'row', by, *_values(plan), 'marks'])} FROM ({kept})"


def _final(kept: str, plan: Plan) -> str:
    """The columns that everybody else counts on; `unreadable` is a start or stop that no reading fits."""
    used = plan.columns.used()
    end, mark = ("stopped", "stop") if "stop" in used else ("responded", "response")
    parts = ["source, CAST(row AS BIGINT) AS row"]
    parts.append("key" if "key" in used else "CAST(NULL AS VARCHAR) AS key")
    parts += [
        FIELDS[role] if role in used else f"CAST(NULL AS TIMESTAMP) AS {FIELDS[role]}"
        for role in ("start", "response", "stop", "target")
    ]
    parts += [label if label in used else f"CAST(NULL AS VARCHAR) AS {label}" for label in LABELS]
    parts.append("paused_seconds" if "pause" in used else "CAST(0 AS DOUBLE) AS paused_seconds")
    parts.append(f"({end} IS NULL AND marks & {UNREADABLE[mark]} = 0) AS open")
    lost = f"({end} IS NULL AND marks & {UNREADABLE[mark]} > 0)"
    parts.append(f"({lost} OR (started IS NULL AND marks & {UNREADABLE['start']} > 0)) AS unreadable")
    return f"SELECT {', '.join(parts)} FROM ({kept})"
