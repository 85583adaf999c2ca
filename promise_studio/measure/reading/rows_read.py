"""Fills the table `read_rows` with every row of every file, and learns new forms of time on the way."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.measure.reading.case_table import Unreadable
from promise_studio.measure.reading.plan import Plan
from promise_studio.measure.reading.row_sql import NO_CASE, THIN, UNREADABLE, rows_sql, unreadable_sql
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.reading.source import Source, Workplace, rewritten
from promise_studio.measure.reading.time_column import look, majority

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LEARN_FROM = 2000
_ROUNDS = 3
_EXAMPLES = 5
_FOOTER = 30
"""No export has more lines than this below its last case."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: the sources as they were read in the end, and the times that no reading fits."""

    sources: tuple[Source, ...]
    plan: Plan
    first_rowids: tuple[int, ...]
    total: int
    unreadable: tuple[Unreadable, ...]


def read_rows(sources: Sequence[Source], plan: Plan, workplace: Workplace, progress: Progress | None) -> Read:
    """Read everything; again when times turn up in forms that the first rows did not show."""
    current = list(sources)
    firsts = _fill(current, plan, workplace, progress)
    wider, unreadable = _judge_unread(current, plan, firsts, workplace.connection, learn=True)
    for turn in range(_ROUNDS):
        if wider is plan:
            break
        plan = wider
        firsts = _fill(current, plan, workplace, progress)
        learn = turn + 1 < _ROUNDS
        wider, unreadable = _judge_unread(current, plan, firsts, workplace.connection, learn=learn)
    _mark_footers(workplace.connection, firsts)
    unreadable = _without_footers(workplace.connection, unreadable)
    return Read(tuple(current), plan, firsts[:-1], firsts[-1], unreadable)


def _fill(
    sources: list[Source], plan: Plan, workplace: Workplace, progress: Progress | None
) -> tuple[int, ...]:
    connection = workplace.connection
    connection.execute("DROP TABLE IF EXISTS read_rows")
    firsts = [0]
    for number in range(len(sources)):
        words = f"Reading {sources[number].name}"
        into = "INSERT INTO read_rows " if number else "CREATE TABLE read_rows AS "
        sources[number] = _insert(into, number, sources[number], plan, workplace, progress, words)
        firsts.append(fetch(connection, "SELECT count(*) FROM read_rows")[0][0])
    return tuple(firsts)


def _insert(
    into: str,
    number: int,
    source: Source,
    plan: Plan,
    workplace: Workplace,
    progress: Progress | None,
    words: str,
) -> Source:
    import duckdb

    try:
        fetch(workplace.connection, into + rows_sql(number, source, plan), progress, words)
    except duckdb.Error as error:
        if source.shape is None or source.numbered or isinstance(error, duckdb.InterruptException):
            raise _broken(source.name, error) from None
        patient = rewritten(source, workplace, number)
        fetch(workplace.connection, into + rows_sql(number, patient, plan), progress, words)
        return patient
    return source


def _broken(name: str, error: Exception) -> Exception:
    import duckdb

    if isinstance(error, duckdb.InterruptException):
        return error
    if isinstance(error, duckdb.OutOfMemoryException):
        return UserError(
            f"“{name}” needs more memory or disk than there is.", "Make room, or give it in parts."
        )
    return UserError(f"“{name}” cannot be read to its end: it is damaged.", "Export it again.")


def _judge_unread(
    sources: list[Source],
    plan: Plan,
    firsts: tuple[int, ...],
    connection: "DuckDBPyConnection",
    *,
    learn: bool,
) -> tuple[Plan, tuple[Unreadable, ...]]:
    """Either a plan with forms that were not known before, or what nobody can read."""
    found: list[Unreadable] = []
    for role in (role for role in UNREADABLE if role in plan.columns.used()):
        query = (
            f"SELECT source, count(*) FROM read_rows WHERE marks & {UNREADABLE[role]} > 0 "
            f"AND marks & {NO_CASE} = 0 GROUP BY source ORDER BY source"
        )
        counts = dict(fetch(connection, query))
        texts = {
            number: [
                row[0]
                for row in fetch(connection, unreadable_sql(number, sources[number], plan, role, _LEARN_FROM))
            ]
            for number in counts
        }
        wider = _widened(plan, role, [text for some in texts.values() for text in some]) if learn else plan
        if wider is not plan:
            return wider, ()
        if counts:
            examples = _examples(sources, firsts, texts, role, connection)
            found.append(Unreadable(role, plan.columns.used()[role], sum(counts.values()), examples))
    return plan, tuple(found)


def _widened(plan: Plan, role: str, texts: list[str]) -> Plan:
    if role not in plan.times or not texts:
        return plan
    known = plan.times[role]
    new, orders = look(texts)
    settled = _settled_order(plan, role)
    if any(form.swapped for form in new.forms):
        day_first = settled if settled is not None else majority(orders)
        if day_first is None:
            new = replace(new, forms=frozenset(form for form in new.forms if not form.swapped))
        else:
            new = new.ordered(day_first)
    if not plan.instants:
        new = replace(new, forms=frozenset(form for form in new.forms if not form.zoned))
    merged = known.merged(new)
    return plan if merged == known else replace(plan, times={**plan.times, role: merged})


def _settled_order(plan: Plan, role: str) -> bool | None:
    if plan.columns.day_first is not None:
        return plan.columns.day_first
    formats = [form.format for form in plan.times[role].forms]
    day = any(
        "%d" in text and "%m" in text and text.index("%d") < text.index("%m")
        for text in formats
        if "%Y" not in text[:3]
    )
    month = any(
        "%d" in text and "%m" in text and text.index("%m") < text.index("%d")
        for text in formats
        if "%Y" not in text[:3]
    )
    return None if day == month else day


def _examples(
    sources: list[Source],
    firsts: tuple[int, ...],
    texts: dict[int, list[str]],
    role: str,
    connection: "DuckDBPyConnection",
) -> tuple[str, ...]:
    said: list[str] = []
    for number, some in texts.items():
        query = (
            f"SELECT coalesce(line, rowid - {firsts[number]} + {sources[number].first_row}) FROM read_rows "
            f"WHERE source = {number} AND marks & {UNREADABLE[role]} > 0 AND marks & {NO_CASE} = 0 "
            f"ORDER BY rowid LIMIT {_EXAMPLES}"
        )
        lines = [row[0] for row in fetch(connection, query)]
        where = f" of {sources[number].name}" if len(sources) > 1 else ""
        said += [f"row {line}{where}: “{text[:60]}”" for line, text in zip(lines, some, strict=False)]
    return tuple(said[:_EXAMPLES])


def _mark_footers(connection: "DuckDBPyConnection", firsts: tuple[int, ...]) -> None:
    """Totals and remarks below the last case are no cases: rows without a time and hardly a cell."""
    for first, end in pairwise(firsts):
        query = (
            f"SELECT rowid, marks & {THIN | NO_CASE} FROM read_rows "
            f"WHERE rowid >= {max(first, end - _FOOTER)} AND rowid < {end} ORDER BY rowid DESC"
        )
        for rowid, thin in fetch(connection, query):
            if not thin:
                break
            connection.execute(f"UPDATE read_rows SET marks = marks | {NO_CASE} WHERE rowid = {rowid}")


def _without_footers(
    connection: "DuckDBPyConnection", unreadable: tuple[Unreadable, ...]
) -> tuple[Unreadable, ...]:
    kept = []
    for one in unreadable:
        bad = f"marks & {UNREADABLE[one.role]} > 0 AND marks & {NO_CASE} = 0"
        count = fetch(connection, f"SELECT count(*) FROM read_rows WHERE {bad}")[0][0]
        if count:
            kept.append(replace(one, count=count, examples=one.examples[:count]))
    return tuple(kept)
