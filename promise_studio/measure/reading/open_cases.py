"""Opens files of cases: proposes their columns, reads every row once and accounts for each."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.measure.reading.aggregates import refuse_aggregate
from promise_studio.measure.reading.case_table import CaseTable, Counts, SourceFile
from promise_studio.measure.reading.columns import Columns, Proposal, UnsettledError
from promise_studio.measure.reading.connection import connect, private_folder
from promise_studio.measure.reading.due import due_of
from promise_studio.measure.reading.fingerprints import fingerprints
from promise_studio.measure.reading.folding import make_cases
from promise_studio.measure.reading.notes import notes_on
from promise_studio.measure.reading.plain_file import WHAT_FITS
from promise_studio.measure.reading.plan import make_plan
from promise_studio.measure.reading.proposing import (
    filled,
    propose_for,
    shares_starts,
    shown_names,
    time_columns,
)
from promise_studio.measure.reading.row_sql import MISSING, NO_CASE
from promise_studio.measure.reading.rows_read import Read, read_rows
from promise_studio.measure.reading.running import Progress, fetch
from promise_studio.measure.reading.source import Source, Workplace, prepare
from promise_studio.measure.reading.unpacked import Tick

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def propose(paths: Sequence[Path], progress: Progress | None = None) -> Proposal:
    """Which columns fit which role, why, and what must be asked."""
    with connect(paths) as connection:
        sources = _prepared(paths, connection, progress)
        refuse_aggregate(sources[0])
        return propose_for(sources[0])


def open_cases(
    paths: Sequence[Path],
    columns: Columns,
    connection: "DuckDBPyConnection",
    *,
    progress: Progress | None = None,
) -> CaseTable:
    """Leave one row a case in `cases` of a connection made by `connect`; start, stop and key may be open."""
    workplace = Workplace(connection, private_folder(connection), _ticker(progress))
    sources = _prepared(paths, connection, progress)
    columns = _with_clock(columns, sources)
    plan = make_plan(sources, columns, connection)
    with fingerprints([source.path for source in sources]) as digests:
        read = read_rows(sources, plan, workplace, progress)
        not_cases = _count(connection, f"SELECT count(*) FROM read_rows WHERE marks & {NO_CASE} > 0")
        per_source = dict(fetch(connection, "SELECT source, count(*) FROM read_rows GROUP BY source"))
        if not_cases == read.total:
            raise UserError(f"“{sources[0].name}” has no rows below the names of its columns.", WHAT_FITS)
        missing = _missing(connection)
        folded = make_cases(connection, read.sources, read.plan, _row_number(read), progress)
        files = tuple(
            _source_file(source, digest, per_source.get(number, 0))
            for number, (source, digest) in enumerate(zip(read.sources, digests(), strict=True))
        )
    counts = _counts(connection, read)
    table = CaseTable(
        zoned=read.plan.instants,
        columns=read.plan.columns,
        sources=files,
        rows=read.total,
        cases=counts.cases,
        folded=folded.events,
        duplicates=folded.duplicates,
        not_cases=not_cases,
        counts=counts,
        missing=missing,
        unreadable=read.unreadable,
        due=due_of(read.sources, read.plan),
    )
    return replace(table, notes=notes_on(table, read))


def _prepared(
    paths: Sequence[Path], connection: "DuckDBPyConnection", progress: Progress | None
) -> list[Source]:
    if not paths:
        raise UserError("No file was named.", WHAT_FITS)
    workplace = Workplace(connection, private_folder(connection), _ticker(progress))
    sources = prepare(paths, workplace)
    for source in sources:
        if not source.rows:
            raise UserError(f"“{source.name}” has no rows below the names of its columns.", WHAT_FITS)
        if len(source.names) < 2:
            raise UserError(f"“{source.name}” has one column: a case needs at least two times.", WHAT_FITS)
    return sources


def _ticker(progress: Progress | None) -> Tick:
    return (lambda: None) if progress is None else (lambda: progress("Looking at the file", None))


def _with_clock(columns: Columns, sources: list[Source]) -> Columns:
    """The columns with both ends of the clock; a sentence when the file does not settle which they are."""
    source = sources[0]
    if columns.start and (columns.stop or columns.response):
        return columns if columns.key else replace(columns, key=_key_for(sources, columns.start))
    refuse_aggregate(source)
    if not time_columns(source):
        raise UnsettledError(
            f"“{source.name}” has no column of times: nothing says when a case started or stopped.",
            f'It has {shown_names(source.names)}. Name those that hold times: --start "…" --stop "…".',
            "stop" if columns.start else "start",
        )
    proposal = propose_for(source)
    offered = filled(columns, proposal)
    for question in proposal.questions:
        open_role = question.role == "start" or (question.role == "stop" and not columns.response)
        if open_role and not getattr(columns, question.role):
            choice = (
                f"Say which: {question.option}." if question.names else f'Name it: {question.option} "…".'
            )
            hint = f"{choice} It has {shown_names(source.names)}."
            raise UnsettledError(question.sentence, hint, question.role)
    stop = columns.stop if columns.response else offered.stop
    key = columns.key or _key_for(sources, offered.start) or (offered.key if stop == offered.start else "")
    return replace(columns, start=offered.start, stop=stop, key=key)


def _key_for(sources: list[Source], start: str) -> str:
    """The column that numbers the cases, so that the rows of one case are never taken for many."""
    key = propose_for(sources[0]).columns.key
    return key if key and key != start and shares_starts(sources, key, start) else ""


def _count(connection: "DuckDBPyConnection", query: str) -> int:
    return int(fetch(connection, query)[0][0])


def _missing(connection: "DuckDBPyConnection") -> int:
    parts = " + ".join(f"count(*) FILTER (marks & {bit} > 0)" for bit in MISSING.values())
    return _count(connection, f"SELECT {parts} FROM read_rows WHERE marks & {NO_CASE} = 0")


def _row_number(read: Read) -> str:
    """SQL for the number of a row in its file, as a spreadsheet counts."""
    cases = " ".join(
        f"WHEN {number} THEN rowid - {first - source.first_row}"
        for number, (first, source) in enumerate(zip(read.first_rowids, read.sources, strict=True))
    )
    return f"coalesce(line, CASE source {cases} END)"


def _counts(connection: "DuckDBPyConnection", read: Read) -> Counts:
    end = "stopped" if "stop" in read.plan.columns.used() else "responded"
    kind = (
        "CASE WHEN unreadable THEN 'unreadable' WHEN started IS NULL THEN 'without_start' "
        f"WHEN {end} IS NULL THEN 'open' WHEN {end} < started THEN 'negative' "
        f"WHEN {end} = started THEN 'zero' ELSE 'timed' END"
    )
    return Counts(**dict(fetch(connection, f"SELECT {kind} AS kind, count(*) FROM cases GROUP BY kind")))


def _source_file(source: Source, digest: str, rows: int) -> SourceFile:
    size = source.path.stat().st_size
    return SourceFile(source.name, digest, size, rows, source.encoding, source.delimiter, source.kind)
