"""Working-time percentiles of ten million cases on disk: against the bare scan, and against a library a case.

`--rows N` makes fewer. Judge the ratios of CPU time: they hardly mind what else the computer does.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from datetime import time as time_of_day
from pathlib import Path
from statistics import median

from tests.benchmarks.measured_cases import HOLIDAYS, make_cases
from tests.benchmarks.proof import judge

REACH = {"scan": 4.0, "library": 100.0, "peak": 1 << 30}


def in_child(job: str, path: Path) -> dict[str, list[float]]:
    """A job in a process of its own, so that its memory is its own."""
    child = [sys.executable, "-m", "tests.benchmarks.measured_cases", job, str(path)]
    done = subprocess.run(child, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def library_seconds(path: Path, rows: int) -> float:
    """Seconds a case that pandas with businesstimedelta takes for the same percentiles, on what it can finish."""
    import businesstimedelta
    import pandas as pd
    from holidays import country_holidays

    rules = businesstimedelta.Rules(
        [
            businesstimedelta.WorkDayRule(time_of_day(8), time_of_day(18), working_days=[0, 1, 2, 3, 4]),
            businesstimedelta.HolidayRule(
                country_holidays(HOLIDAYS, years=range(2021, 2026)),
            ),
        ]
    )
    cases = pd.read_csv(path, nrows=rows, parse_dates=["opened", "closed"])
    start = time.perf_counter()
    spans = (
        rules.difference(*case)
        for case in zip(cases["opened"].dt.to_pydatetime(), cases["closed"].dt.to_pydatetime(), strict=True)
    )
    cases["took"] = [span.hours * 3600 + span.seconds for span in spans]
    months = cases["opened"].dt.to_period("M")
    cases.groupby(["channel", months])["took"].quantile([0.5, 0.8, 0.9, 0.95, 0.99], interpolation="higher")
    return (time.perf_counter() - start) / len(cases)


class Table:
    """The lines, and which goals they miss."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def line(self, name: str, value: str, ratio: str = "", words: str = "") -> None:
        """A figure with no goal of its own."""
        print(f"  {name:52} {value:>12} {ratio:>10}   {words}", flush=True)

    def judged(self, name: str, value: str, *, reached: bool, ratio: str = "", words: str = "") -> None:
        """A figure beside its goal."""
        self.line(name, value, ratio, f"{words}{'' if reached else ': MISSED'}")
        if not reached:
            self.missed.append(f"{name.strip()} ({ratio or value})")


def report(table: Table, kind: str, path: Path, rows: int, library: float | None) -> None:
    """The lines of one file."""
    taken = in_child("compare", path)
    middle = {name: median(values) for name, values in taken.items()}
    table.line(f"{kind}: bare scan of the three columns", f"{middle['scan']:.2f} s")
    for name, words in (("hours", "working-time percentiles"), ("zone", "the same, minding daylight saving")):
        wall, cpu = (middle[f"{name}{end}"] / middle[f"scan{end}"] for end in ("", " cpu"))
        over = [own / bare for own, bare in zip(taken[f"{name} cpu"], taken["scan cpu"], strict=True)]
        table.judged(
            f"  {kind}: {words}",
            f"{middle[name]:.2f} s",
            reached=judge(f"{kind}, {words}: CPU of the bare scan", over, most=REACH["scan"]),
            ratio=f"{wall:.1f}x",
            words=f"of the scan, CPU {cpu:.1f}x; goal {REACH['scan']:.0f}x",
        )
    if library is not None:
        ratio = library * rows / middle["hours"]
        faster = [library * rows / hours for hours in taken["hours"]]
        table.judged(
            f"  {kind}: pandas + businesstimedelta, a case",
            f"{library * 1e6:,.0f} µs",
            reached=judge(f"{kind}, quicker a case than the library", faster, least=REACH["library"]),
            ratio=f"{ratio:,.0f}x",
            words=f"of ours; goal {REACH['library']:.0f}x",
        )
    judge_memory(table, f"  {kind}: peak memory of these", taken)
    whole = in_child("command", path)
    assert whole["code"] == [0]
    table.line(
        f"  {kind}: the whole command `measure`",
        f"{whole['command'][0]:.1f} s",
        f"{whole['command'][0] / middle['scan']:.1f}x",
        f"CPU {whole['cpu'][0]:.1f} s: reads, counts, verdicts",
    )
    judge_memory(table, f"  {kind}: its peak memory", whole)


def judge_memory(table: Table, name: str, taken: dict[str, list[float]]) -> None:
    """The line of the peak."""
    peak = taken["peak"][0]
    small = judge(name.strip(), [peak / 2**20], most=REACH["peak"] / 2**20, unit="MiB")
    table.judged(name, f"{peak / 2**20:,.0f} MiB", reached=small, words="goal 1,024 MiB")


def main() -> int:
    """Make the cases, print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--library-rows", type=int, default=2_000)
    parser.add_argument(
        "--folder", default=None, help="where the files are made (default: a temporary folder)"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        paths = make_cases(Path(name), asked.rows)
        print(f"  {asked.rows:,} cases, Mon-Fri 8:00-18:00 with US holidays, {date.today():%Y}")  # noqa: DTZ011
        try:
            library = library_seconds(paths["CSV"], asked.library_rows)
        except ModuleNotFoundError as missing:
            print(f"  without the library: {missing} (make bench installs it)")
            library = None
        table = Table()
        for kind, path in paths.items():
            report(table, kind, path, asked.rows, library)
    print(f"  Missed: {'; '.join(table.missed)}." if table.missed else "  Every goal is reached.")
    return int(bool(table.missed))


if __name__ == "__main__":
    sys.exit(main())
