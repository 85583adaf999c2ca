"""S131: the headroom of a row shrank three periods in a row."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.table import Table, group
from promise_studio.measure.keeping.periods import IN_A_ROW, periods_of, shrinking
from promise_studio.measure.percent import format_share
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.promise import ClauseState
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.workshop import Workshop

NO_FIGURES: list[Any] = []
MEASURED: Table[list[Any]] = Table(
    "measurements", ("measurements",), lambda workshop: group(workshop.measurements, "service_level")
)


def look(context: CheckContext, row: ServiceLevel) -> Iterator[Spot]:
    """A row of a clause to be kept whose last three periods each left less room than the one before."""
    promise = context.find(row.clause.to) if row.clause is not None else None
    if promise is None or promise.state in {ClauseState.STRETCH, ClauseState.RETIRED}:
        return
    figures = context.entry(MEASURED, row.id, NO_FIGURES)
    falls = shrinking(periods_of(row, figures))
    if falls:
        rooms = ", ".join(format_share(cast("float", one.headroom)) for one in falls)
        yield Spot(
            row.id,
            "target",
            f"The headroom of {row.id} has shrunk {IN_A_ROW} periods in a row, to {falls[-1].name}: {rooms}.",
            "Find out what takes longer before it breaks; a broken month comes next.",
        )


def _workshop(*used: float) -> Workshop:
    months = tuple(
        MonthFigures(month=f"2026-{number:02d}", cases=100, kept=95, at_share=hours * 3600, target=36_000)
        for number, hours in enumerate(used, start=7)
    )
    figures = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        starts_on=date(2026, 7, 1),
        ends_on=date(2026, 10, 31),
        cases=400,
        kept=380,
        at_share=7,
        months=months,
    )
    return gather(clause(), level(target=10, share=90), figures)


RULE = StructureRule(
    code="S131",
    name="Headroom that shrinks",
    summary="The headroom of a row has shrunk three periods in a row.",
    why="A promise that is still kept tells nobody that it is about to break. Three falls in a row are "
    "seldom chance; there is time to act while customers notice nothing yet.",
    source="E",
    fix="The last period leaves as much room as the one before.",
    stage="keep",
    severity=Severity.WARNING,
    of=("service level",),
    bad=Example("Four months that took 5, 6, 7 and 8 of 10 hours.", lambda: _workshop(5, 6, 7, 8)),
    good=Example("Four months that took 5, 6, 7 and again 6 hours.", lambda: _workshop(5, 6, 7, 6)),
    look=look,
)
