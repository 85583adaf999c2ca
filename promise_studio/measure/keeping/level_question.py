"""What a service level asks of a table of cases."""

from promise_studio.errors import UserError
from promise_studio.measure.calendar import Calendar, make_calendar
from promise_studio.measure.keeping.only_lines import read_only
from promise_studio.measure.offsets import read_zone
from promise_studio.measure.question import Group, Question, Stop
from promise_studio.model.service_level import Answering, Measure, ServiceLevel
from promise_studio.model.time_units import is_working, seconds_of
from promise_studio.model.workshop import Workshop


def calendar_of(level: ServiceLevel) -> Calendar:
    """The calendar by which a row is counted; one that runs on the clock needs none."""
    if not is_working(level.unit):
        return Calendar()
    if not level.hours:
        raise UserError(
            f"{level.id} promises {level.unit.value}, and its service hours are empty.",
            "Write them on the row, such as “Mon–Fri 8:00–18:00”.",
        )
    try:
        return make_calendar(level.hours, level.calendar, level.days_off, level.extra_days)
    except UserError as wrong:
        raise UserError(f"{level.id}: {wrong.message}", wrong.hint) from wrong


def question_of(
    workshop: Workshop,
    level: ServiceLevel,
    only: tuple[str, ...],
    *,
    answered: bool,
    groups: tuple[Group, ...] = (Group.CHANNEL,),
) -> Question:
    """The question of a row; `answered` says that the file knows when somebody first answered."""
    if level.measure is Measure.SHARE:
        raise UserError(
            f"{level.id} counts cases that turn out right, which no clock tells.",
            "Enter its figures by hand: how many cases, how many kept.",
        )
    if level.target is None or level.share is None:
        what = "a target" if level.target is None else "how often it must be met"
        raise UserError(f"{level.id} cannot be measured: it does not say {what}.", "Fill it in on Commit.")
    calendar = calendar_of(level)
    zone = level.time_zone or workshop.frame.time_zone
    if zone:
        read_zone(zone)
    acknowledges = level.answering is Answering.ACKNOWLEDGE and answered
    return Question(
        calendar=calendar,
        time_zone=zone,
        working=is_working(level.unit),
        stop=Stop.RESPONSE if acknowledges else Stop.RESOLUTION,
        target_seconds=level.target * seconds_of(level.unit, calendar.working_day),
        share=level.share,
        groups=groups,
        left=read_only(only),
        headroom_floor=workshop.keep.headroom_floor,
    )
