"""Two states of a service level: its target, its share, its clock, its exclusions, its remedy."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.fields import Place, Watched, WatchedLines, compare_fields, compare_lines
from promise_studio.check.diff.opening import weigh_hours
from promise_studio.check.diff.times import time_of
from promise_studio.check.diff.weighing import (
    absence,
    more_is_better,
    neutral,
    presence,
    ranked,
    weigh_times,
)
from promise_studio.check.diff.wordings import weigh_remedy, weigh_words
from promise_studio.measure.durations import format_duration
from promise_studio.measure.percent import format_promised
from promise_studio.model.service_level import Answering, Measure, ServiceLevel, Unit


class Target(NamedTuple):
    """A number with the unit that it counts."""

    number: float
    unit: Unit


def _target(level: ServiceLevel) -> Target | None:
    return (
        None if level.target is None or level.measure is Measure.SHARE else Target(level.target, level.unit)
    )


def _weigh_targets(before: Target, after: Target) -> Weight:
    return weigh_times(time_of(*before), time_of(*after))


_ANSWERS = {Answering.RESOLVE: 1, Answering.ACKNOWLEDGE: 0, Answering.INFORM: 0}
_FIELDS = (
    Watched(
        "event", "Commitment", presence("now says what happens", "no longer says what happens", weigh_words)
    ),
    Watched(
        "answering",
        "Kind of answer",
        ranked(
            _ANSWERS,
            "the matter is settled, not only answered",
            "an answer only; the matter is not settled",
            "another kind of answer",
        ),
    ),
    Watched("channel", "Channel", neutral("measured on another channel")),
    Watched("measure", "Measured as", neutral("measured in another way")),
    Watched(
        "target",
        "Target",
        presence("now has a limit", "has no limit any more", _weigh_targets),
        lambda target: format_duration(*target),
        _target,
    ),
    Watched(
        "share",
        "How often",
        presence(
            "now says how often it is kept",
            "no longer says how often it is kept",
            more_is_better("kept more often", "kept less often"),
        ),
        format_promised,
    ),
    Watched("window", "Counted over", neutral("counted over another period")),
    Watched("starts", "Clock starts", neutral("weigh whether the clock starts later for the customer")),
    Watched("stops", "Clock stops", neutral("weigh whether the clock stops before the customer is served")),
    Watched(
        "pauses",
        "Clock pauses",
        absence(
            "the clock no longer pauses", "the clock may pause now", neutral("weigh how long it may pause")
        ),
    ),
    Watched(
        "hours",
        "Service hours",
        presence("now says which hours count", "no longer says which hours count", weigh_hours),
    ),
    Watched("calendar", "Calendar", neutral("other days off")),
    Watched(
        "remedy",
        "If we miss it",
        presence("now says what the customer gets", "no longer says what the customer gets", weigh_remedy),
    ),
)
_EXCLUSIONS = WatchedLines(
    "exclusions",
    "Exclusion",
    -1,
    "exclusion added: fewer cases count",
    "exclusion gone: more cases count",
    weigh_words,
)


def compare_levels(place: Place, before: ServiceLevel, after: ServiceLevel) -> Iterator[Difference]:
    """What reads differently in one row."""
    yield from compare_fields(place, before, after, _FIELDS)
    yield from compare_lines(place, before, after, _EXCLUSIONS)


def level_came(place: Place, level: ServiceLevel, beside: Sequence[ServiceLevel]) -> Difference:
    """A row that was not there before; `beside` are the rows that the clause had."""
    label = _label(level, beside)
    return place.differs(
        "", label, "", _said(level), Weight(Effect.STRONGER, "measured now, so it can be checked")
    )


def level_went(place: Place, level: ServiceLevel, beside: Sequence[ServiceLevel]) -> Difference:
    """A row that is not there any more; `beside` are the rows that the clause still has."""
    label = _label(level, beside)
    return place.differs(
        "", label, _said(level), "", Weight(Effect.WEAKER, "no longer measured, so nobody can check it")
    )


def _label(level: ServiceLevel, beside: Sequence[ServiceLevel]) -> str:
    other = any(row.event == level.event and row.channel != level.channel for row in beside)
    return "Channel" if other and level.channel else "Service level"


def _said(level: ServiceLevel) -> str:
    target = _target(level)
    parts = [
        level.channel,
        level.event or level.id,
        f"within {format_duration(*target)}" if target else "",
        format_promised(level.share) if level.share is not None else "",
    ]
    return ", ".join(filter(None, parts))
