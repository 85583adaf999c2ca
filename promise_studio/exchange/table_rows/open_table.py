"""Opens any table: CSV, TSV and their like in any encoding, also packed with gz, and workbooks."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.table_rows.layouts import is_hint, layout_of
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.table_rows.text_lines import TextLines
from promise_studio.exchange.table_rows.text_rows import text_rows
from promise_studio.measure.reading.plain_file import head_of, kind_of
from promise_studio.measure.reading.unpacked import decoded_head, encoding_of, rewrite, unpack
from promise_studio.measure.reading.workbook import check_book, read_sheets, rows_of

WHAT_FITS = "Give it a table with a row for each answer: CSV, TSV or XLSX."
_HEAD = 1 << 20


@dataclass
class OpenTable:
    """The rows of a table, once; `strays` fills with the lines that were not UTF-8 while they are read.

    A workbook is open at one of its `sheets`, which come with the longest first.
    """

    rows: Iterator[Row]
    encoding: str = "utf-8"
    strays: list[int] = field(default_factory=list)
    sheets: Mapping[str, Iterator[Row]] = field(default_factory=dict)
    sheet: str = ""

    def turn_to(self, sheet: str) -> None:
        """Read another sheet."""
        self.sheet, self.rows = sheet, self.sheets[sheet]


@contextmanager
def open_table(path: Path, progress: Progress, sheet: str = "") -> Iterator[OpenTable]:
    """A table to read from its first row to its last; UserError when the file is none or lacks the sheet."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="promise-studio-")))
        try:
            table = _open(path, folder, stack, progress)
        except UserError as error:
            raise UserError(_without_cases(error.message), WHAT_FITS) from error
        if sheet:
            table.turn_to(_named(sheet, table, path.name))
        yield table


def _named(sheet: str, table: OpenTable, name: str) -> str:
    """The sheet that a person means."""
    found = next((one for one in table.sheets if one.casefold() == sheet.strip().casefold()), None)
    if found is None:
        known = ", ".join(f"“{one}”" for one in table.sheets)
        hint = f"It has {known}." if known else "Only a workbook has sheets."
        raise UserError(f"“{name}” has no sheet “{sheet}”.", hint)
    return found


def _open(path: Path, folder: Path, stack: ExitStack, progress: Progress) -> OpenTable:
    head, place = head_of(path), path
    kind = kind_of(path.name, head)
    if kind == "gz":
        place = folder / "unpacked"
        unpack(path, place, lambda: progress.tell(0, 0))
        head = head_of(place)
        kind = kind_of(path.name, head)
    if kind in {"zip", "xls"}:
        return _workbook(place, kind, progress)
    if kind not in {"text", "json"}:
        raise UserError(f"“{path.name}” is not a table of text.", WHAT_FITS)
    table, lines = _text(place, path.name, head, folder, progress)
    stack.callback(lines.close)
    return table


def _without_cases(words: str) -> str:
    """What the reading of cases says, said of any table."""
    for part in (": it has no cases to measure", " of cases", " with cases"):
        words = words.replace(part, "")
    return words


def _text(
    place: Path, name: str, head: bytes, folder: Path, progress: Progress
) -> tuple[OpenTable, TextLines]:
    encoding = encoding_of(name, head)
    if encoding.startswith(("utf-16", "utf-32")):
        recoded = folder / "text"
        rewrite(place, recoded, encoding, lambda: progress.tell(0, 0))
        place, head = recoded, head_of(recoded)
    read_as = "cp1252" if encoding == "cp1252" else "utf-8"
    layout = layout_of(decoded_head(head, read_as), whole=len(head) < _HEAD)
    lines = TextLines(place, read_as, progress)
    return OpenTable(_without_hint(text_rows(lines, layout)), encoding, lines.strays), lines


def _without_hint(rows: Iterator[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number or not is_hint(list(row.cells)):
            yield row


def _workbook(place: Path, kind: str, progress: Progress) -> OpenTable:
    if kind == "zip":
        check_book(place, lambda: progress.tell(0, 0))
    held = sorted(read_sheets(place).items(), key=lambda one: -one[1].height)
    sheets = {name: _filled(rows_of(sheet)) for name, sheet in held}
    longest = next(iter(sheets))
    return OpenTable(sheets[longest], sheets=sheets, sheet=longest)


def _filled(rows: Iterator[tuple[int, Sequence[str]]]) -> Iterator[Row]:
    return (Row(line, cells) for line, cells in rows if any(cells))
