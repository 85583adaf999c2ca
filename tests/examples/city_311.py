"""The figures of the city services example, worked out from the published requests of one city.

Source: City of Boston, 311 Service Requests, Open Data Commons Public Domain Dedication and Licence (PDDL);
a sample of 4,995 requests of 2015–2024 with the columns of places and texts removed. `derive` reads that
file and nothing else, so that anybody can work out the example's measurements again.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from tests.published import DATA

ZONE: Final = ZoneInfo("America/New_York")
FIRST_DAY: Final = date(2022, 1, 1)
LAST_DAY: Final = date(2024, 12, 31)
ENOUGH_FOR_A_QUARTER: Final = 20  # below, one slow case moves a quarter by more than five points
ENOUGH_QUARTERS: Final = 3  # a worst one needs others to be worse than
HOURS: Final = {"hours": 1.0, "days": 24.0}

APP: Final = "Citizens Connect App"
PHONE: Final = "Constituent Call"
WEB: Final = "Self Service"


@dataclass(frozen=True)
class Row:
    """What one service level counts: cases of a reason and a channel that this department worked."""

    reason: str
    department: str
    source: str
    target: int
    unit: str
    share: int


TABLE: Final = {
    "SLA-1": Row("Code Enforcement", "PWDx", APP, 48, "hours", 95),
    "SLA-2": Row("Code Enforcement", "PWDx", PHONE, 48, "hours", 90),
    "SLA-3": Row("Needle Program", "GEN_", APP, 24, "hours", 90),
    "SLA-4": Row("Needle Program", "GEN_", PHONE, 24, "hours", 90),
    "SLA-5": Row("Sanitation", "PWDx", PHONE, 7, "days", 90),
    "SLA-6": Row("Sanitation", "PWDx", WEB, 7, "days", 80),
    "SLA-7": Row("Street Lights", "PWDx", PHONE, 10, "days", 80),
    "SLA-8": Row("Street Lights", "PWDx", APP, 10, "days", 80),
    "SLA-16": Row("Highway Maintenance", "PWDx", APP, 3, "days", 80),
    "SLA-17": Row("Highway Maintenance", "PWDx", PHONE, 3, "days", 80),
    "SLA-19": Row("Enforcement & Abandoned Vehicles", "BTDT", APP, 4, "hours", 80),
}


@dataclass(frozen=True)
class Figures:
    """What the file says of one service level over the whole period."""

    cases: int
    kept: int
    at_share: float
    excluded: int
    worst_quarter: str
    worst_share: float | None
    busiest_month: int
    full_quarters: int


@dataclass(frozen=True)
class Request:
    """One closed request: its opening by the wall clock, and the hours that passed until its closing."""

    opened: datetime
    hours: float
    reason: str
    department: str
    source: str


def the_file() -> Path | None:
    """Where the published requests lie on this computer: PROMISE_STUDIO_DATA, or beside the checkout."""
    places = (DATA / "tickets" / "city_311.csv", DATA / "city_311.csv")
    return next((path for path in places if path.is_file()), None)


def _instant(wall_clock: str) -> datetime:
    return datetime.strptime(wall_clock, "%Y-%m-%d %H:%M:%S").replace(tzinfo=ZONE)


def read(path: Path) -> Iterator[Request]:
    """Every request that was opened in the period; a night of 23 or 25 hours counts as long as it was."""
    with path.open(newline="", encoding="utf-8") as lines:
        for line in csv.DictReader(lines):
            opened, closed = _instant(line["OPEN_DT"]), _instant(line["CLOSED_DT"])
            if FIRST_DAY <= opened.date() <= LAST_DAY:
                hours = (closed.timestamp() - opened.timestamp()) / 3600
                yield Request(opened, hours, line["REASON"], line["Department"], line["Source"])


def quarter(day: datetime) -> str:
    """The quarter as the example names it, so that nobody takes it for a month."""
    return f"{day.year}, quarter {(day.month + 2) // 3}"


def _worst_quarter(requests: Iterable[Request], limit: float) -> tuple[str, float | None, int]:
    by_quarter: dict[str, list[bool]] = defaultdict(list)
    for request in requests:
        by_quarter[quarter(request.opened)].append(request.hours <= limit)
    enough = {name: kept for name, kept in by_quarter.items() if len(kept) >= ENOUGH_FOR_A_QUARTER}
    full = [(sum(kept) / len(kept), name) for name, kept in enough.items()]
    if len(full) < ENOUGH_QUARTERS:
        return "", None, len(full)
    share, name = min(full)
    return name, round(100 * share, 1), len(full)


def figures(requests: Iterable[Request], row: Row) -> Figures:
    """Count the cases of one row; those that another owner closed are left out and counted apart."""
    meant = [request for request in requests if request.reason == row.reason and request.source == row.source]
    ours = [request for request in meant if request.department == row.department]
    limit = row.target * HOURS[row.unit]
    times = sorted(request.hours for request in ours)
    nearest_rank = times[-(-row.share * len(times) // 100) - 1]
    months = [request.opened.strftime("%Y-%m") for request in ours]
    worst, worst_share, full = _worst_quarter(ours, limit)
    return Figures(
        cases=len(ours),
        kept=sum(hours <= limit for hours in times),
        at_share=round(nearest_rank / HOURS[row.unit], 2),
        excluded=len(meant) - len(ours),
        worst_quarter=worst,
        worst_share=worst_share,
        busiest_month=max(months.count(month) for month in set(months)),
        full_quarters=full,
    )


def derive(path: Path) -> dict[str, Figures]:
    """The figures of every service level that the file can measure."""
    requests = tuple(read(path))
    return {level: figures(requests, row) for level, row in TABLE.items()}
