"""`measure --source`: what it asks for, what it keeps, and what must never be seen again."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from promise_studio.__main__ import main
from promise_studio.measure.remote import warehouse as remote
from promise_studio.model.case_source import CaseSource
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.cli.test_imports import loaded
from tests.measure.keeping.ferry import ferry
from tests.measure.remote.warehouse import DuckLink, wall, warehouse

CANARY = "c4nary-S3cret"
SOURCE = "postgresql://alice.c4nary@db.c4nary.example:5433/support?sslmode=require"
QUERY = "select * from tickets"


@pytest.fixture
def link(monkeypatch: pytest.MonkeyPatch) -> Iterator[DuckLink]:
    """A warehouse that answers to any address, behind a login of the environment."""
    monkeypatch.setenv("PGPASSWORD", CANARY)
    rows = [
        (
            f"C{n}",
            wall(f"2026-0{1 + n % 3}-10 08:00"),
            wall(f"2026-0{1 + n % 3}-10 {9 + n % 9:02d}:00"),
            "Phone",
        )
        for n in range(90)
    ]
    with warehouse("id VARCHAR, opened TIMESTAMP, closed TIMESTAMP, channel VARCHAR", rows) as link:
        link.engine = "PostgreSQL"
        monkeypatch.setattr(remote, "_connected", lambda *_: link)
        yield link


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """The ferry’s workshop as a file."""
    return write_new(tmp_path / "ferry.promise.json", ferry())


def kept_in(path: Path) -> tuple[CaseSource, ...]:
    """The sources that a workshop remembers."""
    with Session.open(path, read_only=True) as session:
        return session.workshop.case_sources


def asked(*options: str, source: str = SOURCE) -> list[str]:
    """The command with a query."""
    return ["measure", "--source", source, "--query", QUERY, *options]


def test_the_answer_has_the_shape_of_one_from_a_file(link: DuckLink, capsys: pytest.CaptureFixture[str]):
    """The same JSON; the source is named by its database, its tables and the fingerprint of the query."""
    assert main(asked("--target", "12h", "--share", "50", "--json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["cases"], found["rows"], found["verdict"]) == (90, 90, "safe")
    assert found["by_channel"]["Phone"]["cases"] == 90
    (source,) = found["sources"]
    assert source["name"].startswith("PostgreSQL support: tickets (query ")
    assert source["name"][-9:-1] == source["sha256"][:8]
    assert link.dialect == "duckdb"


def test_nothing_of_the_login_is_seen_or_kept(
    link: DuckLink,
    workshop: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    """Not in what is printed, not in the workshop or the files beside it, not in an error with its traceback."""
    monkeypatch.setenv("PROMISE_STUDIO_DEBUG", "1")
    assert main(asked("--json")) == 0
    assert main(asked()) == 0
    assert main(asked("--into", str(workshop))) == 0
    monkeypatch.setattr(link, "rows", lambda _query: {}[SOURCE[-8:]])
    assert main(asked()) == 70
    monkeypatch.undo()
    for refused in (
        f"postgresql://alice:{CANARY}@db/x",
        f"postgresql://db/x?password={CANARY}",
        f"oracle:{CANARY}",
    ):
        assert main(["measure", "--source", refused, "--query", QUERY]) == 2
    assert main(["measure", "--source", SOURCE, "--query", f"table x://a:{CANARY}@b"]) == 2
    said = capsys.readouterr()
    kept = b"".join(path.read_bytes() for path in workshop.parent.rglob("*") if path.is_file())
    for text in (said.out, said.err, kept.decode("utf-8", "replace")):
        assert "c4nary" not in text
        assert "alice" not in text
    assert "PostgreSQL support: tickets" in kept.decode("utf-8", "replace")


def test_the_same_query_later_is_another_source(link: DuckLink, workshop: Path):
    """Its fingerprint is that of the query; each period keeps the rows and the days that it had."""
    keep = asked("--into", str(workshop))
    assert main(keep) == 0
    first = kept_in(workshop)
    assert main(keep) == 0
    assert [one.id for one in kept_in(workshop)] == [one.id for one in first]
    link.connection.execute(
        "INSERT INTO tickets VALUES ('D1', TIMESTAMP '2026-04-02', TIMESTAMP '2026-04-03', 'Phone')"
    )
    assert main(keep) == 0
    *_, before, now = kept_in(workshop)
    assert (before.sha256, before.rows, now.rows) == (now.sha256, 90, 91)
    assert (before.ends_on, now.ends_on) != (now.ends_on, before.ends_on)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "needs cases to measure"),
        (["--query", QUERY], "none is named"),
        (["--timeout", "5s", "tickets.csv"], "none is named"),
        (["--source", SOURCE], "Add --query"),
        (["--source", SOURCE, "--query", QUERY, "tickets.csv"], "not from both"),
        (["--source", SOURCE, "--query", "drop table tickets"], "not a query"),
        (["--source", SOURCE, "--query", QUERY, "--timeout", "2 working days"], "30s or 10min"),
        (["--source", SOURCE, "--query", "@nowhere.sql"], "nowhere.sql"),
    ],
)
def test_what_is_half_said_is_asked_for(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]):
    """A sentence, and exit code 2."""
    assert main(["measure", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_query_can_live_in_a_file(link: DuckLink, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """With remarks, over many lines; two columns that fit are asked about as for files."""
    path = tmp_path / "open.sql"
    path.write_text("-- all of them;\nselect opened, closed,\n closed as resolved from tickets;\n")
    assert main(["measure", "--source", SOURCE, "--query", f"@{path}"]) == 2
    assert "“closed” and “resolved” can both be when the clock stops" in capsys.readouterr().err
    assert main(["measure", "--source", SOURCE, "--query", f"@{path}", "--stop", "closed"]) == 0
    assert main(["measure", "--source", SOURCE, "--query", f"@{path}", "--stop", "opened"]) == 2
    assert "No column is left to be when the clock starts" in capsys.readouterr().err
    assert len(link.asked) > 1


@pytest.mark.parametrize(
    ("source", "package", "extra"),
    [
        (SOURCE, "psycopg", "warehouse"),
        (SOURCE, "sqlglot", "warehouse"),
        ("spark:local", "pyspark.sql", "spark"),
    ],
)
def test_a_missing_driver_is_named_with_what_installs_it(
    source: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Exit code 3 and the line for pip."""
    monkeypatch.setitem(sys.modules, package, None)
    assert main(asked(source=source)) == 3
    assert f"pip install 'promise-studio[{extra}]'" in capsys.readouterr().err


def test_files_are_measured_without_any_driver(tmp_path: Path):
    """The base install has none of them."""
    path = tmp_path / "tickets.csv"
    path.write_text("opened,closed\n2024-03-11 08:00,2024-03-11 09:00\n2024-03-12 08:00,2024-03-12 09:00\n")
    code, modules = loaded("measure", path)
    assert code == 0
    assert modules.isdisjoint({"sqlglot", "psycopg", "pyspark", "promise_studio.measure.remote.warehouse"})
