"""Writes small exports and reads them back as cases."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases

Case = dict[str, Any]


def write(folder: Path, text: str | bytes, name: str = "cases.csv") -> Path:
    """A file with this text, as UTF-8 unless it is bytes already."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(*paths: Path, **columns: Any) -> tuple[CaseTable, list[Case]]:
    """The table and its cases in the order of the file."""
    return read_all(paths, Columns(**columns))


def read_all(paths: Sequence[Path], columns: Columns) -> tuple[CaseTable, list[Case]]:
    """The same, for columns that are put together already."""
    with connect(paths) as connection:
        table = open_cases(paths, columns, connection)
        answer = connection.execute("SELECT * FROM cases ORDER BY source, row")
        names = [column[0] for column in answer.description]
        cases = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    assert table.accounted() == table.rows
    assert table.counts.cases == table.cases == len(cases)
    return table, cases
