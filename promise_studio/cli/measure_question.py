"""Turns the options of `measure` into the question that is asked of the cases."""

from argparse import Namespace
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from promise_studio.errors import UserError
from promise_studio.measure.calendar import Calendar, make_calendar
from promise_studio.measure.promised_time import read_time
from promise_studio.measure.question import Group, Left, Method, Question, Stop
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.remedies import Remedies, RemedyTier
from promise_studio.model.time_units import is_working, seconds_of


def given_columns(arguments: Namespace) -> Columns:
    """The columns that were named."""
    if arguments.day_first and arguments.month_first:
        raise UserError("--day-first and --month-first cannot both hold.", "Leave one of them out.")
    return Columns(
        start=arguments.start,
        stop=arguments.stop,
        response=arguments.response,
        channel=arguments.channel,
        department=arguments.department,
        priority=arguments.priority,
        key=arguments.key,
        pause=arguments.pause,
        target=arguments.deadline,
        day_first=True if arguments.day_first else False if arguments.month_first else None,
        time_zone=arguments.time_zone,
        duration_unit=arguments.duration_unit,
    )


def question_of(arguments: Namespace) -> Question:
    """What is asked about the stop of the clock."""
    calendar = make_calendar(
        arguments.hours, arguments.holidays, tuple(arguments.day_off), tuple(arguments.extra_day)
    )
    target, working = _target(arguments.target, calendar)
    working = working or arguments.working or not calendar.always
    if working and calendar.always:
        raise UserError(
            "Working time needs the hours in which you work.", 'Add --hours "Mon–Fri 8:00–18:00", or yours.'
        )
    asked = [name for names in arguments.by for name in names]
    return Question(
        calendar=calendar,
        time_zone=arguments.time_zone,
        working=working,
        target_seconds=target,
        share=arguments.share,
        method=Method.LINEAR if arguments.linear else Method.NEAREST,
        groups=tuple(dict.fromkeys([Group.CHANNEL, *map(Group, asked)])),
        left=(*_left(arguments.exclude, only=False), *_left(arguments.only, only=True)),
        since=arguments.since,
        until=arguments.until,
    )


def response_question(arguments: Namespace, question: Question, *, alone: bool) -> Question:
    """The same about the first answer, with its own target; alone, --target means it."""
    text = arguments.response_target or (arguments.target if alone else None)
    target, _ = _target(text, question.calendar)
    return replace(question, stop=Stop.RESPONSE, target_seconds=target)


def _target(text: str | None, calendar: Calendar) -> tuple[float | None, bool]:
    if text is None:
        return None, False
    value, unit = read_time(text)
    return value * seconds_of(unit, calendar.working_day), is_working(unit)


def _left(pairs: list[tuple[str, str]], *, only: bool) -> tuple[Left, ...]:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return tuple(Left(Group(name), tuple(found), only) for name, found in values.items())


def read_remedies(arguments: Namespace) -> Remedies | None:
    """What a miss earns; None when nothing was said."""
    if not arguments.remedy:
        return None
    tiers = []
    for text in arguments.remedy:
        time, sign, amount = text.rpartition("=")
        late_by = 0.0
        if sign:
            value, unit = read_time(time)
            late_by = value * seconds_of(unit, make_calendar(arguments.hours).working_day)
        tiers.append(RemedyTier(_amount(amount), late_by))
    if all(tier.late_by for tier in tiers):
        tiers.append(RemedyTier(Decimal(0)))
    return Remedies(tuple(tiers), _amount(arguments.second_payment or "0"), arguments.paid_late)


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise UserError(f"“{text}” is not an amount.", "Write it like 30 or 12.50, or with a tier: 24h=60.")
    return amount
