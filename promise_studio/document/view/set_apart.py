"""The figures of a service level set apart: by channel, department, priority, weekday and hour."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from promise_studio.document.language.durations import say_duration, say_minutes
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import to_say, translate
from promise_studio.document.view.service_levels import LevelRow
from promise_studio.document.view.standing_out import part_name
from promise_studio.measure.keeping.where_missed import Misses, parts_by, where_missed
from promise_studio.measure.percent import format_share
from promise_studio.measure.question import Group
from promise_studio.measure.verdict import latest_measurements
from promise_studio.model import Workshop
from promise_studio.model.measured_figures import PartFigures
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.time_units import MINUTE, seconds_of

GROUP_NAMES = {
    Group.CHANNEL: to_say("By channel"),
    Group.DEPARTMENT: to_say("By department"),
    Group.PRIORITY: to_say("By priority"),
    Group.WEEKDAY: to_say("By the weekday on which they began"),
    Group.HOUR: to_say("By the hour at which they began"),
}


@dataclass(frozen=True)
class Part:
    """Some of the cases in words; `stands_out` where they miss more often than chance would have it."""

    name: str
    cases: str
    kept: str
    half: str
    at_share: str
    stands_out: bool


@dataclass(frozen=True)
class PartTable:
    """The parts of one group; days and hours stand side by side, names one below the other."""

    name: str
    across: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class SetApart:
    """A row of the service levels with its figures set apart."""

    row: LevelRow
    tables: tuple[PartTable, ...]


def see_set_apart(workshop: Workshop, rows: Iterable[LevelRow], *, whole: bool) -> tuple[SetApart, ...]:
    """Each row that has parts; unless it is `whole`, only what some of them stand out in."""
    latest = latest_measurements(workshop)
    found = []
    for row in rows:
        level, measurement = workshop.get(row.id), latest.get(row.id)
        if measurement is None:
            continue
        late = where_missed(measurement)
        wanted = set(parts_by(measurement)) if whole else {one.group for one in late}
        if wanted:
            found.append(SetApart(row, tuple(_tables(level, measurement, late, wanted))))
    return tuple(found)


def _tables(
    level: ServiceLevel, measurement: Measurement, late: Iterable[Misses], wanted: Collection[Group]
) -> Iterator[PartTable]:
    outstanding = {(one.group, one.name) for one in late}
    unit = seconds_of(level.unit, measurement.working_day)
    for group, parts in parts_by(measurement).items():
        if group in wanted:
            said = (
                _part(level, unit, group, part, stands_out=(group, part.name) in outstanding)
                for part in parts
            )
            yield PartTable(translate(GROUP_NAMES[group]), not group.labelled, tuple(said))


def _part(level: ServiceLevel, unit: float, group: Group, part: PartFigures, *, stands_out: bool) -> Part:
    return Part(
        name=part_name(group, part.name),
        cases=write_figure(f"{part.cases:,}"),
        kept=write_figure(format_share(part.kept / part.cases if part.cases else 0.0, level.share)),
        half=_time(level, unit, part.middle),
        at_share=_time(level, unit, part.at_share),
        stands_out=stands_out,
    )


def _time(level: ServiceLevel, unit: float, time: float | None) -> str:
    """Seconds in the unit of the row, with as many digits as say something; short ones in minutes."""
    if time is None:
        return ""
    if time < unit / 10:
        return say_minutes(round(time / MINUTE, 1 if time < 10 * MINUTE else 0))
    return say_duration(round(time / unit, 1 if time > 10 * unit else 2), level.unit)
