"""The words with which a miss is owned up to, as a proposal that people make their own."""

from collections.abc import Iterable
from typing import Any

from promise_studio.measure.durations import format_how_often, format_target
from promise_studio.measure.keeping.periods import Period, periods_of
from promise_studio.measure.percent import format_share
from promise_studio.model.agreement import Direction, OwnUp
from promise_studio.model.service_level import Measure, ServiceLevel
from promise_studio.model.text import CELL_LIMIT, SENTENCE_LIMIT
from promise_studio.model.workshop import Workshop
from promise_studio.spoken import capital

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def period_words(period: Period) -> str:
    """A period as people say it: “July 2026”."""
    first, last = period.starts_on, period.ends_on
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{first} to {last}"


def level_periods(workshop: Workshop, level: ServiceLevel) -> tuple[Period, ...]:
    """The periods of a row of this workshop."""
    return periods_of(level, workshop.children("measurement", "service_level", level.id))


def is_owned_up(own_ups: Iterable[OwnUp], period: Period) -> bool:
    """Whether somebody has owned up to a period of the row, by its name or in its words."""
    words = period_words(period).casefold()
    return any(period.name in one.period or words in one.period.casefold() for one in own_ups)


def misses(workshop: Workshop, level: ServiceLevel) -> tuple[Period, ...]:
    """The periods in which the row was missed and nobody has owned up yet, the newest first."""
    own_ups = workshop.children("own-up", "service_level", level.id)
    missed = [one for one in level_periods(workshop, level) if not one.is_kept]
    return tuple(one for one in reversed(missed) if not is_owned_up(own_ups, one))


def propose_own_up(workshop: Workshop, level: ServiceLevel, period: Period) -> dict[str, Any]:
    """What was promised and what happened; what changes where an open action already says so."""
    promised = format_target(level)
    if level.measure is Measure.TIME:
        promised = f"within {period.counted_for}" if period.counted_for else promised
        promised = f"{promised}, {format_how_often(level.share)}"
    event = f"{level.event.rstrip('.')}: " if level.event else ""
    more = f"{period.missed_by:,} more had to be in time"
    if level.measure is Measure.SHARE:
        more = f"{period.missed_by:,} more had to turn out right"
    got = f"{period.kept:,} of {period.cases:,} had it ({format_share(period.attained, level.share)})"
    tail = f"we promised {promised}. In {period_words(period)} {got}; {more}."
    room = SENTENCE_LIMIT - len(tail)
    what = f"{event if len(event) <= room else ''}{tail}"
    fields = {"service_level": level.id, "period": period_words(period), "what": capital(what)}
    about = {level.id, level.clause.to if level.clause is not None else ""}
    change = next((one.text for one in workshop.actions if one.about in about and not one.done), "")
    return {**fields, "change": change[:CELL_LIMIT]} if change else fields


def changes_to_tell(workshop: Workshop) -> tuple[dict[str, str], ...]:
    """The own-ups that no version names yet, as changes of the next one."""
    told = " ".join(change.text for version in workshop.versions for change in version.changes)
    return tuple(
        {"text": f"{one.id}, owned up: {one.period or 'a miss'}. {one.change or one.what}"[:CELL_LIMIT]}
        | {"direction": Direction.SAME.value}
        for one in workshop.own_ups
        if one.id not in told.replace(",", " ").split()
    )
