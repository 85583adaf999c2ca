"""Workbooks, Parquet and packed files."""

# ruff: noqa: DTZ001 - the wall clock of a file has no zone, and instants are read as UTC without one

import gzip
from datetime import datetime
from pathlib import Path

import duckdb
import xlsxwriter

from tests.measure.reading.files import read, write

OPENED, CLOSED = datetime(2024, 1, 15, 10), datetime(2024, 1, 16, 11, 30, 20)
TEXT = "id,opened,closed\n1,2024-01-15 10:00:00,2024-01-16 11:30:20\n"


def test_workbook(tmp_path: Path):
    """Date cells, days since 1900 and written dates are read from the sheet with the cases."""
    path = tmp_path / "cases.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("About").write(0, 0, "An export")
        sheet = book.add_worksheet("Cases")
        dated = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet.write(0, 0, "Service desk")
        sheet.write_row(2, 0, ["Number", "Opened", "Closed", "Channel"])
        sheet.write_row(3, 0, [7, None, None, "Phone"])
        sheet.write_datetime(3, 1, OPENED, dated)
        sheet.write_datetime(3, 2, CLOSED, dated)
        sheet.write_row(4, 0, [8, 45306.416666667, "2024-01-16 11:30:20", "Mail"])
        sheet.write_row(5, 0, [9, "15/01/2024 10:00", None, "Mail"])
    table, cases = read(path, channel="Channel")
    assert table.sources[0].kind == "Excel"
    assert [case["row"] for case in cases] == [4, 5, 6]
    assert [case["key"] for case in cases] == ["7", "8", "9"]
    assert {case["started"] for case in cases} == {OPENED}
    assert [case["stopped"] for case in cases] == [CLOSED, CLOSED, None]


def test_parquet(tmp_path: Path):
    """Times that Parquet calls times are taken as they are, with or without a zone."""
    for kind, zoned in (("TIMESTAMP", False), ("TIMESTAMPTZ", True), ("VARCHAR", False)):
        path = tmp_path / f"{kind}.parquet"
        connection = duckdb.connect()
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(
            f"COPY (SELECT 1 AS id, '{OPENED}'::{kind} AS opened, '{CLOSED}'::{kind} AS closed "
            f"UNION ALL SELECT 2, '{OPENED}'::{kind}, NULL) TO '{path}' (FORMAT parquet)"
        )
        connection.close()
        table, cases = read(path)
        assert table.zoned is zoned
        assert [(case["started"], case["stopped"]) for case in cases] == [(OPENED, CLOSED), (OPENED, None)]


def test_packed(tmp_path: Path):
    """A gz is unpacked on the way, and its fingerprint is that of the file that was given."""
    table, cases = read(write(tmp_path, gzip.compress(TEXT.encode()), "cases.csv.gz"))
    assert cases[0]["stopped"] == CLOSED
    assert table.sources[0].bytes == (tmp_path / "cases.csv.gz").stat().st_size
