"""The SLA table as typed rows, in the field’s order; every spreadsheet is made from these."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from promise_studio.document.language.say import translate
from promise_studio.document.view.verdict_words import verdict_sentence
from promise_studio.measure.percent import format_share
from promise_studio.measure.verdict import Verdict, judge, latest_measurements
from promise_studio.model import Link, Workshop
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel
from promise_studio.model.team import Department

Cell = str | int | float | date | None


class Form(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    COUNT = "count"
    PERCENT = "percent"
    DAY = "day"


@dataclass(frozen=True)
class Entry:
    """A service level with everything that its row tells."""

    workshop: Workshop
    level: ServiceLevel
    clause: Clause | None
    today: Measurement | None
    verdict: Verdict

    @property
    def department(self) -> Department | None:
        """Whose row it is."""
        return self.workshop.find(self.level.department) if self.level.department else None

    @property
    def procedures(self) -> tuple[Link, ...]:
        """What keeps it: the row's own, else the clause's."""
        return self.level.procedures or (self.clause.procedures if self.clause is not None else ())

    @property
    def time_zone(self) -> str:
        """Its own, else the workshop's."""
        return self.level.time_zone or self.workshop.frame.time_zone


E = TypeVar("E")


@dataclass(frozen=True)
class Column(Generic[E]):
    """One column: its heading, what it holds, how wide it reads well, and where its cells come from."""

    title: str
    form: Form
    width: int
    read: Callable[[E], Cell]


def build_entries(workshop: Workshop) -> tuple[Entry, ...]:
    """Every service level of the workshop, in the team's order."""
    latest = latest_measurements(workshop)
    floor = workshop.keep.headroom_floor
    return tuple(
        Entry(
            workshop=workshop,
            level=level,
            clause=workshop.find(level.clause.to) if level.clause is not None else None,
            today=latest.get(level.id),
            verdict=judge(level, latest.get(level.id), floor),
        )
        for level in workshop.service_levels
    )


def build_rows(workshop: Workshop) -> tuple[tuple[Cell, ...], ...]:
    """The table without its headings."""
    return tuple(tuple(column.read(entry) for column in COLUMNS) for entry in build_entries(workshop))


def _clause(entry: Entry, field: str) -> str:
    return "" if entry.clause is None else str(getattr(entry.clause, field))


def _measured(field: str) -> Callable[[Entry], Cell]:
    def read(entry: Entry) -> Cell:
        cell: Cell = None if entry.today is None else getattr(entry.today, field)
        return cell

    return read


def as_percent(share: float | None, mark: float | None) -> float | None:
    """A share in per cent, in as few digits as keep it apart from the figure that it is held against."""
    return None if share is None else float(format_share(share, mark).removesuffix("%").strip())


def _time_unit(entry: Entry) -> str:
    return translate(entry.level.unit.value) if entry.level.measure is Measure.TIME else ""


def _named(workshop: Workshop, links: Iterable[Link]) -> str:
    found = [(link.to, workshop.find(link.to)) for link in links]
    return "; ".join(f"{item_id} {item.name_aloud}" if item else item_id for item_id, item in found)


def _floor(entry: Entry) -> float:
    return entry.workshop.keep.headroom_floor * 100


_TEXT, _NUMBER, _COUNT, _PERCENT, _DAY = Form.TEXT, Form.NUMBER, Form.COUNT, Form.PERCENT, Form.DAY

COLUMNS: tuple[Column[Entry], ...] = (
    Column("#", _TEXT, 8, lambda e: e.level.id),
    Column("Clause", _TEXT, 8, lambda e: _clause(e, "id")),
    Column("Promise", _TEXT, 30, lambda e: _clause(e, "text")),
    Column("State", _TEXT, 11, lambda e: translate(_clause(e, "state"))),
    Column("Commitment", _TEXT, 30, lambda e: e.level.event),
    Column("Kind of answer", _TEXT, 13, lambda e: translate(e.level.answering.value)),
    Column("Channel", _TEXT, 14, lambda e: e.level.channel),
    Column("Clock starts", _TEXT, 22, lambda e: e.level.starts),
    Column("Clock stops", _TEXT, 22, lambda e: e.level.stops),
    Column("Clock pauses", _TEXT, 22, lambda e: e.level.pauses),
    Column("Target", _NUMBER, 8, lambda e: e.level.target if e.level.measure is Measure.TIME else None),
    Column("Unit", _TEXT, 14, _time_unit),
    Column("How often (%)", _NUMBER, 10, lambda e: e.level.share),
    Column("Counted over", _TEXT, 14, lambda e: e.level.window),
    Column("Service hours", _TEXT, 18, lambda e: e.level.hours),
    Column("Calendar", _TEXT, 16, lambda e: e.level.calendar),
    Column("Time zone", _TEXT, 15, lambda e: e.time_zone),
    Column("Source of the figure", _TEXT, 26, lambda e: e.level.source),
    Column("Kept today (%)", _PERCENT, 10, lambda e: as_percent(e.verdict.attained, e.level.share)),
    Column(
        "At least (%, 95 % sure)", _PERCENT, 11, lambda e: as_percent(e.verdict.lower_bound, e.level.share)
    ),
    Column("Cases", _COUNT, 9, _measured("cases")),
    Column("Cases kept", _COUNT, 9, _measured("kept")),
    Column("Cases excluded", _COUNT, 9, _measured("excluded")),
    Column("Time at the promised share", _NUMBER, 11, _measured("at_share")),
    Column("Measured from", _DAY, 12, _measured("starts_on")),
    Column("Measured to", _DAY, 12, _measured("ends_on")),
    Column("Measured in", _TEXT, 26, lambda e: e.today.source if e.today else ""),
    Column("Worst month", _TEXT, 11, lambda e: e.today.worst_month if e.today else ""),
    Column("Worst month (%)", _NUMBER, 10, _measured("worst_share")),
    Column("Headroom (%)", _PERCENT, 10, lambda e: as_percent(e.verdict.headroom, _floor(e))),
    Column("Verdict", _TEXT, 14, lambda e: translate(e.verdict.status.value)),
    Column("Why", _TEXT, 36, lambda e: verdict_sentence(e.level, e.today, e.verdict)),
    Column("Owner", _TEXT, 18, lambda e: e.level.owner),
    Column("Doer", _TEXT, 18, lambda e: e.level.doer),
    Column("Department", _TEXT, 18, lambda e: e.department.name if e.department else ""),
    Column("Procedures (SOPs)", _TEXT, 30, lambda e: _named(e.workshop, e.procedures)),
    Column("Exclusions", _TEXT, 30, lambda e: "\n".join(e.level.exclusions)),
    Column("If we miss it", _TEXT, 34, lambda e: e.level.remedy),
)
