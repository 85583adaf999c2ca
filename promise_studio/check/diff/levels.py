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
from promise_studio.check.told import Figure, Span, joined, tell
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


def _said_time(target: Target) -> Span:
    return Span(format_duration(*target), target.number, target.unit)


def _weigh_targets(before: Target, after: Target) -> Weight:
    return weigh_times(time_of(*before), time_of(*after))


_ANSWERS = {Answering.RESOLVE: 1, Answering.ACKNOWLEDGE: 0, Answering.INFORM: 0}
_FIELDS = (
    Watched(
        "event",
        tell("Commitment"),
        presence(tell("now says what happens"), tell("no longer says what happens"), weigh_words),
    ),
    Watched(
        "answering",
        tell("Kind of answer"),
        ranked(
            _ANSWERS,
            tell("the matter is settled, not only answered"),
            tell("an answer only; the matter is not settled"),
            tell("another kind of answer"),
        ),
    ),
    Watched("channel", tell("Channel"), neutral(tell("measured on another channel"))),
    Watched("measure", tell("Measured as"), neutral(tell("measured in another way"))),
    Watched(
        "target",
        tell("Target"),
        presence(tell("now has a limit"), tell("has no limit any more"), _weigh_targets),
        _said_time,
        _target,
    ),
    Watched(
        "share",
        tell("How often"),
        presence(
            tell("now says how often it is kept"),
            tell("no longer says how often it is kept"),
            more_is_better(tell("kept more often"), tell("kept less often")),
        ),
        lambda share: Figure(format_promised(share)),
    ),
    Watched("window", tell("Counted over"), neutral(tell("counted over another period"))),
    Watched(
        "starts", tell("Clock starts"), neutral(tell("weigh whether the clock starts later for the customer"))
    ),
    Watched(
        "stops",
        tell("Clock stops"),
        neutral(tell("weigh whether the clock stops before the customer is served")),
    ),
    Watched(
        "pauses",
        tell("Clock pauses"),
        absence(
            tell("the clock no longer pauses"),
            tell("the clock may pause now"),
            neutral(tell("weigh how long it may pause")),
        ),
    ),
    Watched(
        "hours",
        tell("Service hours"),
        presence(tell("now says which hours count"), tell("no longer says which hours count"), weigh_hours),
    ),
    Watched("calendar", tell("Calendar"), neutral(tell("other days off"))),
    Watched(
        "remedy",
        tell("If we miss it"),
        presence(
            tell("now says what the customer gets"),
            tell("no longer says what the customer gets"),
            weigh_remedy,
        ),
    ),
)
_EXCLUSIONS = WatchedLines(
    "exclusions",
    tell("Exclusion"),
    -1,
    tell("exclusion added: fewer cases count"),
    tell("exclusion gone: more cases count"),
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
        "", label, "", _said(level), Weight(Effect.STRONGER, tell("measured now, so it can be checked"))
    )


def level_went(place: Place, level: ServiceLevel, beside: Sequence[ServiceLevel]) -> Difference:
    """A row that is not there any more; `beside` are the rows that the clause still has."""
    label = _label(level, beside)
    return place.differs(
        "", label, _said(level), "", Weight(Effect.WEAKER, tell("no longer measured, so nobody can check it"))
    )


def _label(level: ServiceLevel, beside: Sequence[ServiceLevel]) -> str:
    other = any(row.event == level.event and row.channel != level.channel for row in beside)
    return tell("Channel") if other and level.channel else tell("Service level")


def _said(level: ServiceLevel) -> str:
    target = _target(level)
    parts = [
        level.channel,
        level.event or level.id,
        tell("within %(time)s", time=_said_time(target)) if target else "",
        Figure(format_promised(level.share)) if level.share is not None else "",
    ]
    return joined(filter(None, parts), ", ")
