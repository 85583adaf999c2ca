"""Rows of a spreadsheet: the sheet that holds the cases, with dates as ISO and numbers as they are."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.measure.reading.plain_file import WHAT_FITS
from promise_studio.measure.reading.unpacked import Tick, is_bomb

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_BYTES = 1 << 30
MOST_CELLS = 20_000_000
_PIECE = 1 << 20
_CELL = re.compile(rb"""\sr=["']([A-Z]{1,3})(\d{1,7})["']""")
_TOO_LARGE = "Save it as CSV and measure that: it can be of any size."


def check_book(path: Path, tick: Tick) -> None:
    """Refuse a zip that is no workbook, and one whose sheets unpack to more than a spreadsheet can hold."""
    try:
        with zipfile.ZipFile(path) as book:
            names = book.namelist()
            if (
                "xl/workbook.xml" not in names
                and "content.xml" not in names
                and "xl/workbook.bin" not in names
            ):
                raise UserError(f"“{path.name}” is an archive, not a table of cases.", "Unpack it first.")
            _measure_sheets(path.name, book, tick)
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError):
        raise UserError(f"“{path.name}” is damaged: it cannot be opened.", "Save it again.") from None
    except MemoryError:
        raise UserError(f"“{path.name}” is packed in a way that cannot be read.", _TOO_LARGE) from None


def _measure_sheets(name: str, book: zipfile.ZipFile, tick: Tick) -> None:
    total = 0
    for entry in book.infolist():
        size = widest = deepest = 0
        _refuse_bomb(name, total, entry, entry.file_size)
        with book.open(entry) as stream:
            rest = b""
            while piece := stream.read(_PIECE):
                tick()
                size += len(piece)
                _refuse_bomb(name, total, entry, size)
                if "/worksheets/" in entry.filename:
                    for column, row in _CELL.findall(rest + piece):
                        widest = max(widest, _column_number(column))
                        deepest = max(deepest, int(row))
                    rest = piece[-24:]
        total += size
        if widest * deepest > MOST_CELLS:
            raise UserError(
                f"A sheet of “{name}” spans {widest:,} columns and {deepest:,} rows: that is too many cells.",
                _TOO_LARGE,
            )


def _refuse_bomb(name: str, before: int, entry: zipfile.ZipInfo, size: int) -> None:
    """By what the book says of itself, which costs nothing and may be a lie, and again while it is read."""
    if before + size > MOST_BYTES or is_bomb(entry.compress_size, size):
        raise UserError(f"“{name}” unpacks to more than a spreadsheet can hold.", _TOO_LARGE)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def sheet_rows(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """The numbered rows of the sheet with the most rows, as text."""
    return rows_of(max((sheet for _, sheet in _opened(path)), key=lambda sheet: sheet.height))


def every_sheet(path: Path) -> dict[str, Iterator[tuple[int, Sequence[str]]]]:
    """The numbered rows of each sheet by its name, in the order of the workbook."""
    return {name: rows_of(sheet) for name, sheet in _opened(path)}


def read_sheets(path: Path) -> "dict[str, CalamineSheet]":
    """The sheets of a workbook; UserError when there is none that can be read."""
    return dict(_opened(path))


def _opened(path: Path) -> "Iterator[tuple[str, CalamineSheet]]":
    """One sheet after the other: who needs one of them need not hold all of them."""
    import python_calamine

    try:
        book = python_calamine.load_workbook(str(path))
        names = book.sheet_names
        for name in names:
            yield name, book.get_sheet_by_name(name)
    except python_calamine.PasswordError:
        raise UserError(f"“{path.name}” is locked with a password.", "Save it without one.") from None
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise UserError(f"“{path.name}” cannot be read as a workbook: {error}.", WHAT_FITS) from None
    if not names:
        raise UserError(f"“{path.name}” has no sheet with cells.", WHAT_FITS)


def rows_of(sheet: "CalamineSheet") -> Iterator[tuple[int, Sequence[str]]]:
    """The numbered rows of a sheet, as text."""
    first = (sheet.start or (0, 0))[0] + 1
    for number, cells in enumerate(sheet.iter_rows(), start=first):
        yield number, [as_text(cell) for cell in cells]


def as_text(cell: object) -> str:
    """A cell as it would stand in a CSV: whole numbers without decimals, dates as ISO, lengths as h:mm:ss."""
    match cell:
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return _to_second(cell).isoformat(" ", "seconds")
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat("seconds")
        case timedelta():
            seconds = round(cell.total_seconds())
            return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"
    return str(cell)


def _to_second(moment: datetime) -> datetime:
    """Days since 1900 as a fraction end a hair before the second that was meant."""
    return moment + timedelta(milliseconds=1) if moment.microsecond >= 999_000 else moment
