"""Service hours in words, such as “Mon–Fri 8:00–18:00”, compared where one surely covers the other."""

import re
from typing import Final

from promise_studio.check.diff.difference import Effect, Weight
from promise_studio.check.diff.weighing import weigh_sign

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DASH: Final = r"\s*(?:[-–—]|to|until)\s*"
_DAY: Final = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_RANGE: Final = re.compile(rf"\b{_DAY}(?:{_DASH}{_DAY})?")
_CLOCK: Final = re.compile(
    rf"(?<![\d:.])(\d{{1,2}})(?:[:.](\d{{2}}))?\s*(am|pm)?{_DASH}(\d{{1,2}})(?:[:.](\d{{2}}))?\s*(am|pm)?(?![\d:.])"
)
_ALWAYS: Final = re.compile(r"\b(?:every day|daily|all week|24\s?/\s?7|seven days a week|7 days a week)\b")
_ALL_DAY: Final = re.compile(r"\b(?:all day|around the clock|round the clock|24\s?/\s?7|24 hours|24 h)\b")
_WEEK: Final = 7 * 1440
_DEPENDS: Final = Weight(Effect.NEUTRAL, "other service hours; weigh which suit the customer")


def weigh_hours(before: str, after: str) -> Weight:
    """Longer hours are stronger where they contain the shorter ones; else a person has to weigh them."""
    was, now = read_hours(before), read_hours(after)
    if was is None or now is None or not (was <= now or now <= was):
        return _DEPENDS
    return weigh_sign(
        len(now) - len(was), "longer service hours", "shorter service hours", "the same hours in other words"
    )


def read_hours(text: str) -> frozenset[int] | None:
    """The minutes of the week that some service hours cover; None where the words are not plain enough."""
    open_minutes: set[int] = set()
    for part in re.split(r"[;\n]", text.casefold()):
        found = _read_part(part)
        if found is None:
            return None
        open_minutes |= found
    return frozenset(open_minutes)


def _read_part(part: str) -> set[int] | None:
    days = _read_days(part)
    spans = [_read_span(found) for found in _CLOCK.finditer(part)]
    if _ALL_DAY.search(part):
        spans = [(0, 1440)]
    if not days or not spans or None in spans or len(_RANGE.findall(part)) > 2:
        return None
    return {
        (day * 1440 + minute) % _WEEK for day in days for span in spans if span for minute in range(*span)
    }


def _read_days(part: str) -> set[int]:
    if _ALWAYS.search(part):
        return set(range(7))
    days: set[int] = set()
    for first, last in _RANGE.findall(part):
        start = _DAYS.index(first)
        end = _DAYS.index(last) if last else start
        days |= {(start + offset) % 7 for offset in range((end - start) % 7 + 1)}
    return days


def _read_span(found: re.Match[str]) -> tuple[int, int] | None:
    start, end = _minute(found[1], found[2], found[3]), _minute(found[4], found[5], found[6])
    if start is None or end is None:
        return None
    return (start, end) if end > start else (start, end + 1440)


def _minute(hour: str, minute: str | None, half: str | None) -> int | None:
    number = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    minutes = number * 60 + int(minute or 0)
    return minutes if minutes <= 1440 and int(minute or 0) < 60 else None
