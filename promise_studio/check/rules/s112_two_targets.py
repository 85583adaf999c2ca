"""S112: two targets for one event and channel."""

import re
from collections import defaultdict
from collections.abc import Iterator

from promise_studio.check.channels import split_channels
from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.minutes import target_minutes
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.table import Table
from promise_studio.measure.durations import format_how_often, format_target
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.service_level import Measure, ServiceLevel, Unit
from promise_studio.model.time_units import is_working
from promise_studio.model.workshop import Workshop


def _promise_of(row: ServiceLevel) -> tuple[float | None, Unit, float | None]:
    return row.target, row.unit, row.share


def _keys(row: ServiceLevel) -> list[tuple[str, ...]]:
    """What a row is for, once for each of its channels; nothing while it does not say."""
    event = " ".join(re.findall(r"\w+", row.event.casefold()))
    channels = split_channels(row.channel) or ("",)
    return [(event, row.answering, row.measure, channel) for channel in channels] if event else []


def _by_event(workshop: Workshop) -> dict[tuple[str, ...], list[ServiceLevel]]:
    """Of the rows that are kept, for each event and channel the first with each promise."""
    states = {clause.id: clause.state for clause in workshop.clauses}
    found: dict[tuple[str, ...], dict[object, ServiceLevel]] = defaultdict(dict)
    for row in workshop.service_levels:
        if row.clause is not None and states.get(row.clause.to) in _KEPT:
            for key in _keys(row):
                found[key].setdefault(_promise_of(row), row)
    return {key: list(rows.values()) for key, rows in found.items()}


NO_ROWS: list[ServiceLevel] = []
_KEPT = frozenset({ClauseState.COMMITTED, ClauseState.DRAFT})
EVENTS = Table("events", ("service_levels", "clauses"), _by_event)


def _is_a_ladder(one: ServiceLevel, two: ServiceLevel) -> bool:
    """Whether the longer time comes with the larger share, as in 90 in 100 by tonight and all by Friday."""
    first, second = target_minutes(one), target_minutes(two)
    if first is None or second is None or one.share is None or two.share is None:
        return False
    if is_working(one.unit) != is_working(two.unit):
        return False
    return (first < second and one.share < two.share) or (first > second and one.share > two.share)


def _said(row: ServiceLevel) -> str:
    often = "" if row.measure is Measure.SHARE else format_how_often(row.share)
    return ", ".join(filter(None, (format_target(row), often))) or "nothing yet"


def _rival(context: CheckContext, row: ServiceLevel) -> ServiceLevel | None:
    """The first of the rows before it that promises something else for what a row is for."""
    for key in _keys(row):
        for other in context.entry(EVENTS, key, NO_ROWS):
            if other is row:
                break
            if _promise_of(other) != _promise_of(row) and not _is_a_ladder(other, row):
                return other
    return None


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """Rows of a clause that promise something else than an earlier row for the same event and channel."""
    for row in context.levels(item.id):
        other = _rival(context, row)
        if other is not None:
            yield Spot(
                row.id,
                "target",
                f"{other.id} and {row.id} promise two things for one event and channel: "
                f"{_said(other)}; {_said(row)}.",
                "Keep the one that customers are told, or name what tells the two apart.",
                other=other.id,
            )


RULE = StructureRule(
    code="S112",
    name="Two targets for one event and channel",
    summary="Two rows promise something else for the same event on the same channel.",
    why="Staff keep the one that they know, customers remember the one that suits them, and the figures of "
    "both are right. A larger share with a longer time is a ladder and may stay.",
    source="the field",
    fix="Each event has one target on each channel, or steps that climb: 90 in 100 in a day, all in three.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "Two rows for the light by phone: 2 working days, and 3.",
        lambda: gather(
            clause(),
            level(event="The light works again", channel="Phone", target=2, unit="working days"),
            level(id="SLA-2", event="The light works again", channel="Calls", target=3, unit="working days"),
        ),
    ),
    good=Example(
        "One row by phone, one by app.",
        lambda: gather(
            clause(),
            level(event="The light works again", channel="Phone", target=2, unit="working days"),
            level(id="SLA-2", event="The light works again", channel="App", target=3, unit="working days"),
        ),
    ),
    look=look,
)
