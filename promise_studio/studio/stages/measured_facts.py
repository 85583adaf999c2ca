"""What a measurement says of a service level: the drawing, where the misses sit, what is safe, the cost."""

from collections.abc import Iterator

from textual.content import Content

from promise_studio.document.view.wording import amount
from promise_studio.measure.keeping.tiers import cost_of, recoveries_of
from promise_studio.measure.keeping.tried_target import Tried, TriedTarget
from promise_studio.measure.keeping.where_missed import say_where, where_missed
from promise_studio.measure.percent import format_share
from promise_studio.measure.spans_of_time import say_seconds
from promise_studio.measure.status import Status
from promise_studio.model import Workshop
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.studio.stages.level_facts import headroom_words
from promise_studio.studio.stages.spread_drawing import said, spark_line
from promise_studio.studio.text import content

_DIM = "$foreground 65%"


def measured_facts(workshop: Workshop, level: ServiceLevel, measurement: Measurement) -> Iterator[Content]:
    """The lines below the verdict; none of the drawing where no spread is kept."""
    tried = Tried(level, measurement, workshop.keep.headroom_floor)
    if tried:
        yield spark_line(tried, tried.place) + content("  ← → moves the target", _DIM)
    if measurement.percentiles:
        yield content(percentiles_line(measurement), _DIM)
    if where := say_where(where_missed(measurement)):
        yield content(f"▲ {where}", "$text-warning")
    if tried:
        yield content(safe_line(tried, tried.place), _DIM)
    for line in cost_lines(workshop, level, measurement):
        yield content(line, _DIM)
    if measurement.taken_from:
        yield content(f"From {measurement.taken_from}: {measurement.source}", _DIM)


def percentiles_line(measurement: Measurement) -> str:
    """How long the finished cases took: “p50 2.5 h · p90 8.0 h”."""
    return " · ".join(
        f"p{one.percent:g} {say_seconds(one.time, measurement.working_day)}"
        for one in measurement.percentiles
    )


def safe_line(tried: Tried, place: int) -> str:
    """The smallest round promise that would be safe, in a sentence; the one at `place` is being looked at."""
    safe = tried.safe()
    if safe is None:
        few = tried.at(len(tried.edges) - 1).verdict.status is Status.TOO_FEW
        return (
            "No round time would be safe: there are too few cases." if few else "No round time would be safe."
        )
    if safe == place:
        return "It is the smallest round promise that is safe today."
    return f"Smallest round promise that would be safe today: {said(tried, safe)}."


def cost_lines(workshop: Workshop, level: ServiceLevel, measurement: Measurement) -> Iterator[str]:
    """What the misses would have cost, by tier and a month; and what a tighter promise would."""
    recoveries = recoveries_of(workshop, level)
    currency = workshop.frame.currency
    found = cost_of(recoveries, level, measurement)
    if found is None:
        return
    months = len(measurement.months)
    monthly = f", {amount(found.total / months, currency)} a month" if months > 1 else ""
    tiers = f" ({' + '.join(f'{count:,}' for count in found.by_tier)} by tier)" if found.by_tier[1:] else ""
    remedies = "1 remedy" if found.breaches == 1 else f"{found.breaches:,} remedies"
    yield f"{remedies} in money{tiers}: {amount(found.total, currency)}{monthly}."
    if late := next((one.if_late for one in recoveries if one.if_late), ""):
        yield f"On top where the remedy is late too: {late}"
    tried = Tried(level, measurement, workshop.keep.headroom_floor)
    if tried and tried.place > 0:
        tighter = tried.at(tried.place - 1)
        more = cost_of(recoveries, tighter.level, tighter.measurement)
        if more is not None and (extra := more.total - found.total) > 0:
            yield f"Promising {said(tried, tried.place - 1)} would have cost {amount(extra, currency)} more."


def figures_line(tried: TriedTarget) -> str:
    """The figures of a target on one line."""
    verdict, share = tried.verdict, tried.level.share
    parts = [f"{tried.measurement.kept:,} of {tried.measurement.cases:,} in time, {tried.breaches:,} late"]
    if verdict.lower_bound is not None:
        parts.append(f"at least {format_share(verdict.lower_bound, share)} for certain")
    if verdict.headroom is not None:
        parts.append(headroom_words(verdict.headroom))
    return " · ".join(parts)
