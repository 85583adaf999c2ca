"""Measured times in words, as exact as anybody can use."""

from promise_studio.measure.durations import format_number
from promise_studio.measure.question import Question
from promise_studio.model.time_units import DAY, HOUR, MINUTE

_SECOND = 1_000_000


def say_time(time: float, question: Question) -> str:
    """“45 s”, “12 min”, “8.5 h”, “4.2 days”; working time in working days."""
    day = question.calendar.working_day * _SECOND if question.working else DAY * _SECOND
    word = "working days" if question.working else "days"
    if time < 90 * _SECOND:
        return f"{time / _SECOND:.0f} s"
    if time < 90 * MINUTE * _SECOND:
        return f"{time / MINUTE / _SECOND:.0f} min"
    if time < 2 * day:
        return f"{time / HOUR / _SECOND:.1f} h"
    return f"{time / day:.1f} {word}"


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
