"""Measured times in words, as exact as anybody can use."""

from promise_studio.measure.durations import format_number
from promise_studio.measure.question import Question
from promise_studio.model.time_units import DAY, HOUR, MINUTE

_SECOND = 1_000_000
_LONG = 7
"""Days: nobody counts the hours of what takes longer."""


def say_time(time: float, question: Question) -> str:
    """Microseconds in words, in the kind of time that a question asks for."""
    return say_seconds(time / _SECOND, question.calendar.working_day if question.working else None)


def say_seconds(seconds: float, working_day: float | None) -> str:
    """“45 s”, “12 min”, “8.5 h”, “4.2 days”; working days where the seconds of one are given."""
    day, word = (working_day, "working days") if working_day else (DAY, "days")
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * MINUTE:
        return f"{seconds / MINUTE:.0f} min"
    if seconds < 2 * day:
        return f"{seconds / HOUR:.1f} h"
    return f"{seconds / day:.1f} {word}"


def say_target(seconds: float, question: Question) -> str:
    """A promised time in the unit that people would choose: “48 h”, “5 days”, “30 days 1 h”."""
    day = question.calendar.working_day if question.working else DAY
    working = "working " if question.working else ""
    if seconds < 90 * MINUTE:
        return f"{format_number(seconds / MINUTE)} {working}min"
    days, rest = divmod(seconds, day)
    if days < _LONG if rest else days <= 3 and not question.working:
        return f"{format_number(seconds / HOUR)} {working}h"
    more = f" {format_number(rest / HOUR)} h" if rest else ""
    return f"{format_number(days)} {working}day{'' if days == 1 else 's'}{more}"
