"""S127: a recovery that begins later than the promise breaks."""

from collections.abc import Iterator
from typing import cast

from promise_studio.check.example import clause, gather, level, links
from promise_studio.check.figures import TimeFigure, times_in
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.minutes import target_minutes
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.measure.durations import format_target
from promise_studio.model.promise import Clause
from promise_studio.model.recovery import Recovery
from promise_studio.model.service_level import Answering, ServiceLevel
from promise_studio.model.time_units import is_working
from promise_studio.model.workshop import Workshop


def _later(figures: tuple[TimeFigure, ...], row: ServiceLevel) -> TimeFigure | None:
    """The first time in a trigger, when all of them lie behind the target of a row on the same clock."""
    target, minutes = cast("float", row.target), cast("float", target_minutes(row))
    alike = [figure for figure in figures if figure.working == is_working(row.unit)]
    late = [figure for figure in alike if figure.minutes > minutes and not figure.same_as(target, row.unit)]
    return late[0] if late and len(late) == len(alike) else None


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A recovery whose trigger waits longer than the longest target of the clause."""
    timed = [row for row in context.levels(item.id) if target_minutes(row) is not None]
    rows = [row for row in timed if row.answering is not Answering.ACKNOWLEDGE]
    for recovery in context.recoveries(item):
        figures = times_in(recovery.trigger)
        late = [(row, figure) for row in rows if (figure := _later(figures, row)) is not None]
        if late and len(late) == len(rows):
            row, figure = late[0]
            yield Spot(
                recovery.id,
                "trigger",
                f"{item.id} is broken when {row.id} is missed, {format_target(row)}; "
                f"{recovery.id} begins only at “{figure.words}”.",
                "Let the recovery begin when the promise is broken.",
                span=(figure.start, figure.end),
                other=row.id,
            )


def _workshop(trigger: str) -> Workshop:
    recovery = Recovery(id="REC-1", name="A light that stays dark", trigger=trigger)
    return gather(clause(recoveries=links("REC-1")), level(target=2, unit="working days"), recovery)


RULE = StructureRule(
    code="S127",
    name="Recovery that begins too late",
    summary="The recovery begins some time after the promise is already broken.",
    why="Between the broken promise and the recovery lies a stretch in which we were wrong and "
    "nobody says so. "
    "It is the time in which customers tell others.",
    source="C7; E5",
    fix="The trigger of the recovery is the moment in which the target is missed.",
    stage="commit",
    severity=Severity.WARNING,
    bad=Example(
        "Promised in 2 working days, put right from the fifth on.",
        lambda: _workshop("Still dark after 5 working days."),
    ),
    good=Example("Put right as soon as it is broken.", lambda: _workshop("Still dark after 2 working days.")),
    look=look,
)
