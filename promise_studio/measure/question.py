"""What is asked of a table of cases."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from promise_studio.measure.calendar import Calendar
from promise_studio.measure.reading.columns import Due
from promise_studio.measure.verdict import HEADROOM_FLOOR

PERCENTILES = (50, 80, 90, 95, 99)
DEFAULT_SHARE = 95.0


class Method(StrEnum):
    """How a percentile is taken: a time that a case really took, or one between two of them."""

    NEAREST = "nearest rank"
    LINEAR = "linear"


class Group(StrEnum):
    """By what the figures can be set apart; months, weekdays and hours are those of the start."""

    CHANNEL = "channel"
    DEPARTMENT = "department"
    PRIORITY = "priority"
    WEEKDAY = "weekday"
    HOUR = "hour"
    MONTH = "month"

    @property
    def labelled(self) -> bool:
        """Whether it is a column of the file, and not worked out of the start."""
        return self in {Group.CHANNEL, Group.DEPARTMENT, Group.PRIORITY}


class Stop(StrEnum):
    """Which event stops the clock: two measures, never one."""

    RESOLUTION = "stopped"
    RESPONSE = "responded"


@dataclass(frozen=True, slots=True)
class Left:
    """Cases that do not count: those whose label is one of `values`, or with `only`, is none of them."""

    group: Group
    values: tuple[str, ...]
    only: bool = False

    def __str__(self) -> str:
        verb = "is not" if self.only else "is"
        return f"{self.group} {verb} {' or '.join(f'“{value}”' for value in self.values)}"


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that decides the figures, besides the cases themselves."""

    calendar: Calendar = field(default_factory=Calendar)
    time_zone: str = ""
    working: bool = False
    stop: Stop = Stop.RESOLUTION
    target_seconds: float | None = None
    share: float = DEFAULT_SHARE
    method: Method = Method.NEAREST
    groups: tuple[Group, ...] = (Group.CHANNEL,)
    left: tuple[Left, ...] = ()
    since: date | None = None
    """Cases that began earlier are left out."""
    until: datetime | None = None
    """The moment at which open cases are looked at; None takes the last time in the file."""
    headroom_floor: float = HEADROOM_FLOOR
    percentiles: tuple[float, ...] = PERCENTILES
    due: Due = Due.NONE
    """What the deadlines in the file are, where they are about what stops the clock."""

    @property
    def target(self) -> int | None:
        """The target in microseconds."""
        return None if self.target_seconds is None else round(self.target_seconds * 1_000_000)
