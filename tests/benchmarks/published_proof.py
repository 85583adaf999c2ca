"""The table that README shows: the latest figures of every benchmark, with their date and the kind of machine."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from tests.benchmarks.proof import Figure, read_figure, table
from tests.readme.marks import PROOF, README

LATEST = Path(__file__).parent / "latest.jsonl"


def machine() -> str:
    """What kind of computer this is, without any name of it."""
    cores = os.cpu_count() or 1
    python = ".".join(platform.python_version_tuple()[:2])
    return f"{cores} shared cores, {platform.system()} on {platform.machine()}, Python {python}"


def publish(figures: Sequence[Figure]) -> None:
    """Keep these figures in the place of the former ones of their parts, and write README's table anew."""
    parts = {figure.part for figure in figures}
    measured = f"{date.today():%Y-%m-%d}, {machine()}"  # noqa: DTZ011
    kept = [(when, figure) for when, figure in published() if figure.part not in parts]
    latest = sorted([*kept, *((measured, figure) for figure in figures)], key=lambda found: found[1].part)
    lines = [json.dumps({"measured": when, **asdict(one)}, ensure_ascii=False) for when, one in latest]
    LATEST.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    README.write_text(PROOF.put(README.read_text("utf-8"), proof_text(published())), "utf-8")


def published() -> list[tuple[str, Figure]]:
    """When and where each of the latest figures was measured, and the figure."""
    lines = LATEST.read_text("utf-8").splitlines() if LATEST.exists() else []
    return [(found.pop("measured"), read_figure(found)) for found in map(json.loads, lines)]


def proof_text(latest: Sequence[tuple[str, Figure]]) -> str:
    """A table for every day and machine, the newest first."""
    lines: list[str] = []
    for measured in sorted({when for when, _ in latest}, reverse=True):
        rows = [figure for when, figure in latest if when == measured]
        lines += [f"Measured {measured}:", "", *table(rows), ""]
    return "\n".join(lines)
