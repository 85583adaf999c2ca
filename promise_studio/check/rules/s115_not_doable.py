"""S115: a committed clause that is not doable by today's figures."""

from collections.abc import Iterator, Sequence

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.measure.verdict import Status, Verdict
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.service_level import Measurement
from promise_studio.model.workshop import Workshop


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A committed clause with a row that is broken today, or with rows that nothing yet proves."""
    if item.state is not ClauseState.COMMITTED:
        return
    verdicts = [context.verdict(row) for row in context.levels(item.id)]
    broken = [verdict for verdict in verdicts if verdict.status is Status.BROKEN]
    for verdict in broken[:1]:
        more = f" So is {listed(other.level for other in broken[1:])}." if broken[1:] else ""
        yield Spot(
            item.id,
            "state",
            f"{item.id} is committed, and {verdict.level} does not hold. {verdict.sentence}{more}",
            "Promise what holds today, make it an aim, or close the gap before it is published.",
            other=verdict.level,
        )
    for status, hint in (
        (Status.TOO_FEW, "Go on counting until there are enough, or say for how long it is on trial."),
        (Status.NOT_MEASURED, "Count the cases before it is published, or say for how long it is on trial."),
    ):
        rows = [verdict for verdict in verdicts if verdict.status is status]
        if rows:
            yield Spot(
                item.id,
                "state",
                f"{item.id} is committed, and nobody knows whether it holds: {_unknown(status, rows)}.",
                hint,
                mild=True,
                other=rows[0].level,
            )


def _unknown(status: Status, rows: Sequence[Verdict]) -> str:
    """What is missing of the figures of these rows: all of them, or so many cases."""
    if status is Status.TOO_FEW:
        return listed(f"{row.level} has {row.cases:,} of the {row.needed:,} cases it takes" for row in rows)
    return f"{listed(row.level for row in rows)} {'is' if len(rows) == 1 else 'are'} not measured yet"


def _workshop(kept: int) -> Workshop:
    figures = Measurement(id="MEA-1", service_level="SLA-1", cases=200, kept=kept, at_share=1)
    return gather(clause(), level(target=2, unit="working days", share=90), figures)


RULE = StructureRule(
    code="S115",
    name="Committed but not doable",
    summary="The clause is committed and today’s figures break it, or there are none.",
    why="A promise that is broken on the day it is published costs more than none. Drafts and aims "
    "may be ahead "
    "of the figures; a commitment may not. Figures that are missing are a warning.",
    source="C4; E4",
    fix="Each row of a committed clause has enough cases and meets its share today.",
    stage="commit",
    severity=Severity.ERROR,
    bad=Example("170 of 200 in time, where 90 in 100 are promised.", lambda: _workshop(170)),
    good=Example("192 of 200 in time.", lambda: _workshop(192)),
    look=look,
)
