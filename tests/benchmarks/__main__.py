"""Runs every benchmark in turn, each in a process of its own, and says at the end which could not finish."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def run_all(only: list[str]) -> list[str]:
    """Run the benchmarks whose names contain one of `only` (all without any); returns those that failed."""
    failed = []
    for script in sorted(HERE.glob("bench_*.py")):
        if only and not any(word in script.stem for word in only):
            continue
        print(f"\n{script.stem.removeprefix('bench_').replace('_', ' ').upper()}", flush=True)
        if subprocess.run([sys.executable, "-m", f"tests.benchmarks.{script.stem}"], check=False).returncode:
            failed.append(script.stem)
    return failed


if __name__ == "__main__":
    broken = run_all(sys.argv[1:])
    if broken:
        sys.exit(f"Did not finish: {', '.join(broken)}")
