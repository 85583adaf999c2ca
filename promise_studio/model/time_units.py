"""How long the units of promised times are, and which of them stand still outside the service hours."""

from typing import Final

from promise_studio.model.service_level import Unit

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
WEEK: Final = 7 * DAY
"""In seconds."""

WORKING: Final = frozenset({Unit.WORKING_MINUTES, Unit.WORKING_HOURS, Unit.WORKING_DAYS})

_SECONDS: Final = {
    Unit.MINUTES: MINUTE,
    Unit.HOURS: HOUR,
    Unit.DAYS: DAY,
    Unit.WORKING_MINUTES: MINUTE,
    Unit.WORKING_HOURS: HOUR,
}


def is_working(unit: Unit) -> bool:
    """Whether the clock runs in the service hours only."""
    return unit in WORKING


def seconds_of(unit: Unit, working_day: float | None = None) -> float:
    """The seconds of one; a working day has as many as its calendar says, else it is taken for a whole day."""
    return _SECONDS.get(unit, working_day or DAY)
