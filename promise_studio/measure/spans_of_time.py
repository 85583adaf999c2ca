"""Measured times in words, as exact as anybody can use."""

from promise_studio.measure.durations import format_number
from promise_studio.measure.question import Question
from promise_studio.model.time_units import DAY, HOUR, MINUTE

_SECOND = 1_000_000


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
    """A promised time in the unit that people would choose: “48 h”, “5 days”, “2 working days”."""
    day = question.calendar.working_day if question.working else DAY
    working = "working " if question.working else ""
    if seconds < 90 * MINUTE:
        return f"{format_number(seconds / MINUTE)} {working}min"
    if seconds % day or (seconds <= 3 * day and not question.working):
        return f"{format_number(seconds / HOUR)} {working}h"
    number = format_number(seconds / day)
    return f"{number} {working}day{'' if number == '1' else 's'}"
