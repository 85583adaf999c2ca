"""The figures of the service desk example, worked out from the published event log of an IT service desk.

Source: Incident management process enriched event log, UCI Machine Learning Repository, Creative Commons
Attribution 4.0 (CC BY 4.0); its first 890 tickets, some columns removed. `write_cases` makes the table that was
measured: a row a ticket, and beside it how long its clock stood still. Run as
`python -m tests.examples.itsm_log FILE > desk-cases.csv`.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final, TextIO

from tests.published import DATA

OPENS: Final = time(8)
CLOSES: Final = time(18)
WORKING_DAY: Final = 600  # minutes from 8:00 to 18:00
FREE: Final = frozenset(
    map(
        date.fromisoformat,
        (
            "2016-03-25",
            "2016-03-28",
            "2016-05-02",
            "2016-05-30",
            "2016-08-29",
            "2016-12-26",
            "2016-12-27",
            "2017-01-02",
        ),
    )
)
"""The days off in England from the first ticket to the last."""
NEW: Final = "New"
WAITING: Final = "Awaiting User Info"
LOW: Final = "4 - Low"
CRITICAL: Final = "1 - Critical"


@dataclass(frozen=True)
class Ticket:
    """One ticket, its events folded; `waited` is in working minutes."""

    number: str
    opened: datetime
    logged: datetime
    taken: datetime | None
    resolved: datetime | None
    closed: datetime
    waited: int
    priority: str


def the_file() -> Path | None:
    """Where the published log lies on this computer: PROMISE_STUDIO_DATA, or beside the checkout."""
    places = (DATA / "tickets" / "itsm_event_log.csv", DATA / "itsm_event_log.csv")
    return next((path for path in places if path.is_file()), None)


def _moment(text: str) -> datetime | None:
    return None if text == "?" else datetime.strptime(text, "%d-%m-%Y %H:%M")  # noqa: DTZ007 - no zone in the file


def working_minutes(start: datetime, end: datetime) -> int:
    """The minutes between 8:00 and 18:00 on the days from Monday to Friday that are worked."""
    minutes, day = 0, start.date()
    while day <= end.date():
        if day.weekday() < 5 and day not in FREE:
            first, last = max(start, datetime.combine(day, OPENS)), min(end, datetime.combine(day, CLOSES))
            minutes += max(0, int((last - first).total_seconds()) // 60)
        day += timedelta(days=1)
    return minutes


def _waited(events: Sequence[tuple[datetime, str]], until: datetime) -> int:
    """How long the ticket waited for the person who had called, between one event and the next."""
    steps = pairwise([*events, (until, "")])
    return sum(working_minutes(at, min(then, until)) for (at, state), (then, _) in steps if state == WAITING)


def _ticket(number: str, rows: Sequence[dict[str, str]]) -> Ticket:
    events = sorted(
        (moment, row["incident_state"]) for row in rows if (moment := _moment(row["sys_updated_at"]))
    )
    opened, closed = (_moment(rows[0][name]) for name in ("opened_at", "closed_at"))
    if opened is None or closed is None:
        raise ValueError(f"{number} has no beginning or no end")
    resolved = _moment(rows[0]["resolved_at"])
    taken = next((at for at, state in events if state != NEW), None)
    waited = _waited(events, resolved or closed)
    return Ticket(number, opened, events[0][0], taken, resolved, closed, waited, rows[-1]["priority"])


def read(path: Path) -> tuple[Ticket, ...]:
    """Every ticket of the log, in its order."""
    by_number: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            by_number[row["number"]].append(row)
    return tuple(_ticket(number, rows) for number, rows in by_number.items())


def write_cases(tickets: Iterable[Ticket], out: TextIO) -> None:
    """The table that is measured; an empty cell is a ticket that has not come so far."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["number", "opened", "taken", "resolved", "waiting minutes", "priority"])
    for one in tickets:
        writer.writerow(
            [one.number, one.opened, one.taken or "", one.resolved or "", one.waited, one.priority]
        )


if __name__ == "__main__":
    write_cases(read(Path(sys.argv[1])), sys.stdout)
