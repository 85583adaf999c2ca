"""The period in which a share must hold, in our words and in those of OpenSLO."""

import re
from typing import Final

from promise_studio.exchange.openslo.yaml_tree import Value

_UNITS: Final = {
    "m": "minute",
    "h": "hour",
    "d": "day",
    "w": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
}
_LETTERS: Final = {word: letter for letter, word in _UNITS.items()}
_DURATION: Final = re.compile(r"(\d{1,6})([mhdwMQY])$")
_WORDS: Final = re.compile(r"(calendar|rolling) (?:(\d{1,6}) )?(\w+?)s?$")


def say_window(window: Value) -> str:
    """“calendar month” or “rolling 28 days”; nothing where the window cannot be read."""
    unit, count = window.at("unit").text.lower(), window.at("count").number or 1
    found = _DURATION.match(window.at("duration").text)
    if found is not None:
        unit, count = _UNITS[found[2]], int(found[1])
    unit = unit.removesuffix("s")
    if unit not in _LETTERS or count < 1:
        return ""
    number = f"{count:g} " if count != 1 else ""
    kind = "rolling" if window.at("isRolling").held is True else "calendar"
    return f"{kind} {number}{unit}{'s' if count != 1 else ''}"


def write_window(words: str, time_zone: str) -> dict[str, object]:
    """A window of OpenSLO; what cannot be said there becomes a calendar month."""
    found = _WORDS.match(words.strip().lower())
    known = found is not None and found[3] in _LETTERS
    duration = f"{found[2] or 1}{_LETTERS[found[3]]}" if found is not None and known else "1M"
    if found is not None and known and found[1] == "rolling":
        return {"duration": duration, "isRolling": True}
    return {
        "duration": duration,
        "isRolling": False,
        "calendar": {"startTime": "2024-01-01 00:00:00", "timeZone": _zone(time_zone)},
    }


def _zone(name: str) -> str:
    """The zone as OpenSLO’s schema takes it: an area and a place."""
    return "Etc/UTC" if name in ("", "UTC") else name
