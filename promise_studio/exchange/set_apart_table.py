"""The measured figures set apart, as typed rows: by channel, department, priority, weekday and hour."""

from collections.abc import Iterator
from dataclasses import dataclass

from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.set_apart import GROUP_NAMES
from promise_studio.document.view.standing_out import part_name
from promise_studio.exchange.service_level_table import Cell, Column, Form, as_percent
from promise_studio.measure.keeping.where_missed import parts_by, where_missed
from promise_studio.measure.question import Group
from promise_studio.measure.verdict import latest_measurements
from promise_studio.model import Workshop
from promise_studio.model.measured_figures import PartFigures
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.time_units import seconds_of


@dataclass(frozen=True)
class PartEntry:
    """Some of the cases of a service level; `stands_out` where they miss more often than chance explains."""

    level: ServiceLevel
    today: Measurement
    group: Group
    part: PartFigures
    stands_out: bool

    def in_unit(self, seconds: float | None) -> float | None:
        """A time in the unit of the level."""
        if seconds is None:
            return None
        return round(seconds / seconds_of(self.level.unit, self.today.working_day), 4)


def part_entries(workshop: Workshop) -> Iterator[PartEntry]:
    """The parts of every measured service level, in the team's order."""
    latest = latest_measurements(workshop)
    for level in workshop.service_levels:
        today = latest.get(level.id)
        if today is None:
            continue
        late = {(one.group, one.name) for one in where_missed(today)}
        for group, parts in parts_by(today).items():
            for part in parts:
                yield PartEntry(level, today, group, part, (group, part.name) in late)


def build_part_rows(workshop: Workshop) -> tuple[tuple[Cell, ...], ...]:
    """The table without its headings."""
    return tuple(tuple(column.read(entry) for column in PART_COLUMNS) for entry in part_entries(workshop))


def _kept(entry: PartEntry) -> float | None:
    cases = entry.part.cases
    return as_percent(entry.part.kept / cases if cases else None, entry.level.share)


def _unit(entry: PartEntry) -> str:
    timed = entry.part.middle is not None or entry.part.at_share is not None
    return translate(entry.level.unit.value) if timed else ""


PART_COLUMNS: tuple[Column[PartEntry], ...] = (
    Column("#", Form.TEXT, 8, lambda e: e.level.id),
    Column(to_say("Commitment"), Form.TEXT, 30, lambda e: e.level.event),
    Column(to_say("Set apart"), Form.TEXT, 36, lambda e: translate(GROUP_NAMES[e.group])),
    Column(to_say("Of these"), Form.TEXT, 24, lambda e: part_name(e.group, e.part.name)),
    Column(to_say("Cases"), Form.COUNT, 9, lambda e: e.part.cases),
    Column(to_say("Cases kept"), Form.COUNT, 9, lambda e: e.part.kept),
    Column(to_say("Kept today (%)"), Form.PERCENT, 10, _kept),
    Column(to_say("Half within"), Form.NUMBER, 11, lambda e: e.in_unit(e.part.middle)),
    Column(to_say("Time at the promised share"), Form.NUMBER, 11, lambda e: e.in_unit(e.part.at_share)),
    Column(to_say("Unit"), Form.TEXT, 14, _unit),
    Column(
        to_say("Kept less often than elsewhere"),
        Form.TEXT,
        14,
        lambda e: say("yes, more than chance explains") if e.stands_out else "",
    ),
)
