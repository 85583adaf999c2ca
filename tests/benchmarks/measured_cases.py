"""Makes the cases of the measuring benchmark, and does one of its jobs in a process of its own."""

# ruff: noqa: S608 - the SQL is made of this module's own words and of paths through `quoted`

import json
import resource
import sys
import time
from pathlib import Path

import duckdb

from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.clock_table import Axis
from promise_studio.measure.extent import extent_of
from promise_studio.measure.label_numbers import number_labels
from promise_studio.measure.measured import select_measured
from promise_studio.measure.percentiles import packing_of, percentiles
from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.connection import connect, quoted

HOURS, HOLIDAYS, ZONE = "Mon-Fri 8:00-18:00", "US", "America/New_York"
ROUNDS = 5


def make_cases(folder: Path, rows: int) -> dict[str, Path]:
    """The same cases twice on disk: four years, five channels, from a minute to three weeks each."""
    paths = {"Parquet": folder / "cases.parquet", "CSV": folder / "cases.csv"}
    span = "cast(exp((hash(n + 7) % 100000) / 100000.0 * 9.5 + 4.5) AS BIGINT)"
    started = "TIMESTAMP '2021-01-01' + to_seconds(cast(hash(n) % 126230400 AS BIGINT))"
    channel = "['E-mail', 'Phone', 'Web', 'Chat', 'Counter'][1 + cast(hash(n * 3 + 1) % 5 AS INTEGER)]"
    query = f"SELECT {started} AS opened, opened + to_seconds({span}) AS closed, {channel} AS channel FROM range({rows}) t(n)"  # fmt: skip
    with duckdb.connect() as connection:
        connection.execute("SET threads = 2; SET memory_limit = '900MB'")
        connection.execute(f"COPY ({query}) TO {quoted(str(paths['Parquet']))} (FORMAT parquet)")
        connection.execute(
            f"COPY (FROM {quoted(str(paths['Parquet']))}) TO {quoted(str(paths['CSV']))} (HEADER)"
        )
    return paths


def question(zone: str = "") -> Question:
    """Working-time percentiles per channel and month."""
    groups = (Group.CHANNEL, Group.MONTH)
    return Question(calendar=make_calendar(HOURS, HOLIDAYS), working=True, time_zone=zone, groups=groups)


def compare(path: Path) -> dict[str, list[float]]:
    """Wall and CPU seconds of the bare scan and of the percentiles, in turn; the first round warms up."""
    taken: dict[str, list[float]] = {}
    with connect([path]) as connection:
        file = quoted(str(path.resolve()))
        columns = "opened AS started, NULL::TIMESTAMP AS responded, closed AS stopped, channel"
        connection.execute(
            f"CREATE VIEW cases AS SELECT {columns}, 0.0 AS paused_seconds, false AS open FROM {file}"
        )

        def scan() -> None:
            connection.execute(f"SELECT bit_xor(hash(opened, closed, channel)) FROM {file}").fetchall()

        def by_month(zone: str) -> None:
            asked, axis = question(zone), Axis(False, zone)
            extent = extent_of(connection, axis, asked)
            assert extent is not None
            numbers = number_labels(connection, asked)
            table = f"({select_measured(connection, axis, asked, extent, numbers)})"
            packing = packing_of(extent, numbers, asked.groups)
            found = percentiles(connection, asked, asked.groups, table=table, packing=packing)
            assert len(found) >= 5 * 48

        actions = {"scan": scan, "hours": lambda: by_month(""), "zone": lambda: by_month(ZONE)}
        for number in range((ROUNDS if path.suffix == ".parquet" else 2) + 1):
            for name, action in actions.items():
                wall, cpu = time.perf_counter(), time.process_time()
                action()
                if number:
                    taken.setdefault(name, []).append(time.perf_counter() - wall)
                    taken.setdefault(f"{name} cpu", []).append(time.process_time() - cpu)
    return taken


def command(path: Path) -> dict[str, list[float]]:
    """The whole command on a file, as a person runs it."""
    import contextlib
    import io

    from promise_studio.__main__ import main

    start, cpu = time.perf_counter(), time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        code = main(
            ["measure", str(path), "--hours", HOURS, "--holidays", HOLIDAYS, "--target", "20h", "--json"]
        )
    taken = {"command": [time.perf_counter() - start], "cpu": [time.process_time() - cpu]}
    return {**taken, "code": [code]}


if __name__ == "__main__":
    job, file = sys.argv[1:]
    result = {"compare": compare, "command": command}[job](Path(file))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1024 if sys.platform != "darwin" else 1)
    print(json.dumps({**result, "peak": [peak]}))
