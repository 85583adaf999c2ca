"""A small ferry line: its workshop, and the case files that its till writes."""

from datetime import datetime, timedelta
from pathlib import Path

from promise_studio.model import Link, Workshop
from promise_studio.model.frame import Frame
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.service_level import ServiceLevel, Unit

HEAD = "Ticket,Opened,Closed,Channel"


def ferry(**row: object) -> Workshop:
    """A committed clause with one row: 8 of 10 by phone within 4 hours, unless `row` says otherwise."""
    fields = {"channel": "Phone", "target": 4, "unit": Unit.HOURS, "share": 80, **row}
    clause = Clause(id="PRM-1", name="Told", state=ClauseState.COMMITTED)
    level = ServiceLevel(id="SLA-1", clause=Link(to="PRM-1"), event="You know why", **fields)
    return Workshop(
        frame=Frame(title="Ferry", time_zone="Europe/Lisbon"),
        clauses=(clause,),
        service_levels=(level,),
        issued={"PRM": 1, "SLA": 1},
    )


def write_cases(path: Path, month: int, hours: list[float], channel: str = "Phone", year: int = 2026) -> Path:
    """A file of cases that began on the days of a month at nine and took so many hours; below 0 is open."""
    lines = [HEAD]
    for number, took in enumerate(hours, start=1):
        start = datetime(year, month, number, 9)  # noqa: DTZ001 - a till writes no zone
        end = "" if took < 0 else f"{start + timedelta(hours=took):%Y-%m-%d %H:%M}"
        lines.append(f"T{month}-{number},{start:%Y-%m-%d %H:%M},{end},{channel}")
    path.write_text("\n".join(lines) + "\n")
    return path
