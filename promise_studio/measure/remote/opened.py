"""What is known of the cases of a query before anything is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from promise_studio.errors import UserError
from promise_studio.measure.reading.case_table import CaseTable, Counts, SourceFile, Unreadable
from promise_studio.measure.reading.columns import MEANINGS, Columns
from promise_studio.measure.reading.folding import EVENTS_PER_CASE
from promise_studio.measure.reading.notes import say_no_pauses
from promise_studio.measure.remote.asked_query import AskedQuery
from promise_studio.measure.remote.asking import Asking
from promise_studio.measure.remote.cases_sql import Fold
from promise_studio.measure.remote.counting import KINDS, Counting, Ends, Repeats
from promise_studio.measure.remote.link import Link
from promise_studio.measure.remote.result_columns import Column
from promise_studio.measure.remote.roles import Roles, read_roles

_SLIPS = 0.2
"""The share of repeated rows up to which other starts are slips, and not those of another case."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The cases, by what was counted of them."""

    table: CaseTable
    tables: str
    """Common table expressions, in the engine’s SQL, that end in `cases`."""
    ends: Ends
    paused: bool


def look_at(
    asking: Asking,
    query: AskedQuery,
    columns: Columns,
    known: tuple[Column, ...],
    *,
    sure: bool,
    rows: dict[str, int] | None = None,
) -> Opened:
    """Count the rows and the cases, and where each of them went; `sure` says that a person named the key.

    `rows` are those that were counted before, so that the query is not asked for them twice.
    """
    counting = Counting(asking, query, read_roles(columns, known), known)
    rows = rows or counting.rows()
    if not rows["rows"]:
        raise UserError("The query returns no rows.", "Look at its conditions.")
    repeats = counting.repeats(rows["rows"])
    if counting.roles.columns.stop == counting.roles.columns.start:
        _refuse_single_events(columns, repeats)
    elif repeats.fold is Fold.BY_KEY and not sure and counting.other_starts() > _SLIPS * repeats.again:
        return look_at(asking, query, replace(columns, key=""), known, sure=True, rows=rows)
    tables = counting.case_tables(repeats)
    counted, ends = counting.cases(tables)
    table = _table(counting.roles, rows, repeats, counted, _source(asking.link, query, rows["rows"]))
    return Opened(replace(table, notes=tuple(_notes(table))), tables, ends, counted["paused"] > 0)


def _refuse_single_events(columns: Columns, repeats: Repeats) -> None:
    if repeats.fold is not Fold.BY_KEY:
        raise UserError(
            f"“{columns.start}” is the only column of times, and no two rows are events of one case.",
            "Let the query return when the clock stops too.",
        )


def _source(link: Link, query: AskedQuery, rows: int) -> SourceFile:
    where = f"{link.engine} {link.database}".strip()
    return SourceFile(f"{where}: {query.aloud}", query.sha256, 0, rows, "", "", link.engine)


def _table(
    roles: Roles, rows: dict[str, int], repeats: Repeats, counted: dict[str, int], source: SourceFile
) -> CaseTable:
    by_key = repeats.fold is Fold.BY_KEY
    is_log = by_key and repeats.told >= EVENTS_PER_CASE * repeats.distinct
    return CaseTable(
        zoned=roles.instants,
        columns=roles.columns,
        sources=(source,),
        rows=rows["rows"],
        cases=counted["cases"],
        folded=rows["rows"] if is_log else None,
        duplicates=0 if is_log else repeats.again,
        counts=Counts(**{kind: counted[kind] for kind in KINDS}),
        missing=sum(rows[f"missing_{role}"] for role in roles.times if role != "target"),
        unreadable=tuple(
            Unreadable(role, roles.used[role].name, count)
            for role in (*roles.times, "pause")
            if (count := rows.get(f"unreadable_{role}", 0))
        ),
        grows=True,
        due=roles.due,
    )


def _notes(table: CaseTable) -> Iterator[str]:
    key = table.columns.key
    if table.folded is not None:
        yield (
            f"{table.folded:,} rows were folded into {table.cases:,} cases by “{key}”: "
            "each from its earliest start to its latest stop."
        )
    elif table.duplicates:
        rows = "1 row repeats" if table.duplicates == 1 else f"{table.duplicates:,} rows repeat"
        again = f"a “{key}” that came before" if key else "another row in every column"
        hint = "" if key else "; if they are cases of their own, let the query return their number too"
        yield f"{rows} {again} and count once with it{hint}."
    for one in table.unreadable:
        if one.role == "pause":
            yield f"{say_no_pauses(one)}: they are below nothing, or longer than three centuries."
            continue
        times = "1 time" if one.count == 1 else f"{one.count:,} times"
        yield f"{times} of “{one.column}” ({MEANINGS[one.role]}) cannot be meant: before 1971 or after 2100."
