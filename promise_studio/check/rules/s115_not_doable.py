"""S115: a committed clause that is not doable by today's figures."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, level
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.measure.verdict import Status
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
    for status, words in (
        (Status.TOO_FEW, "has too few cases"),
        (Status.NOT_MEASURED, "is not measured yet"),
    ):
        rows = [verdict.level for verdict in verdicts if verdict.status is status]
        if rows:
            verb = words if len(rows) == 1 else words.replace("has", "have").replace("is", "are")
            yield Spot(
                item.id,
                "state",
                f"{item.id} is committed, and nobody knows whether it holds: {listed(rows)} {verb}.",
                "Count the cases before it is published, or say for how long it is on trial.",
                mild=True,
                other=rows[0],
            )


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
