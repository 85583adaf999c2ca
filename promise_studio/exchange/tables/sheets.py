"""The tables in a file: the sheets of a workbook, the CSV files of an archive, or a single CSV file."""

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.table_rows.open_table import open_table
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.tables.cells import unguard
from promise_studio.exchange.tables.in_archive import tables_in
from promise_studio.measure.reading.workbook import check_book, every_sheet

_MOST_BYTES: Final = 200 << 20
_MOST_FILES: Final = 200


@contextmanager
def open_sheets(path: Path, progress: Progress) -> Iterator[Iterator[tuple[str, Iterator[Row]]]]:
    """The tables of a file by their names, to be read one after the other."""
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as folder:
        yield _sheets(path, Path(folder), progress)


def _sheets(path: Path, folder: Path, progress: Progress) -> Iterator[tuple[str, Iterator[Row]]]:
    if not zipfile.is_zipfile(path):
        yield from _text(path, path.name.partition(".")[0], progress)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError) as error:
        raise UserError(f"“{path.name}” is damaged: it cannot be unpacked.", "Save it again.") from error
    with archive:
        if "xl/workbook.xml" not in archive.namelist():
            yield from _files(archive, path.name, folder, progress)
            return
    check_book(path, lambda: progress.tell(0, 0))
    for name, rows in every_sheet(path).items():
        yield name, (Row(line, cells) for line, cells in rows if any(cells))


def _files(
    archive: zipfile.ZipFile, name: str, folder: Path, progress: Progress
) -> Iterator[tuple[str, Iterator[Row]]]:
    wanted = tables_in(archive)
    if len(wanted) > _MOST_FILES or sum(info.file_size for info in wanted) > _MOST_BYTES:
        raise UserError(
            f"“{name}” unpacks to more than tables of a workshop can hold.", "Unpack it yourself."
        )
    for number, info in enumerate(wanted):
        place = folder / f"{number}.csv"
        try:
            with archive.open(info) as packed, place.open("wb") as file:
                shutil.copyfileobj(packed, file)
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError) as error:
            raise UserError(f"“{info.filename}” in “{name}” cannot be unpacked.", "Save it again.") from error
        yield from _text(place, Path(info.filename).name.partition(".")[0], progress)


def _text(place: Path, name: str, progress: Progress) -> Iterator[tuple[str, Iterator[Row]]]:
    with open_table(place, progress) as table:
        yield name, (row._replace(cells=[unguard(cell) for cell in row.cells]) for row in table.rows)
