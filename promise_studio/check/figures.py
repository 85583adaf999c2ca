"""Figures in the words of a promise: “within ten minutes”, “two working days”, “same day”, “95 in 100”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from promise_studio.check.minutes import in_minutes
from promise_studio.check.number_words import NUMBER, number_of
from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import is_working

_UNITS = {"minute": Unit.MINUTES, "min": Unit.MINUTES, "hour": Unit.HOURS, "hr": Unit.HOURS, "day": Unit.DAYS}
_WORKING = {
    Unit.MINUTES: Unit.WORKING_MINUTES,
    Unit.HOURS: Unit.WORKING_HOURS,
    Unit.DAYS: Unit.WORKING_DAYS,
}
_SHORTEST_WORKING_DAY, _LONGEST_WORKING_DAY = 7 * 60, 10 * 60


@dataclass(frozen=True)
class TimeFigure:
    """A length of time in a text: its characters, and whether the words make it a deadline."""

    value: float
    unit: Unit
    start: int
    end: int
    words: str
    deadline: bool
    same_day: bool = False

    @property
    def working(self) -> bool:
        """Whether it counts in service hours only."""
        return is_working(self.unit)

    @property
    def minutes(self) -> float:
        """Its length in minutes of its own clock."""
        return in_minutes(self.value, self.unit)

    def same_as(self, value: float, unit: Unit) -> bool:
        """Whether a target means the same; a working day may have seven to ten hours."""
        if self.same_day:
            longest = _LONGEST_WORKING_DAY if is_working(unit) else 24 * 60
            return in_minutes(value, unit) <= longest
        if self.working != is_working(unit):
            return False
        days = {self.unit, unit} & {Unit.WORKING_DAYS}
        if not days or self.unit is unit:
            return abs(self.minutes - in_minutes(value, unit)) < 0.5
        count, other = (self.value, in_minutes(value, unit)) if self.unit in days else (value, self.minutes)
        return count * _SHORTEST_WORKING_DAY <= other <= count * _LONGEST_WORKING_DAY


@dataclass(frozen=True)
class ShareFigure:
    """How often, in a text: “95 in 100” is 95.0."""

    percent: float
    start: int
    end: int
    words: str


@cache
def _times() -> re.Pattern[str]:
    unit = r"(?P<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?)"
    working = r"(?P<working>working|business|office|week(?=days?))"
    limits = r"no\s+later\s+than|n(?:o|ot)\s+more\s+than|at\s+most|up\s+to|less\s+than"
    lead = rf"(?P<lead>within|inside|in\s+under|under|in|{limits})"
    near = r"(?:the\s+)?(?:a\s+maximum\s+of\s+|at\s+most\s+|next\s+|first\s+)*"
    counted = rf"(?P<number>{NUMBER}|half\s+an?)[\s-]*(?:full\s+|clear\s+)?(?:{working}[\s-]*)?{unit}"
    return re.compile(rf"(?:\b{lead}\s+{near})?\b{counted}\b", re.IGNORECASE)


@cache
def _days() -> re.Pattern[str]:
    same = r"(?:the\s+)?(?P<same>same)[\s-]+(?:(?P<working>working|business)[\s-]+)?day"
    following = r"(?:by\s+)?(?:the\s+)?(?:end\s+of\s+the\s+)?next[\s-]+(?P<next>working|business)[\s-]+day"
    return re.compile(rf"\b(?:{same}|{following})\b", re.IGNORECASE)


@cache
def _not_a_deadline() -> re.Pattern[str]:
    """What follows a time that is no limit: “a day”, “before”, “late”, “a week ago”."""
    words = r"(?:a|per|each)\s+(?:day|week|year|month)|before|ahead|late|ago|long|old|or\s+more|notice"
    return re.compile(rf"\s*(?:{words}|in\s+advance)\b", re.IGNORECASE)


def times_in(text: str) -> tuple[TimeFigure, ...]:
    """Every length of time that a text names, in the order of its characters."""
    found = [*_counted(text), *_named_days(text)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _counted(text: str) -> Iterator[TimeFigure]:
    for match in _times().finditer(text):
        word = match["number"].lower()
        number = 0.5 if word.startswith("half") else number_of(word)
        name = match["unit"].lower().rstrip("s")
        if number is None:
            continue
        weeks = {"week": 7, "fortnight": 14}.get(name)
        unit = Unit.DAYS if weeks else _UNITS[name]
        if match["working"]:
            unit = _WORKING[unit]
            weeks = weeks and weeks * 5 // 7
        limit = match["lead"] is not None and not _not_a_deadline().match(text, match.end())
        yield TimeFigure(number * (weeks or 1), unit, match.start("number"), match.end(), match[0], limit)


def _named_days(text: str) -> Iterator[TimeFigure]:
    for match in _days().finditer(text):
        unit = Unit.WORKING_DAYS if match["working"] or match["next"] else Unit.DAYS
        yield TimeFigure(1, unit, match.start(), match.end(), match[0], True, bool(match["same"]))


@cache
def _shares() -> re.Pattern[str]:
    money = r"(?:your|the\s+(?:price|fare|fee|bill|cost|amount|value|ticket))\b"
    percent = rf"(?P<percent>\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent\b)\s*of\s+(?!{money})"
    between = r"\s+(?:times\s+|cases\s+)?(?:in|of|out\s+of)\s+(?:every\s+)?"
    ratio = rf"\b(?P<part>{NUMBER}){between}(?P<whole>{NUMBER})\b"
    return re.compile(rf"{percent}|{ratio}", re.IGNORECASE)


def shares_in(text: str) -> tuple[ShareFigure, ...]:
    """Every share of cases that a text promises: “95 % of calls”, “nine times out of ten”."""
    found = []
    for match in _shares().finditer(text):
        if match["percent"]:
            percent = float(match["percent"].replace(",", "."))
        else:
            part, whole = number_of(match["part"]), number_of(match["whole"])
            if not part or not whole or part > whole or whole < 5:
                continue
            percent = 100 * part / whole
        found.append(ShareFigure(percent, match.start(), match.end(), match[0].strip()))
    return tuple(found)
