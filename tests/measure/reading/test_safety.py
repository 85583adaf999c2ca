"""Files are read and nothing else: not by their names, not by their contents, and not for longer than wanted."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases
from tests.hostile import HOSTILE
from tests.measure.reading.files import read, write

TEXT = "id,opened,closed\n1,2024-01-15 10:00,2024-01-16 11:00\n"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
        "COPY (SELECT 1) TO '{folder}/out.csv'",
        "ATTACH '{folder}/other.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
    ],
)
def test_connection_is_locked_in(tmp_path: Path, query: str):
    """The connection sees the named files and its own folder, and cannot be opened up again."""
    path = write(tmp_path, TEXT)
    with connect([path]) as connection, pytest.raises(duckdb.Error):
        connection.execute(query.format(folder=tmp_path))


def test_private_folder_is_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What was rewritten on the way does not outlive the reading."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    read(write(tmp_path, TEXT.encode("utf-16")))
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]


@pytest.mark.parametrize(
    "name", ["a*b?.csv", "we[ir]d.csv", "it's; DROP.csv", "s3:x.csv", "--help.csv", "ä ö.csv"]
)
def test_names_that_mean_something(tmp_path: Path, name: str):
    """A file's name is only a name."""
    assert read(write(tmp_path, TEXT, name))[0].cases == 1


def test_hostile_cells_and_names(tmp_path: Path):
    """Nothing that stands in a cell or names a column is more than text."""
    names = [f'"{text.replace(chr(34), chr(34) * 2)[:200]}"' for text in HOSTILE.values()]
    rows = "".join(f"{number},2024-01-15,2024-01-16,{text}\n" for number, text in enumerate(names))
    table, cases = read(write(tmp_path, "id,opened,closed,via\n" + rows), channel="via")
    assert table.cases == len(cases) == len(names)
    head = "id,opened,closed," + ",".join(names) + "\n"
    line = "1,2024-01-15,2024-01-16" + ",x" * len(names) + "\n"
    assert read(write(tmp_path, head + line))[0].cases == 1


def test_reading_can_be_stopped(tmp_path: Path):
    """Ctrl+C while a large file is read ends it at once and leaves the connection usable."""
    path = tmp_path / "large.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.write("id,opened,closed\n")
        for number in range(40):
            stream.writelines(f"{number}-{row},2024-01-15 10:00,2024-01-16 11:00\n" for row in range(10_000))
    words: list[str] = []

    def progress(said: str, share: float | None) -> None:
        words.append(said)
        assert share is None or 0 <= share <= 1
        raise KeyboardInterrupt

    with connect([path]) as connection:
        with pytest.raises(KeyboardInterrupt):
            open_cases([path], Columns(), connection, progress=progress)
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert len(words) == 1


def test_ctrl_c_in_the_middle_of_a_query_leaves_a_connection_that_can_be_closed():
    """The signal comes while the query runs, and nothing is still at work afterwards."""
    program = (
        "import signal, threading\n"
        "import duckdb\n"
        "from promise_studio.measure.reading.running import fetch\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background begins without
        "connection, main = duckdb.connect(), threading.main_thread().ident\n"
        "threading.Timer(0.3, signal.pthread_kill, (main, signal.SIGINT)).start()\n"
        "try: fetch(connection, 'SELECT sum(hash(a.range + b.range)) FROM range(1000000) a, range(1000000) b')\n"
        "except KeyboardInterrupt: connection.close(); print('closed')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == ("closed\n", 0), done.stderr
