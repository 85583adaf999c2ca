"""The figures of the agency's example, worked out from its list of onboardings by a loop over days.

The list is invented: `tests/examples/agency/invented-onboardings.csv`, 121 orders, one a row, by the clock of London.
It shares no code with `measure`: what both say must agree.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

FILES: Final = Path(__file__).parent / "agency"
CASES: Final = FILES / "invented-onboardings.csv"
OPENS, CLOSES, DAY = time(9), time(17, 30), 510
HOLIDAYS: Final = frozenset(
    map(
        date.fromisoformat,
        [
            "2025-08-25",
            "2025-12-25",
            "2025-12-26",
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-04",
            "2026-05-25",
            "2026-08-31",
        ],
    )
)
CLOSED: Final = {(12, 24), (12, 29), (12, 30), (12, 31)}
MEASURED: Final = {
    "SLA-1": ("Signed", "First call", 1),
    "SLA-2": ("Signed", "Brief sent", 3),
    "SLA-3": ("Signed", "Access list sent", 5),
    "SLA-7": ("Kick-off", "First campaign live", 40),
}
"""By service level: the columns of its clock, and its target in working days."""


@dataclass(frozen=True)
class Figures:
    """What the list says of one service level: cases that count, cases kept, and kept of all by month."""

    cases: int
    kept: int
    months: dict[str, tuple[int, int]]


def working_minutes(start: datetime, stop: datetime) -> float:
    """The minutes between two moments that lie in the agency's hours."""
    total, day = 0.0, start.date()
    while day <= stop.date():
        if day.weekday() < 5 and day not in HOLIDAYS and (day.month, day.day) not in CLOSED:
            begin = max(start, datetime.combine(day, OPENS))
            end = min(stop, datetime.combine(day, CLOSES))
            total += max(0.0, (end - begin).total_seconds() / 60)
        day += timedelta(days=1)
    return total


def orders() -> list[dict[str, str]]:
    """Every row of the list."""
    with CASES.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _moment(cell: str) -> datetime | None:
    return datetime.strptime(cell, "%Y-%m-%d %H:%M") if cell else None  # noqa: DTZ007 - the wall clock of one city


def figures(rows: Iterable[dict[str, str]], start: str, stop: str, target: int) -> Figures:
    """Count one row of the table; an order that is still open counts once its target is past."""
    clocks = [(_moment(row[start]), _moment(row[stop])) for row in rows]
    last = max(moment for pair in clocks for moment in pair if moment is not None)
    months: dict[str, list[bool]] = defaultdict(list)
    for begin, end in clocks:
        if begin is None:
            continue
        in_time = working_minutes(begin, end or last) <= target * DAY
        if end is not None or not in_time:
            months[f"{begin:%Y-%m}"].append(end is not None and in_time)
    every = [kept for month in months.values() for kept in month]
    by_month = {month: (sum(kept), len(kept)) for month, kept in months.items()}
    return Figures(len(every), sum(every), by_month)
