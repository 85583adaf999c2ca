"""Times that people promise: round ones, from 20 seconds to a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import DAY, HOUR, MINUTE

_SECONDS = (20, 30)
_MINUTES = (1, 2, 3, 5, 10, 15, 20, 30, 45)
_HOURS = (1, 2, 3, 4, 6, 8, 12, 24, 36, 48, 72)
_DAYS = (4, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365)
_WORKING_DAYS = (1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 40, 60, 90, 120, 180, 250)


@dataclass(frozen=True, slots=True)
class RoundTime:
    """A round time as it is said, and its length in seconds."""

    value: float
    unit: Unit
    seconds: int


def round_times(working_day: int | None = None) -> Iterator[RoundTime]:
    """The round times, the shortest first; working ones where a working day has that many seconds."""
    if working_day is None:
        for seconds in _SECONDS:
            yield RoundTime(round(seconds / MINUTE, 4), Unit.MINUTES, seconds)
        yield from (RoundTime(n, Unit.MINUTES, n * MINUTE) for n in _MINUTES)
        yield from (RoundTime(n, Unit.HOURS, n * HOUR) for n in _HOURS)
        yield from (RoundTime(n, Unit.DAYS, n * DAY) for n in _DAYS)
        return
    yield from (RoundTime(n, Unit.WORKING_MINUTES, n * MINUTE) for n in _MINUTES)
    yield from (RoundTime(n, Unit.WORKING_HOURS, n * HOUR) for n in _HOURS if n * HOUR < working_day)
    yield from (RoundTime(n, Unit.WORKING_DAYS, n * working_day) for n in _WORKING_DAYS)
