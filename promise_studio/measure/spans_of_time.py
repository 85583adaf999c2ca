"""Measured times in words, as exact as anybody can use."""

from promise_studio.measure.durations import format_number
from promise_studio.measure.question import Question

_SECOND = 1_000_000
_MINUTE = 60 * _SECOND
_HOUR = 60 * _MINUTE


def say_time(time: float, question: Question) -> str:
    """“45 s”, “12 min”, “8.5 h”, “4.2 days”; working time in working days."""
    day = question.calendar.working_day * _SECOND if question.working else 24 * _HOUR
    word = "working days" if question.working else "days"
    if time < 90 * _SECOND:
        return f"{time / _SECOND:.0f} s"
    if time < 90 * _MINUTE:
        return f"{time / _MINUTE:.0f} min"
    if time < 2 * day:
        return f"{time / _HOUR:.1f} h"
    return f"{time / day:.1f} {word}"


def say_target(seconds: float, question: Question) -> str:
    """A promised time in the unit that people would choose: “48 h”, “5 days”, “2 working days”."""
    day = question.calendar.working_day if question.working else 86_400
    if seconds < 5_400:
        return f"{format_number(seconds / 60)} min"
    if seconds < (day if question.working else 3 * day + 1):
        return f"{format_number(seconds / 3600)} h"
    number = format_number(seconds / day)
    return f"{number} {'working ' * question.working}day{'' if number == '1' else 's'}"
