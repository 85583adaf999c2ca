"""Every service level as a row of words: its terms, who answers for it and what was measured."""

from dataclasses import dataclass

from promise_studio.document.language.durations import say_how_often, say_limit, say_time_limit
from promise_studio.document.language.fixed_words import said, said_window
from promise_studio.document.language.places import say_calendar
from promise_studio.document.language.say import say
from promise_studio.document.view.measured import Measured, see_measured
from promise_studio.document.view.pointers import Pointer, follow, name_of, point_to
from promise_studio.measure.verdict import latest_measurements
from promise_studio.model import Workshop
from promise_studio.model.service_level import Answering, ServiceLevel
from promise_studio.spoken import capital


@dataclass(frozen=True)
class LevelRow:
    """One row of the table, every cell as text; empty where the team has said nothing."""

    id: str
    clause: Pointer | None
    event: str
    answering: str
    channel: str
    target: str
    time: str
    """The target without its “within”."""
    how_often: str
    window: str
    starts: str
    stops: str
    pauses: str
    hours: str
    calendar: str
    time_zone: str
    source: str
    owner: str
    doer: str
    department: str
    procedures: tuple[Pointer, ...]
    exclusions: tuple[str, ...]
    remedy: str
    headline: bool
    measured: Measured


def level_rows(workshop: Workshop) -> tuple[LevelRow, ...]:
    """Every service level as a row, in the team's order."""
    latest = latest_measurements(workshop)
    return tuple(
        _row(workshop, level, see_measured(workshop, level, latest.get(level.id)))
        for level in workshop.service_levels
    )


def _row(workshop: Workshop, level: ServiceLevel, measured: Measured) -> LevelRow:
    return LevelRow(
        id=level.id,
        clause=point_to(workshop, level.clause.to) if level.clause else None,
        event=level.event,
        answering="" if level.answering is Answering.OTHER else capital(said(level.answering)),
        channel=level.channel,
        target=say_limit(level),
        time=say_time_limit(level),
        how_often=say_how_often(level.share),
        window=said_window(level.window),
        starts=level.starts,
        stops=level.stops,
        pauses=level.pauses,
        hours=level.hours,
        calendar=say_calendar(level.calendar),
        time_zone=level.time_zone or workshop.frame.time_zone,
        source=_source(level, measured),
        owner=level.owner,
        doer=level.doer,
        department=name_of(workshop, level.department),
        procedures=follow(workshop, level.procedures),
        exclusions=level.exclusions,
        remedy=level.remedy,
        headline=level.headline,
        measured=measured,
    )


def _source(level: ServiceLevel, measured: Measured) -> str:
    """Where the figure comes from, and the file that today’s was measured in when that is another."""
    if not measured.source or measured.source == level.source:
        return level.source
    if measured.source.startswith(level.source):
        return measured.source
    return say("%(source)s; measured: %(file)s", source=level.source, file=measured.source)
