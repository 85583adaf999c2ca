"""The risks that a reader should know before deciding, the worst first."""

from collections.abc import Iterator
from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import why_not_in_force
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.check.signing import Standing, standings
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.wording import clip, sentence
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause

MOST = 3
BROKEN = Mark(Shape.BROKEN, "Broken today")
TIGHT = Mark(Shape.TIGHT, "Tight")
UNKNOWN = Mark(Shape.OPEN, "Not known")
GAP = Mark(Shape.TIGHT, "Gap")
OBJECTION = Mark(Shape.BROKEN, "Objection")


@dataclass(frozen=True)
class Risk:
    """What may go wrong, and the item that it is about."""

    mark: Mark
    about: str
    words: str


def _by_status(context: CheckContext, status: Status, mark: Mark) -> Iterator[Risk]:
    for clause in context.committed:
        for level in context.levels(clause.id):
            verdict = context.verdict(level)
            if verdict.status is status:
                yield Risk(mark, level.id, f"{level.event or clause.name_aloud}. {verdict.sentence}")


def _gaps(context: CheckContext, clause: Clause) -> Iterator[Risk]:
    if not context.levels(clause.id):
        yield Risk(
            UNKNOWN, clause.id, f"{clause.name_aloud} has no service level, so nobody can tell if it is kept."
        )
    recoveries = context.recoveries(clause)
    if not recoveries:
        yield Risk(GAP, clause.id, f"{clause.name_aloud} does not say what happens when it is broken.")
    for recovery in recoveries:
        if gaps := recovery_gaps(recovery):
            yield Risk(GAP, recovery.id, f"{recovery.name_aloud} does not say {gaps[0].words}.")
    for procedure in context.procedures(clause):
        if why := why_not_in_force(procedure, context.today):
            yield Risk(GAP, procedure.id, f"{sentence(why)} {clause.name_aloud} leans on it.")


def _found(context: CheckContext) -> Iterator[Risk]:
    yield from _by_status(context, Status.BROKEN, BROKEN)
    for row in standings(context):
        if row.standing is Standing.OBJECTS and row.signoff is not None:
            yield Risk(
                OBJECTION,
                row.signoff.id,
                f"{row.department.name_aloud} objects. {clip(row.signoff.words, 120)}",
            )
    for clause in context.committed:
        yield from _gaps(context, clause)
    yield from _by_status(context, Status.NOT_MEASURED, UNKNOWN)
    yield from _by_status(context, Status.TOO_FEW, UNKNOWN)
    yield from _by_status(context, Status.TIGHT, TIGHT)


def top_risks(context: CheckContext) -> tuple[Risk, ...]:
    """The three gravest: broken today, then objections and gaps, then what nobody knows, then what is tight.

    An item is named once, so that one weak row does not take all three places.
    """
    risks: dict[str, Risk] = {}
    for risk in _found(context):
        risks.setdefault(risk.about, risk)
        if len(risks) == MOST:
            break
    return tuple(risks.values())
