"""The parts of measured cases that miss more often than the others, named as the document speaks."""

from promise_studio.document.language.dates import weekday_of
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import to_say, translate
from promise_studio.measure.keeping.where_missed import where_missed
from promise_studio.measure.labels import NO_LABEL, WEEKDAYS
from promise_studio.measure.percent import format_share
from promise_studio.measure.question import Group
from promise_studio.model.service_level import Measurement

_NOT_SAID = to_say("not said")


def stand_out(measurement: Measurement | None, share: float | None, most: int = 3) -> str:
    """The parts with what they kept, the one with the most misses first: “Monday 69 %, Phone 71 %”."""
    if measurement is None:
        return ""
    return ", ".join(
        f"{part_name(one.group, one.name)} {write_figure(format_share(1 - one.share, share))}"
        for one in where_missed(measurement)[:most]
    )


def part_name(group: Group, name: str) -> str:
    """A part as people call it: weekdays in the language spoken, all else as the file names it."""
    if group is Group.WEEKDAY and name in WEEKDAYS:
        return weekday_of(WEEKDAYS.index(name))
    return translate(_NOT_SAID) if name == NO_LABEL else name
