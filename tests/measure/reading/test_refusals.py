"""Files that are not cases each get a sentence, in bounded memory and time."""

import gzip
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from promise_studio.errors import USAGE, UserError
from tests.measure.reading.files import read, write

MONTHS = "Month,Tickets,Within SLA\nJan 2024,100,95 %\nFeb 2024,120,90 %\n"
DAYS = "date,tickets,avg hours\n2024-01-01,100,3\n2024-01-02,120,4\n"
WEEKS = "KW;Anzahl;Quote\nKW 1;12;95,5\nKW 2;13;91,0\n"

NO_CASES = {
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "is a PDF"),
    "a row a month": (MONTHS.encode(), "counts or averages, one row a month"),
    "a row a day": (DAYS.encode(), "counts or averages, one row a day"),
    "a row a week": (WEEKS.encode(), "counts or averages, one row a week"),
    "one column": (b"opened\n2024-01-05\n2024-01-06\n", "has one column"),
    "no dates": (b"name,age\nAnn,3\nBob,4\n", "no column of times"),
    "no rows": (b"id,opened,closed\n", "no rows below the names"),
    "no names": (
        b"1,2024-01-05,2024-01-06\n2,2024-01-05,2024-01-06\n",
        "where the names of the columns should be",
    ),
    "nothing": (b"", "is empty"),
    "blanks": (b"\xef\xbb\xbf \n\n", "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture"),
    "a program": (b"\x7fELF\x02\x01\x01\0" + bytes(100), "is a program"),
    "bytes": (bytes(range(256)) * 40, "holds bytes that no text has"),
    "a web page": (b"<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page"),
    "prose": (
        b"Dear team, this is how we did it.\nWe were quick, and kind.\nAlways.\n",
        "no column of times",
    ),
    "broken JSON": (b'[{"created": "2024-01-05", "closed": "20', "cannot be read to its end"),
    "JSON of another kind": (b"[1, 2, 3]", "cannot be read to its end"),
    "half a Parquet": (b"PAR1" + bytes(50), "is damaged"),
    "half a gz": (gzip.compress(b"id,opened\n" * 1000)[:40], "is damaged"),
    "gz in gz": (gzip.compress(gzip.compress(b"id,opened,closed\n1,2,3\n")), "packed twice"),
    "an open quotation": (
        b'id,opened,closed\n1,2024-01-05,2024-01-06\n\n2,"2024-01-05,2024-01-06\n3,2024-01-05,2024-01-06\n',
        "opens a quotation mark",
    ),
}


@pytest.mark.parametrize(("content", "said"), NO_CASES.values(), ids=NO_CASES)
def test_content(tmp_path: Path, content: bytes, said: str):
    """What is in the file is no table of cases: a sentence says what it is instead."""
    with pytest.raises(UserError, match=said) as error:
        read(write(tmp_path, content))
    assert "cases.csv" in error.value.message
    assert error.value.exit_code == USAGE
    assert error.value.hint or "bytes" in said


def test_places_that_are_no_files(tmp_path: Path):
    """A folder, a pipe, a device and a name that nothing has are told apart, and none of them is waited for."""
    os.mkfifo(tmp_path / "pipe")
    for path, said in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe"),
        (Path("/dev/zero"), "is a device"),
        (tmp_path / "nothing.csv", "There is no file “nothing.csv”"),
    ):
        with pytest.raises(UserError, match=said):
            read(path)


AS_ANYBODY = """
import os, sys
from promise_studio.__main__ import main
assert main(["measure", "open.csv", "--json"]) == 0
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
print(main(["measure", "open.csv", "--json"]), file=sys.stderr)
sys.exit(main(["measure", "closed.csv"]))
"""


def test_file_of_somebody_else():
    """A file that its owner keeps to themselves gets a sentence and exit 2, for root’s tests too; others are read."""
    text = "id,opened,closed\n1,2024-01-05,2024-01-06\n2,2024-01-05,2024-01-06\n"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # pytest's own folders are for nobody else
        write(folder, text, "open.csv").chmod(0o644)
        write(folder, text, "closed.csv").chmod(0)
        command = [sys.executable, "-c", AS_ANYBODY]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[:2]) == (USAGE, "0\n"), done.stderr
    assert "“closed.csv” may not be read by you" in done.stderr


def test_gz_bomb(tmp_path: Path):
    """A small gz that unpacks to eighty megabytes of nothing is refused long before the disk is full."""
    path = tmp_path / "bomb.csv.gz"
    with gzip.open(path, "wb", compresslevel=1) as stream:
        stream.write(b"id,opened,closed\n")
        for _ in range(80):
            stream.write(bytes(1 << 20))
    with pytest.raises(UserError, match="200 times its size"):
        read(path)


def _book(path: Path, sheet: bytes, times: int = 1) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("xl/workbook.xml", b"<workbook/>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            for _ in range(times):
                stream.write(sheet)
    return path


def test_xlsx_bombs(tmp_path: Path):
    """A workbook that unpacks without end, or spans a billion cells with two of them, is refused unopened."""
    corners = b'<worksheet><c r="A1"/><c r="XFD1048576"/></worksheet>'
    with pytest.raises(UserError, match="too many cells"):
        read(_book(tmp_path / "wide.xlsx", corners))
    with pytest.raises(UserError, match="more than a spreadsheet can hold"):
        read(_book(tmp_path / "deep.xlsx", bytes(8 << 20), times=10))


def test_zip_of_something_else(tmp_path: Path):
    """A zip that is no workbook is called an archive, and a cut one damaged."""
    path = tmp_path / "cases.zip"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("cases.csv", "id,opened,closed\n")
    with pytest.raises(UserError, match="is an archive"):
        read(path)
    with pytest.raises(UserError, match="is damaged"):
        read(write(tmp_path, path.read_bytes()[:30], "cut.xlsx"))


@pytest.mark.parametrize("start", [b"", b"id,opened,closed\n1,2024-01-05,2024-01-06\n"])
def test_line_of_four_gigabytes(tmp_path: Path, start: bytes):
    """A line of four gigabytes gets a sentence without being read to its end."""
    path = write(tmp_path, start + b"x" * (2 << 20))
    with path.open("r+b") as stream:
        stream.truncate(4 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UserError, match="longer than a million characters"):
        read(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000
