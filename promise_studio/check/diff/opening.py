"""Service hours in words, such as “Mon–Fri 8:00–18:00”, compared where one surely covers the other."""

from typing import Final

from promise_studio.check.diff.difference import Effect, Weight
from promise_studio.check.diff.weighing import weigh_sign
from promise_studio.check.told import tell
from promise_studio.errors import UserError

_DAY: Final = 1440
_DEPENDS: Final = Weight(Effect.NEUTRAL, tell("other service hours; weigh which suit the customer"))


def weigh_hours(before: str, after: str) -> Weight:
    """Longer hours are stronger where they contain the shorter ones; else a person has to weigh them."""
    was, now = open_minutes(before), open_minutes(after)
    if was is None or now is None or not (was <= now or now <= was):
        return _DEPENDS
    better, worse = tell("longer service hours"), tell("shorter service hours")
    return weigh_sign(len(now) - len(was), better, worse, tell("the same hours in other words"))


def open_minutes(text: str) -> frozenset[int] | None:
    """The minutes of the week that some service hours cover; None where the words are not plain enough."""
    from promise_studio.measure.hours import read_hours

    try:
        week = read_hours(text)
    except UserError:
        return None
    return frozenset(
        (day * _DAY + minute) % (7 * _DAY)
        for day, spans in enumerate(week.days)
        for span in spans
        for minute in range(*span)
    )
