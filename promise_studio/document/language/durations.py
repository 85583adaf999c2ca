"""Times and shares as the language says them: “within 2 working days”, “38 min”, “95 in 100”."""

from promise_studio.check.minutes import time_said
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import count_of, say, say_many, say_of, speaks_english
from promise_studio.measure.durations import format_how_often, format_number
from promise_studio.model.service_level import Measure, ServiceLevel, Unit

_ALONE = {
    Unit.MINUTES: count_of("%(number)s minute", "%(number)s minutes"),
    Unit.HOURS: count_of("%(number)s hour", "%(number)s hours"),
    Unit.DAYS: count_of("%(number)s day", "%(number)s days"),
    Unit.WORKING_MINUTES: count_of("%(number)s working minute", "%(number)s working minutes"),
    Unit.WORKING_HOURS: count_of("%(number)s working hour", "%(number)s working hours"),
    Unit.WORKING_DAYS: count_of("%(number)s working day", "%(number)s working days"),
}
_WITHIN = {
    Unit.MINUTES: count_of("within %(number)s minute", "within %(number)s minutes"),
    Unit.HOURS: count_of("within %(number)s hour", "within %(number)s hours"),
    Unit.DAYS: count_of("within %(number)s day", "within %(number)s days"),
    Unit.WORKING_MINUTES: count_of("within %(number)s working minute", "within %(number)s working minutes"),
    Unit.WORKING_HOURS: count_of("within %(number)s working hour", "within %(number)s working hours"),
    Unit.WORKING_DAYS: count_of("within %(number)s working day", "within %(number)s working days"),
}
"""Apart from the times alone: German and others bend the unit after “within”."""


def say_duration(value: float, unit: Unit) -> str:
    """A time with its unit: “1 hour”, “2 working days”, “1.5 hours”."""
    return say_of(_ALONE[unit], value, number=write_figure(format_number(value)))


def say_time_limit(level: ServiceLevel) -> str:
    """The time that a row promises; empty where it promises none or says none yet."""
    if level.measure is not Measure.TIME or level.target is None:
        return ""
    return say_duration(level.target, level.unit)


def say_limit(level: ServiceLevel) -> str:
    """The same as a limit: “within 2 working days”."""
    if level.measure is not Measure.TIME or level.target is None:
        return ""
    return say_of(_WITHIN[level.unit], level.target, number=write_figure(format_number(level.target)))


def say_how_often(share: float | None) -> str:
    """The promised share as a customer would say it: “95 in 100”, “every time”; empty while there is none."""
    english = format_how_often(share)
    if speaks_english() or not english:
        return english
    kept, between, whole = english.partition(" in ")
    if not between:
        return say("every time")
    return say("%(kept)s in %(all)s", kept=write_figure(kept), all=write_figure(whole))


def say_minutes(minutes: float) -> str:
    """“38 min”, “26 h 50 min” or “10 days”; the signs for hours and minutes are those of every language."""
    english = write_figure(time_said(minutes))
    number, between, rest = english.partition(" days")
    if not between:
        return english
    return say_many("%(number)s day", "%(number)s days", int(minutes // 1440), number=number) + rest
