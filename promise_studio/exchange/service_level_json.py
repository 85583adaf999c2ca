"""The SLA table as JSON: figures as numbers, in a shape with a version and a schema."""

from typing import Any, Final

from promise_studio.exchange.home import home_of
from promise_studio.exchange.service_level_shape import (
    Clock,
    Home,
    Hours,
    Judged,
    Limit,
    Named,
    PromiseSaid,
    Row,
    ServiceLevels,
    Today,
)
from promise_studio.exchange.service_level_table import Entry, build_entries
from promise_studio.measure.status import Verdict
from promise_studio.model import Workshop
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel

_DIGITS: Final = 9


def service_levels_as_json(workshop: Workshop) -> bytes:
    """The rows with figures as numbers, in the team's order; the same bytes for the same workshop."""
    held = ServiceLevels(
        format="promise-studio-service-levels",
        version=1,
        workshop=Home(
            key=home_of(workshop),
            title=workshop.frame.title,
            organisation=workshop.frame.organisation,
            version=workshop.versions[-1].number if workshop.versions else "",
            promise=workshop.statement.text,
        ),
        headroom_floor_percent=_percent(workshop.keep.headroom_floor) or 0,
        service_levels=tuple(map(_row, build_entries(workshop))),
    )
    return f"{held.model_dump_json(indent=2)}\n".encode()


def service_levels_schema() -> dict[str, Any]:
    """The JSON Schema of that file, in its version."""
    schema = ServiceLevels.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _row(entry: Entry) -> Row:
    level, clause, department = entry.level, entry.clause, entry.department
    return Row(
        id=level.id,
        clause=None if clause is None else PromiseSaid(id=clause.id, text=clause.text, state=clause.state),
        commitment=level.event,
        kind_of_answer=level.answering,
        channel=level.channel,
        measured_as=level.measure,
        limit=_limit(level),
        share_percent=level.share,
        counted_over=level.window,
        clock=Clock(starts=level.starts, stops=level.stops, pauses=level.pauses),
        hours=Hours(
            service_hours=level.hours,
            calendar=level.calendar,
            days_off=level.days_off,
            extra_days=level.extra_days,
            time_zone=entry.time_zone,
        ),
        source=level.source,
        owner=level.owner,
        doer=level.doer,
        department=None if department is None else Named(id=department.id, name=department.name),
        procedures=tuple(_named(entry.workshop, link.to) for link in entry.procedures),
        exclusions=level.exclusions,
        if_we_miss_it=level.remedy,
        on_first_page=level.headline,
        today=_today(entry.today),
        verdict=_judged(entry.verdict),
    )


def _limit(level: ServiceLevel) -> Limit | None:
    if level.measure is not Measure.TIME or level.target is None:
        return None
    return Limit(value=level.target, unit=level.unit)


def _judged(verdict: Verdict) -> Judged:
    return Judged(
        status=verdict.status,
        why=verdict.sentence,
        kept_percent=_percent(verdict.attained),
        at_least_percent=_percent(verdict.lower_bound),
        headroom_percent=_percent(verdict.headroom),
        cases_needed=verdict.needed,
    )


def _named(workshop: Workshop, item_id: str) -> Named:
    item = workshop.find(item_id)
    return Named(id=item_id, name="" if item is None else item.name_aloud)


def _today(found: Measurement | None) -> Today | None:
    if found is None:
        return None
    return Today(
        measured_from=found.starts_on,
        measured_to=found.ends_on,
        cases=found.cases,
        kept=found.kept,
        excluded=found.excluded,
        at_share=found.at_share,
        worst_month=found.worst_month,
        worst_month_percent=found.worst_share,
        source=found.source,
    )


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, _DIGITS)
