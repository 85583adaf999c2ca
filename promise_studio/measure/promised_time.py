"""A promised time as people write it: “48h”, “30 min”, “2 working days”, “1:30”."""

import re

from promise_studio.errors import UserError
from promise_studio.model.service_level import Unit

_WORDS = {
    "s sec secs second seconds sekunde sekunden": 1,
    "m min mins minute minutes minuten": 60,
    "h hr hrs hour hours std stunde stunden": 3600,
    "d day days tag tage": 86_400,
    "w week weeks woche wochen": 604_800,
}
_LENGTHS = {word: seconds for words, seconds in _WORDS.items() for word in words.split()}
_WORKING = {"working", "business", "work", "service", "arbeits"}
_PATTERN = re.compile(r"(\d+(?:[.,]\d+)?)\s*-?\s*(?:([a-zäöü]+)[ -])?\s*([a-zäöü]+)")

SECONDS = {
    Unit.MINUTES: 60,
    Unit.HOURS: 3600,
    Unit.DAYS: 86_400,
    Unit.WORKING_MINUTES: 60,
    Unit.WORKING_HOURS: 3600,
}
WORKING = {Unit.WORKING_MINUTES, Unit.WORKING_HOURS, Unit.WORKING_DAYS}


def target_seconds(value: float, unit: Unit, working_day: int) -> float:
    """The seconds of a target; a working day has as many as the calendar says."""
    return value * SECONDS.get(unit, working_day)


def read_time(text: str) -> tuple[float, Unit]:
    """The value and the unit of a promised time; UserError where it cannot be read."""
    words = text.strip().lower()
    if clock := re.fullmatch(r"(\d+):([0-5]\d)", words):
        return int(clock[1]) + int(clock[2]) / 60, Unit.HOURS
    found = _PATTERN.fullmatch(words)
    kind, word = (found[2], found[3]) if found else (None, "")
    seconds = _LENGTHS.get(word)
    if found is None or seconds is None or (kind is not None and kind not in _WORKING):
        raise UserError(
            f"“{text}” is not a time that can be promised.",
            "Write it like 48h, “30 min”, “5 days” or “2 working days”.",
        )
    value = float(found[1].replace(",", "."))
    if value <= 0:
        raise UserError("A promised time is longer than nothing.", "Write it like 48h or “2 working days”.")
    return _with_unit(value, seconds, working=kind is not None)


def _with_unit(value: float, seconds: int, *, working: bool) -> tuple[float, Unit]:
    match seconds:
        case 1:
            return value / 60, Unit.WORKING_MINUTES if working else Unit.MINUTES
        case 60:
            return value, Unit.WORKING_MINUTES if working else Unit.MINUTES
        case 3600:
            return value, Unit.WORKING_HOURS if working else Unit.HOURS
        case 86_400:
            return value, Unit.WORKING_DAYS if working else Unit.DAYS
    return value * (5 if working else 7), Unit.WORKING_DAYS if working else Unit.DAYS
