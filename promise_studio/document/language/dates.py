"""Days and months as the language writes them, or as the house wants its days written."""

import re
from datetime import date

from promise_studio.document.language.say import Speech, say, spoken
from promise_studio.errors import UserError
from promise_studio.measure.keeping.own_up import MONTHS
from promise_studio.measure.labels import WEEKDAYS

_PATTERN = re.compile(r"[dMy .,/·–-]{5,40}")
_SAMPLE = date(2026, 11, 21)


def read_date_format(pattern: str) -> str:
    """A pattern such as “d MMMM y” or “y-MM-dd”; UserError for one that is no day."""
    whole = {"d", "M", "y"} <= set(pattern)
    if not whole or not _PATTERN.fullmatch(pattern) or not _can_be_written(pattern):
        raise UserError(
            f"“{pattern[:40]}” is not a way to write a day.",
            "Write it with d, M and y: “d MMMM y” is 21 November 2026, “dd/MM/y” is 21/11/2026, "
            "“y-MM-dd” is 2026-11-21.",
        )
    return pattern


def _can_be_written(pattern: str) -> bool:
    try:
        return bool(_in_words(_SAMPLE, pattern, Speech()))
    except (KeyError, ValueError, AttributeError, IndexError):
        return False


def _in_words(day: date, pattern: str, speech: Speech) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=speech.language.replace("-", "_"))


def long_date(day: date | None) -> str:
    """“21 November 2026”, whatever the computer's locale; empty for no day."""
    speech = spoken()
    if day is None:
        return ""
    if speech == Speech():
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return _in_words(day, speech.date_format or "long", speech)


def short_date(day: date | None) -> str:
    """“21 Nov 2026”; empty for no day."""
    speech = spoken()
    if day is None:
        return ""
    if speech == Speech():
        return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    return _in_words(day, speech.date_format.replace("MMMM", "MMM") or "medium", speech)


def month_of(day: date) -> str:
    """“July 2026”."""
    speech = spoken()
    if speech.language == Speech().language:
        return f"{MONTHS[day.month - 1]} {day.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", day, locale=speech.language.replace("-", "_"))


def weekday_of(number: int) -> str:
    """“Monday” for 0."""
    speech = spoken()
    if speech.language == Speech().language:
        return WEEKDAYS[number]
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=speech.language.replace("-", "_"))[number])


def period(start: date | None, end: date | None) -> str:
    """“July to September 2026” for whole months, else both days."""
    if start is None or end is None:
        return short_date(start or end)
    if start.day != 1 or end.day < 28:
        return say("%(day)s to %(last_day)s", day=short_date(start), last_day=short_date(end))
    if (start.year, start.month) == (end.year, end.month):
        return month_of(end)
    first = _month_alone(start) if start.year == end.year else month_of(start)
    return say("%(first)s to %(last)s", first=first, last=month_of(end))


def _month_alone(day: date) -> str:
    speech = spoken()
    return MONTHS[day.month - 1] if speech.language == Speech().language else _in_words(day, "LLLL", speech)
