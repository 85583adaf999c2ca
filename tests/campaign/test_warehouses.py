"""PostgreSQL and Spark against DuckDB: the published files, and a million cases that are made here."""

# ruff: noqa: S608 - the SQL is made of this module's own words

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.campaign.engines import have_postgres, have_spark
from tests.measure.remote import cluster
from tests.measure.test_reference import CITY, DATA, EVENTS

HOURS = ("--hours", "Mo-Fr 8-18, Sa 10-14", "--holidays", "US-NY")
NEW_YORK = ("--time-zone", "America/New_York")
EVERY = ("--by", "department,priority,weekday,hour,month")
RESOLVED = ("--stop", "resolved_at", "--by", "priority,weekday")
ASKED = [
    ("city", ("--target", "48h", *EVERY[:1], "department,weekday,hour,month")),
    ("city", ("--target", "48h", "--linear", *NEW_YORK)),
    ("city", ("--target", "3 working days", *HOURS, *NEW_YORK, "--remedy", "30", "--remedy", "24h=60")),
    (
        "city",
        (
            "--linear",
            *HOURS,
            "--since",
            "2020-01-01",
            "--until",
            "2023-06-30",
            "--exclude",
            "channel=Self Service",
        ),
    ),
    ("events", ("--target", "24h", *RESOLVED)),
    ("events", ("--linear", "--target", "5 working days", *RESOLVED, *HOURS)),
    ("events", ("--stop", "closed_at", "--target", "5 days", "--exclude", "priority=3 - Moderate")),
    ("made", ("--target", "48h", "--by", "priority")),
    ("made", ("--target", "2 working days", *HOURS, *NEW_YORK, "--linear", "--pause", "paused_s")),
    ("instants", ("--target", "2 working days", *HOURS, *NEW_YORK, "--by", "weekday,hour,month")),
]
MADE = """
    SELECT i AS id, TIMESTAMP '2022-01-01' + to_microseconds((hash(i) % 94608000)::BIGINT * 1000000
        + (hash(i + 1) % 1000000)::BIGINT) AS opened,
      ['Phone', 'Web', 'Email', NULL, ' Chat '][1 + (hash(-i) % 5)::INTEGER] AS channel,
      1 + (hash(3 * i) % 4)::INTEGER AS priority,
      CASE WHEN hash(7 * i) % 10 = 0 THEN (hash(11 * i) % 7200)::INTEGER END AS paused_s
    FROM range(1000000) AS made(i)
"""
CLOSED = """
    SELECT *, CASE hash(5 * id) % 100 WHEN 0 THEN NULL WHEN 1 THEN opened - INTERVAL 1 HOUR WHEN 2 THEN opened
      ELSE opened + to_microseconds(exp(3 + (hash(id + 13) % 1000000) / 1e5)::BIGINT * 1000000) END AS closed
    FROM made
"""
pytestmark = pytest.mark.skipif(
    not (DATA / CITY).is_file(), reason="needs the published files (PROMISE_STUDIO_DATA)"
)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every table as Parquet and as CSV."""
    folder = tmp_path_factory.mktemp("tables")
    moments = ", ".join(
        f"try_strptime({name}, '%d-%m-%Y %H:%M') AS {name}"
        for name in ("opened_at", "sys_updated_at", "resolved_at", "closed_at")
    )
    queries = {
        "city": f"SELECT * FROM read_csv('{DATA / CITY}')",
        "events": f"SELECT * REPLACE ({moments}) FROM read_csv('{DATA / EVENTS}', all_varchar = true)",
        "made": f"WITH made AS ({MADE}) {CLOSED}",
        "instants": f"WITH made AS ({MADE} LIMIT 50000), done AS ({CLOSED}) SELECT * REPLACE "
        "(timezone('UTC', opened) AS opened, timezone('UTC', closed) AS closed) FROM done",
    }
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        for name, query in queries.items():
            connection.execute(f"CREATE TABLE {name} AS {query}")
            connection.execute(f"COPY {name} TO '{folder / name}.parquet'")
            connection.execute(f"COPY {name} TO '{folder / name}.csv'")
            kinds = connection.execute(f"SELECT column_name, column_type FROM (DESCRIBE {name})").fetchall()
            (folder / f"{name}.json").write_text(json.dumps(kinds))
    return folder


def run_all(python: str | Path, asked: list[list[str]], root: Path, **login: str) -> list[dict[str, Any]]:
    """What the commands answer, asked one after another in a process of its own."""
    child = [str(python), "-m", "tests.campaign.measures"]
    done = subprocess.run(
        child,
        cwd=root,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        env={**os.environ, **login},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def by_duckdb(tables: Path, root: Path) -> list[dict[str, Any]]:
    """The answers of the base install, from files."""
    return run_all(
        sys.executable, [[str(tables / f"{name}.parquet"), *options] for name, options in ASKED], root
    )


def differences(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    """Every figure that is not the same; where they come from and how it is said may differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in {**ours, **theirs}:
            if name not in {"sources", "notes"}:
                yield from differences(ours.get(name), theirs.get(name), f"{path}/{name}")
    elif ours != theirs:
        yield f"{path}: {ours} there, {theirs} here"


def compare(engine: str, there: list[dict[str, Any]], here: list[dict[str, Any]], say: Any) -> list[str]:
    """Both answered; the figures that are not the same to the last digit."""
    wrong = []
    for (name, options), ours, theirs in zip(ASKED, there, here, strict=True):
        assert (ours["code"], theirs["code"]) == (0, 0), (name, options)
        found = list(differences(ours["answer"], theirs["answer"]))
        wrong += [f"{name} {' '.join(options)} {one}" for one in found]
        word = "the same figures" if not found else f"{len(found)} figures differ"
        say(
            f"{engine}: {theirs['answer']['rows']:,} rows of {name}, {' '.join(options)}: {word} as DuckDB,"
            f" {ours['seconds']:.1f} s there, {theirs['seconds']:.1f} s here"
        )
    return wrong


def test_postgres_says_what_duckdb_says(tables, by_duckdb, root, record_property):
    """On the published files and on a million made cases, both methods, both clocks, every group."""
    have_postgres()
    kinds = {"TIMESTAMP WITH TIME ZONE": "TIMESTAMPTZ", "VARCHAR": "TEXT"}
    with cluster.running() as server:
        for path in sorted(tables.glob("*.json")):
            columns = ", ".join(
                f'"{name}" {kinds.get(kind, kind)}' for name, kind in json.loads(path.read_text())
            )
            server.psql(f"CREATE TABLE {path.stem} ({columns})")
            server.psql(f"\\copy {path.stem} FROM '{tables / path.stem}.csv' (FORMAT csv, HEADER true)")
        server.psql("ANALYZE")
        asked = [
            ["--source", server.address, "--query", f"SELECT * FROM {name}", *options]
            for name, options in ASKED
        ]
        there = run_all(sys.executable, asked, root, **server.login)
    assert compare("PostgreSQL", there, by_duckdb, lambda line: record_property("said", line)) == []


def test_spark_says_what_duckdb_says(tables, by_duckdb, root, record_property):
    """The same, by Spark on this computer."""
    python = have_spark(root)
    asked = [
        [
            "--source",
            "spark:local[2]",
            "--query",
            f"SELECT * FROM parquet.`{tables / name}.parquet`",
            *options,
        ]
        for name, options in ASKED
    ]
    there = run_all(python, asked, root)
    assert compare("Spark", there, by_duckdb, lambda line: record_property("said", line)) == []
