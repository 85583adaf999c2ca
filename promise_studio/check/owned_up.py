"""Whether the latest miss of a service level was owned up to: said aloud, with what changes."""

import re
from datetime import date

from promise_studio.check.lookups import Lookups
from promise_studio.check.point import Point
from promise_studio.measure.keeping.own_up import is_owned_up, level_periods, period_words
from promise_studio.measure.keeping.periods import Period
from promise_studio.model.agreement import OwnUp
from promise_studio.model.service_level import ServiceLevel

_YEAR = re.compile(r"\b\d{4}\b")


def owning_up_points(lookups: Lookups) -> list[Point]:
    """One point for each row of a committed clause whose latest period was missed.

    Nobody was promised anything before the first version, the one that was shown to somebody.
    """
    versions = lookups.workshop.versions
    if not versions:
        return []
    levels = [level for clause in lookups.committed for level in lookups.levels(clause.id)]
    days = [version.dated for version in versions]
    first = min((day for day in days if day is not None), default=date.min) if all(days) else date.min
    points = (_owning_up_point(lookups, level, first) for level in levels)
    return [point for point in points if point is not None]


def _owning_up_point(lookups: Lookups, level: ServiceLevel, first: date) -> Point | None:
    periods = level_periods(lookups.workshop, level)
    if not periods or periods[-1].is_kept or periods[-1].ends_on < first:
        return None
    said = [one for one in lookups.all("own-up") if _speaks_of(one, level, periods)]
    if not said:
        wanted = (
            f"Own up to {level.id}, missed in {period_words(periods[-1])}: what happened, what we change."
        )
        return Point(False, wanted, at=level.id)
    last = said[-1]
    if any(one.what and one.change for one in said):
        return Point(True, "")
    wanted = f"{last.id} does not say {'what we change' if last.what else 'what happened'}."
    return Point(False, wanted, at=last.id)


def _speaks_of(one: OwnUp, level: ServiceLevel, periods: tuple[Period, ...]) -> bool:
    """Whether an own-up answers for the latest period: by its name, or by the row in words of its own.

    Words of its own, such as “the first quarter of 2026”, must not name another period or another year.
    """
    if one.service_level not in ("", level.id):
        return False
    latest = periods[-1]
    if is_owned_up((one,), latest):
        return True
    if not one.service_level or any(is_owned_up((one,), period) for period in periods):
        return False
    years = [int(year) for year in _YEAR.findall(one.period)]
    return not years or min(years) <= latest.ends_on.year <= max(years)
