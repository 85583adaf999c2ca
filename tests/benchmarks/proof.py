"""The table of proof: every ratio that was asked for, beside its goal, with the noise of the run that gave it."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

PLACE = "PROMISE_STUDIO_PROOF"
"""The variable that names the file which a benchmark adds its figures to; without it they are only printed."""


@dataclass(frozen=True)
class Figure:
    """One ratio of one benchmark: a value a round, and the goal that their median is held to."""

    part: str
    name: str
    values: tuple[float, ...]
    most: float | None = None
    least: float | None = None
    unit: str = "×"

    @property
    def middle(self) -> float:
        """The median of the rounds."""
        return median(self.values)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Between these lies the middle half of the rounds."""
        if len(self.values) == 1:
            return self.values[0], self.values[0]
        low, _, high = quantiles(self.values, n=4, method="inclusive")
        return low, high

    @property
    def reached(self) -> bool:
        """Whether the goal holds for the median; a figure without a goal is there to be known."""
        over = self.most is not None and self.middle > self.most
        under = self.least is not None and self.middle < self.least
        return not (over or under)

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.most is not None:
            return f"at most {_number(self.most)} {self.unit}".rstrip()
        return f"at least {_number(self.least)} {self.unit}".rstrip() if self.least is not None else "–"

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        low, high = (_number(value) for value in self.quartiles)
        said = "" if self.goal == "–" else "yes" if self.reached else "**no**"
        middle = f"{_number(self.middle)} {self.unit}".rstrip()
        return self.part, self.name, middle, f"{low}–{high}", str(len(self.values)), self.goal, said


HEAD = ("Part", "What", "Median", "Quartiles", "Rounds", "Goal", "Reached")


def judge(
    name: str,
    values: Iterable[float],
    *,
    most: float | None = None,
    least: float | None = None,
    unit: str = "×",
) -> bool:
    """Hand a figure on to the table of the whole run; whether its goal is reached."""
    figure = Figure(_part(), name, tuple(values), most, least, unit)
    place = os.environ.get(PLACE)
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(figure), ensure_ascii=False) + "\n")
    return figure.reached


def read_figures(path: Path) -> list[Figure]:
    """The figures of a file, in the order in which they came; none of a file that is not there."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [read_figure(json.loads(line)) for line in lines]


def read_figure(found: dict[str, Any]) -> Figure:
    """A figure that was written as JSON."""
    return Figure(**{**found, "values": tuple(found["values"])})


def table(figures: Sequence[Figure]) -> list[str]:
    """The lines of a Markdown table that can be read in a terminal too."""
    rows = [HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [_line(row, widths) for row in rows]
    return [lines[0], _line(["-" * width for width in widths], widths), *lines[1:]]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"


def _part() -> str:
    return Path(sys.argv[0]).stem.removeprefix("bench_").replace("_", " ")
