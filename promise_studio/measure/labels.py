"""The names under which figures are set apart."""

from promise_studio.measure.label_numbers import Label
from promise_studio.measure.question import Group
from promise_studio.measure.spread import month_name

NO_LABEL = "(none)"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def say_label(group: Group, label: Label) -> str:
    """A label as people read it: a channel’s name, “Monday”, “08:00”, “2024-08”."""
    match group, label:
        case _, None:
            return NO_LABEL
        case Group.WEEKDAY, int(day):
            return WEEKDAYS[day]
        case Group.HOUR, int(hour):
            return f"{hour:02d}:00"
        case Group.MONTH, int(month):
            return month_name(month)
    return str(label)
