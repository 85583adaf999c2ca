"""Times as promises name them, compared where one is surely sooner for the customer."""

import re
from dataclasses import dataclass
from typing import Final

from promise_studio.check.number_words import NUMBER, number_of
from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import DAY, HOUR, MINUTE, WEEK

_SECONDS: Final = {
    "second": 1,
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "week": WEEK,
    "month": 30 * DAY,
    "year": 365 * DAY,
}
_SHORT: Final = {"sec": "second", "min": "minute", "hr": "hour", "h": "hour"}
_HALF: Final = r"half\s+an?"
_UNIT: Final = r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?)\b"
_NUMBER: Final = rf"(?P<number>{_HALF}|\d{{1,9}},\d{{1,2}}(?!\d)|{NUMBER})"
_WORKING: Final = r"(?P<working>(?:working|business|office)[\s\u00a0-]+)?(?:clock[\s\u00a0-]+)?"
_TIME: Final = rf"(?<![\w.,]){_NUMBER}[\s\u00a0-]*{_WORKING}{_UNIT}"
_FLAGS: Final = re.IGNORECASE | re.ASCII
_ANY: Final = re.compile(_TIME, _FLAGS)
_LIMIT: Final = re.compile(
    r"\b(?:within|inside|under|in|at most|no (?:later|more) than|less than|not? longer than|up to)\s+"
    rf"(?:the\s+(?:first|next)\s+)?{_TIME}",
    _FLAGS,
)
_AT_ONCE: Final = re.compile(
    r"\b(?:on the spot|at once|immediately|straight away|right away)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Time:
    """An amount of time; working time stands still outside the service hours."""

    amount: float
    unit: str
    working: bool = False

    @property
    def seconds(self) -> float:
        """The amount in seconds; a working day counts as the day that it takes on the calendar."""
        return self.amount * _SECONDS[self.unit]

    @property
    def in_days(self) -> bool:
        """Whether it counts whole days rather than hours."""
        return _SECONDS[self.unit] >= _SECONDS["day"]


def time_of(target: float, unit: Unit) -> Time:
    """The target of a service level."""
    return Time(
        target, unit.value.removeprefix("working ").removesuffix("s"), unit.value.startswith("working")
    )


def read_time(text: str) -> Time | None:
    """The first time that a text names: “1 working day”, “on the spot”."""
    if found := _ANY.search(text):
        return _read(found)
    return Time(0, "second") if _AT_ONCE.search(text) else None


def read_limits(text: str) -> list[Time]:
    """The times by which a text says that something is done: “within 2 working days”."""
    return [_read(found) for found in _LIMIT.finditer(text)]


def _read(found: re.Match[str]) -> Time:
    number = found["number"].lower()
    # “1,000” is a thousand; “1,5” is how half of the world writes one and a half.
    decimal = re.fullmatch(r"\d+,\d{1,2}", number)
    amount = 0.5 if number.startswith("half") else number_of(number.replace(",", ".") if decimal else number)
    unit = found["unit"].lower()
    unit = _SHORT.get(unit.removesuffix("s"), unit.removesuffix("s"))
    if found["working"] and unit == "week":
        return Time((amount or 0.0) * 5, "day", working=True)
    return Time(amount or 0.0, unit, working=bool(found["working"]))


def sooner(before: Time, after: Time) -> int | None:
    """1 where `after` is sooner, -1 where it is later, 0 for the same, None where it depends."""
    if before.working == after.working:
        if before.working and before.in_days != after.in_days:
            return _sooner_of_days_and_hours(before, after)
        return _sign(before.seconds - after.seconds)
    working, clock = (before, after) if before.working else (after, before)
    if working.seconds < clock.seconds:
        return None
    return 1 if before.working else -1


def _sooner_of_days_and_hours(before: Time, after: Time) -> int | None:
    """Working days against working hours, as no service day is longer than 24 hours or shorter than one."""
    days, hours = (before, after) if before.in_days else (after, before)
    if hours.seconds > days.seconds:
        later = hours
    elif hours.seconds < days.seconds / 24:
        later = days
    else:
        return None
    return 1 if later is before else -1


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
