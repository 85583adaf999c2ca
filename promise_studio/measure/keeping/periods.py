"""Was it kept? A service level period by period, from the first that was measured to today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from promise_studio.measure.durations import format_duration
from promise_studio.measure.headroom import exact, headroom
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel
from promise_studio.model.time_units import seconds_of

IN_A_ROW = 3
_SAME = 0.5
"""Seconds between a target that was kept in seconds and the same one in its own unit."""


@dataclass(frozen=True)
class Period:
    """How a row did in one month, or in one measured period that is not told apart by months."""

    name: str
    starts_on: date
    ends_on: date
    cases: int
    kept: int
    share: float
    headroom: float | None
    measurement: str
    counted_for: str = ""
    """The target that its cases were counted against, where the row promises another by now."""

    @property
    def attained(self) -> float:
        """The share that was kept, 0 to 1."""
        return self.kept / self.cases

    @property
    def is_kept(self) -> bool:
        """Whether as many were kept as the row promises."""
        return self.kept * 100 >= exact(self.share) * self.cases

    @property
    def missed_by(self) -> int:
        """How many more would have had to meet it."""
        wanted = exact(self.share) * self.cases / 100
        return max(0, -(-wanted.numerator // wanted.denominator) - self.kept)


def periods_of(level: ServiceLevel, measurements: Iterable[Measurement]) -> tuple[Period, ...]:
    """Every period with a case, in order; of two measurements of a month the later one counts."""
    if level.share is None:
        return ()
    months: dict[str, Period] = {}
    others: list[Period] = []
    for one in measurements:
        for figures in one.months:
            if figures.cases >= figures.kept and figures.cases:
                months[figures.month] = _of_month(level, one, figures)
        if not one.months and (period := _of_measurement(level, one)) is not None:
            if _is_month(period):
                months[period.name] = period
            else:
                others.append(period)
    known = [(month.starts_on, month.ends_on) for month in months.values()]
    apart = [
        one
        for one in others
        if not any(first <= one.ends_on and one.starts_on <= last for first, last in known)
    ]
    latest = {(one.starts_on, one.ends_on): one for one in apart}
    return tuple(sorted((*months.values(), *latest.values()), key=lambda one: (one.ends_on, one.starts_on)))


def shrinking(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """The last four periods when the headroom of each is below that of the one before; else none."""
    last = [one for one in periods if one.headroom is not None][-IN_A_ROW - 1 :]
    if len(last) <= IN_A_ROW:
        return ()
    falls = pairwise(last)
    return tuple(last) if all((b.headroom or 0) < (a.headroom or 0) for a, b in falls) else ()


def _of_month(level: ServiceLevel, one: Measurement, figures: MonthFigures) -> Period:
    year, number = map(int, figures.month.split("-"))
    first = date(year, number, 1)
    last = date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
    room = None
    if figures.at_share is not None and figures.target:
        room = float(1 - exact(figures.at_share) / exact(figures.target))
    then = _other_target(level, one, figures)
    return Period(
        figures.month, first, last, figures.cases, figures.kept, level.share or 0, room, one.id, then
    )


def _other_target(level: ServiceLevel, one: Measurement, figures: MonthFigures) -> str:
    if level.measure is not Measure.TIME or level.target is None or not figures.target:
        return ""
    unit = seconds_of(level.unit, one.working_day)
    same = abs(figures.target - level.target * unit) < _SAME
    return "" if same else format_duration(round(figures.target / unit, 2), level.unit)


def _of_measurement(level: ServiceLevel, one: Measurement) -> Period | None:
    if one.ends_on is None or not one.cases or one.kept > one.cases:
        return None
    starts = one.starts_on or one.ends_on
    room = headroom(level, one)
    name = f"{starts:%Y-%m}" if _same_month(starts, one.ends_on) else f"{starts} to {one.ends_on}"
    return Period(
        name,
        starts,
        one.ends_on,
        one.cases,
        one.kept,
        level.share or 0,
        None if room is None else float(room),
        one.id,
    )


def _is_month(period: Period) -> bool:
    return _same_month(period.starts_on, period.ends_on)


def _same_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)
