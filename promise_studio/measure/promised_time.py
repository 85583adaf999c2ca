"""A promised time as people write it: “48h”, “30 min”, “2 working days”, “1:30”."""

import re

from promise_studio.errors import UserError
from promise_studio.model import time_units
from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import DAY, HOUR, MINUTE, WEEK

_WORDS = {
    "s sec secs second seconds sekunde sekunden": 1,
    "m min mins minute minutes minuten": MINUTE,
    "h hr hrs hour hours std stunde stunden": HOUR,
    "d day days tag tage": DAY,
    "w week weeks woche wochen": WEEK,
}
_LENGTHS = {word: seconds for words, seconds in _WORDS.items() for word in words.split()}
_WORKING = {"working", "business", "work", "service", "arbeits"}
_PATTERN = re.compile(r"(\d+(?:[.,]\d+)?)\s*-?\s*(?:([a-zäöü]+)[ -])?\s*([a-zäöü]+)")


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
        case time_units.MINUTE:
            return value, Unit.WORKING_MINUTES if working else Unit.MINUTES
        case time_units.HOUR:
            return value, Unit.WORKING_HOURS if working else Unit.HOURS
        case time_units.DAY:
            return value, Unit.WORKING_DAYS if working else Unit.DAYS
    return value * (5 if working else 7), Unit.WORKING_DAYS if working else Unit.DAYS
