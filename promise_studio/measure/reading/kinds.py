"""Makes a source of each kind of file: text, JSON, workbook and Parquet."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.json_rows import records
from promise_studio.measure.reading.plain_file import HEAD, WHAT_FITS, head_of
from promise_studio.measure.reading.rewritten_rows import write_rows
from promise_studio.measure.reading.shape import find_shape, refuse_data_as_names, unique_names
from promise_studio.measure.reading.source import Source, Workplace, rewritten
from promise_studio.measure.reading.unpacked import decoded_head, encoding_of, refuse_long_lines, rewrite
from promise_studio.measure.reading.workbook import check_book, sheet_rows

_SAMPLE = 1000
_SMALL = 64 << 20
"""A text that is not laid out by the book is read slowly from the start when it is smaller than this."""


def packed_twice(name: str) -> UserError:
    """What is said of an archive in an archive."""
    return UserError(f"“{name}” is packed twice.", "Unpack it first.")


def text(path: Path, place: Path, workplace: Workplace, number: int) -> Source:
    """CSV, TSV and their like, in whatever encoding."""
    head = head_of(place)
    encoding = encoding_of(path.name, head)
    if encoding != "utf-8":
        recoded = workplace.new_file(number, "text")
        rewrite(place, recoded, encoding, workplace.tick)
        place, head = recoded, head_of(recoded)
    whole = len(head) < HEAD
    refuse_long_lines(path.name, place, workplace.tick)
    shape = find_shape(path.name, decoded_head(head, "utf-8"), whole=whole)
    names = shape.names
    said = "utf-8" if encoding == "utf-8-sig" else encoding.removesuffix("-le").removesuffix("-be")
    types = ("VARCHAR",) * len(names)
    if place == path:
        place = _linked(path, workplace, number)
    source = Source(path, place, "CSV", names, types, shape.rows, said, shape.delimiter, shape)
    if shape.odd and place.stat().st_size < _SMALL:
        return rewritten(source, workplace, number)
    return source


def json_records(path: Path, place: Path, workplace: Workplace, number: int) -> Source:
    """JSON lines, a JSON list, or a list inside an object."""
    head = head_of(place)
    encoding = encoding_of(path.name, head)
    if encoding != "utf-8":
        recoded = workplace.new_file(number, "text")
        rewrite(place, recoded, encoding, workplace.tick)
        place = recoded
    stream = records(place)
    first = list(islice(stream, _SAMPLE))
    names = tuple(dict.fromkeys(chain.from_iterable(first)))
    if not names:
        raise UserError(f"“{path.name}” has no records.", WHAT_FITS)
    rows = ([record.get(name, "") for name in names] for record in chain(first, stream))
    return _from_rows(path, "JSON", names, enumerate(rows, start=1), workplace, number)


def workbook(path: Path, place: Path, workplace: Workplace, number: int) -> Source:
    """The sheet with the most rows of an XLSX, XLS or ODS."""
    if head_of(place).startswith(b"PK"):
        check_book(place, workplace.tick)
    stream = sheet_rows(place)
    first = list(islice(stream, _SAMPLE))
    usual = max((sum(map(bool, cells)) for _, cells in first), default=0)
    if usual < 2:
        what = "one column" if usual else "no cells"
        raise UserError(f"“{path.name}” has {what}: a case needs at least two times.", WHAT_FITS)
    top = next(at for at, (_, cells) in enumerate(first) if sum(map(bool, cells)) >= max(2, usual // 2))
    names = unique_names(first[top][1])
    refuse_data_as_names(path.name, first[top][1])
    rows = ((row, cells) for row, cells in chain(first[top + 1 :], stream) if any(cells))
    return _from_rows(path, "Excel", names, rows, workplace, number)


def parquet(path: Path, place: Path, workplace: Workplace, number: int) -> Source:
    """A Parquet file, read where it lies."""
    import duckdb

    link = _linked(place, workplace, number)
    relation = f"read_parquet({quoted(str(link))})"
    try:
        described = workplace.connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
        rows = workplace.connection.execute(
            f"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM {relation} LIMIT {_SAMPLE}"
        ).fetchall()
    except duckdb.Error:
        raise UserError(
            f"“{path.name}” is damaged: it is no whole Parquet file.", "Export it again."
        ) from None
    names = tuple(str(row[0]) for row in described)
    types = tuple(str(row[1]) for row in described)
    sample = tuple(tuple("" if cell is None else cell for cell in row) for row in rows)
    return Source(path, link, "Parquet", names, types, sample)


def _linked(place: Path, workplace: Workplace, number: int) -> Path:
    """The file under a name in which DuckDB sees no pattern and no address."""
    link = workplace.new_file(number, "file")
    if not link.is_symlink():
        link.symlink_to(place.resolve())
    return link


def _from_rows(
    path: Path,
    kind: str,
    names: tuple[str, ...],
    rows: Iterator[tuple[int, Sequence[str]]],
    workplace: Workplace,
    number: int,
) -> Source:
    place = workplace.new_file(number, "rows")
    first = list(islice(rows, _SAMPLE))
    beyond = write_rows(place, chain(first, rows), len(names), workplace.tick)
    sample = tuple(tuple(cells) for _, cells in first)
    types = ("VARCHAR",) * len(names)
    return Source(path, place, kind, names, types, sample, "utf-8", "", numbered=True, beyond=beyond)
