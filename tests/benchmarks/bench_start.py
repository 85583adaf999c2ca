"""How long the commands take to answer, against a bare Python of the same run."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from promise_studio.resources import workshops_dir
from tests.benchmarks.proof import judge

ROUNDS = 15
EXAMPLE = "city-services.promise.json"
VERSION_GOAL = 2.0
"""`--version` may take twice as long as a Python that does nothing."""


def commands(folder: Path) -> dict[str, list[str]]:
    """What is timed; the first one is what the others are held against."""
    workshop = shutil.copy(workshops_dir() / EXAMPLE, folder)
    ours = [sys.executable, "-m", "promise_studio"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import runpy'": [sys.executable, "-c", "import runpy"],
        "promise-studio --version": [*ours, "--version"],
        "promise-studio --help": [*ours, "--help"],
        "python -c 'import pydantic.main'": [sys.executable, "-c", "import pydantic.main"],
        "promise-studio check EXAMPLE": [*ours, "check", workshop],
        "promise-studio export EXAMPLE -o x.csv": [*ours, "export", workshop, "-o", str(folder / "x.csv")],
    }


def time_rounds(timed: dict[str, list[str]], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Seconds of every round, the commands in turn, after one round that only warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for turn in range(rounds + 1):
        for name, command in timed.items():
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            if turn:
                seconds[name].append(time.perf_counter() - start)
    return seconds


def main() -> int:
    """Print the medians and their ratios to a bare Python; 1 when `--version` misses its goal."""
    with tempfile.TemporaryDirectory() as folder:
        seconds = time_rounds(commands(Path(folder)))
    bare, *_ = seconds.values()
    ratios = {
        name: [one / other for one, other in zip(found, bare, strict=True)] for name, found in seconds.items()
    }
    for name, found in seconds.items():
        ratio = statistics.median(ratios[name])
        print(f"{name:<40} {statistics.median(found) * 1000:7.0f} ms  {ratio:6.2f} × bare Python")
    quick = judge("--version, of a bare Python", ratios["promise-studio --version"], most=VERSION_GOAL)
    print(f"--version within {VERSION_GOAL:g} × bare Python: {'yes' if quick else 'no'}")
    return int(not quick)


if __name__ == "__main__":
    sys.exit(main())
