"""Runs every benchmark, each in a process of its own, and ends with one table of proof.

`python -m tests.benchmarks [NAME…] [--readme]`: with names only those; with `--readme` the table goes into the README,
where the rows of what was not run stay as they were.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.proof import PLACE, Figure, read_figures, table
from tests.benchmarks.published_proof import publish

HERE = Path(__file__).parent


def run_all(only: list[str], place: Path) -> list[str]:
    """Run the benchmarks whose names contain one of `only` (all without any); returns those that failed."""
    failed = []
    for script in sorted(HERE.glob("bench_*.py")):
        if only and not any(word in script.stem for word in only):
            continue
        print(f"\n{script.stem.removeprefix('bench_').replace('_', ' ').upper()}", flush=True)
        command = [sys.executable, "-m", f"tests.benchmarks.{script.stem}"]
        ended = subprocess.run(command, check=False, env={**os.environ, PLACE: str(place)})
        if ended.returncode:
            failed.append(script.stem)
    return failed


def verdict(figures: list[Figure], failed: list[str]) -> list[str]:
    """Every miss and every benchmark that did not end well, by name; nothing when all is reached."""
    missed = [f"{one.part}: {one.name} {one.cells[2]}, {one.goal}" for one in figures if not one.reached]
    told = {one.part for one in figures if not one.reached}
    ended = [name for name in failed if name.removeprefix("bench_").replace("_", " ") not in told]
    return [*missed, *(f"{name} did not end well" for name in ended)]


def main() -> int:
    """Run, print the table and what was missed; 1 when anything was."""
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "figures.jsonl")
        failed = run_all(names, place)
        figures = read_figures(place)
    print("\nPROOF\n" + "\n".join(table(figures)))
    missed = verdict(figures, failed)
    print("\n" + ("\n".join(["Missed:", *missed]) if missed else "Every goal is reached."))
    if "--readme" in sys.argv:
        publish(figures)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
