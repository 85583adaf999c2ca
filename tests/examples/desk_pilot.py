"""The four months of a pilot in the service desk example: made, not measured, and named so in the workshop.

A row is a wait between one word to the customer and the next, as a team keeps such a sheet by hand: by day and month,
with a row entered twice, “still waiting” where nobody has spoken yet, and a total at the foot. The waits grow from
month to month, so that the keep stage has a shrinking headroom to warn of.
Run as `python -m tests.examples.desk_pilot > desk-pilot.csv`.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, TextIO

from tests.examples.itsm_log import CLOSES, OPENS

AT_90: Final = {7: 1_000, 8: 1_200, 9: 1_440, 10: 1_620}
"""For each month of 2026 the working minutes within which nine of ten had another word."""
WAITS: Final = 60
LIMIT: Final = 1_800  # three working days
MISSED: Final = 5  # of each month, the last ones
WAITING: Final = "still waiting"
BY: Final = ("Phone", "E-mail", "Phone", "Phone", "E-mail")
TEAMS: Final = ("Workplace Support", "Infrastructure", "Workplace Support")
TWICE: Final = (17, 118)
"""The rows that somebody entered twice."""


def _later(start: datetime, minutes: int) -> datetime:
    """The moment so many working minutes later; no holiday of these months lies between."""
    at = start
    while True:
        left = int((datetime.combine(at.date(), CLOSES) - at).total_seconds()) // 60
        if minutes <= left:
            return at + timedelta(minutes=minutes)
        minutes -= left
        days = 3 if at.weekday() == 4 else 1
        at = datetime.combine(at.date() + timedelta(days=days), OPENS)


def waits() -> Iterator[tuple[datetime, datetime | None]]:
    """When somebody heard from us, and when again; the last one of the pilot waits still."""
    for month, at_90 in AT_90.items():
        days = [date(2026, month, day) for day in range(1, 21)]
        worked = [day for day in days if day.weekday() < 5]
        for place in range(WAITS):
            start = datetime.combine(worked[place % len(worked)], time(9, place % 50))
            late = place - (WAITS - MISSED)
            minutes = LIMIT + 240 * (late + 1) if late >= 0 else at_90 * (place + 1) // (WAITS * 9 // 10)
            is_last = (month, place) == (max(AT_90), WAITS - 1)
            yield start, None if is_last else _later(start, min(minutes, at_90) if late < 0 else minutes)


def _written(moment: datetime) -> str:
    return f"{moment:%d/%m/%Y %H:%M}"


def write_pilot(out: TextIO) -> None:
    """The sheet that is measured."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["told", "told again", "due", "told by", "team"])
    rows = [
        [_written(start), _written(end) if end else WAITING, _written(_later(start, LIMIT)), by, team]
        for place, (start, end) in enumerate(waits())
        for by, team in ((BY[place % len(BY)], TEAMS[place % len(TEAMS)]),)
    ]
    for place in TWICE:
        rows.insert(place, rows[place])
    writer.writerows(rows)
    writer.writerow(["Total", f"{len(AT_90) * WAITS}", "", "", ""])


if __name__ == "__main__":
    write_pilot(sys.stdout)
