"""One file as DuckDB can read it: plain where it is plain, else rewritten in the private folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.measure.reading.connection import identifier, quoted
from promise_studio.measure.reading.plain_file import head_of, kind_of
from promise_studio.measure.reading.rewritten_rows import text_rows, write_rows
from promise_studio.measure.reading.shape import Shape
from promise_studio.measure.reading.unpacked import Tick

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LONGEST_LINE = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file and how it is read; a column is spoken of by its place."""

    path: Path
    place: Path
    kind: str
    names: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """A sample of the first cases."""
    encoding: str = ""
    delimiter: str = ""
    shape: Shape | None = None
    numbered: bool = False
    """The row's number stands in front of each row."""
    beyond: int = 0
    """Rows with filled cells beyond the last named column."""

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.path.name

    def column(self, name: str) -> str:
        """A column of the file in SQL, as text or as the type that a Parquet file gives it."""
        if self.kind == "Parquet":
            return identifier(name)
        return f"c{self.names.index(name)}"

    def values(self, name: str) -> list[str]:
        """What the sample holds in one column, blanks left out."""
        place = self.names.index(name)
        return [row[place] for row in self.rows if len(row) > place and row[place].strip()]

    @property
    def first_row(self) -> int:
        """The number that the first case has in the file, as a spreadsheet would count it."""
        return 1 if self.shape is None else self.shape.skip + 1

    def relation(self) -> str:
        """The file as something to select from."""
        if self.kind == "Parquet":
            return f"read_parquet({quoted(str(self.place))})"
        delimiter, escape, skip = ",", '"', 0
        padded = False
        if self.shape is not None and not self.numbered:
            delimiter, escape, skip = self.shape.delimiter, self.shape.escape, self.shape.skip
            padded = self.shape.ragged
        columns = [f"c{place}" for place in range(len(self.names))]
        if self.numbered:
            columns.insert(0, "row_number_in_file")
        kinds = ", ".join(f"'{column}': 'VARCHAR'" for column in columns)
        return (
            f"read_csv({quoted(str(self.place))}, delim = {quoted(delimiter)}, quote = '\"', "
            f"escape = {quoted(escape)}, header = false, skip = {skip}, auto_detect = false, "
            f"null_padding = {str(padded).lower()}, max_line_size = {2 * LONGEST_LINE}, "
            f"columns = {{{kinds}}})"
        )


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where files are rewritten, and who is told that the work goes on."""

    connection: "DuckDBPyConnection"
    folder: Path
    tick: Tick = lambda: None

    def new_file(self, number: int, what: str) -> Path:
        """A path in the private folder."""
        return self.folder / f"{what}{number}"


Reader = Callable[[Path, Path, Workplace, int], Source]


def prepare(paths: Sequence[Path], workplace: Workplace) -> list[Source]:
    """Every file ready to be read; a sentence for one that holds no table."""
    return [_prepare_one(path, workplace, number) for number, path in enumerate(paths)]


def _prepare_one(path: Path, workplace: Workplace, number: int) -> Source:
    from promise_studio.measure.reading import kinds
    from promise_studio.measure.reading.unpacked import unpack

    head = head_of(path)
    kind = kind_of(path.name, head)
    place = path
    if kind == "gz":
        place = workplace.new_file(number, "unpacked")
        unpack(path, place, workplace.tick)
        head = head_of(place)
        kind = kind_of(path.name, head)
    readers: dict[str, Reader] = {
        "text": kinds.text,
        "json": kinds.json_records,
        "zip": kinds.workbook,
        "xls": kinds.workbook,
        "parquet": kinds.parquet,
    }
    if kind not in readers:
        raise kinds.packed_twice(path.name)
    return readers[kind](path, place, workplace, number)


def rewritten(source: Source, workplace: Workplace, number: int) -> Source:
    """The same text row by row through a patient reader: for rows that are not laid out by the book."""
    if source.shape is None:
        return source
    place = workplace.new_file(number, "rows")
    rows = text_rows(source.name, source.place, source.shape)
    beyond = write_rows(place, rows, len(source.names), workplace.tick)
    return replace(source, place=place, numbered=True, beyond=beyond)
