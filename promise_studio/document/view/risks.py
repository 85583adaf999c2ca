"""The risks that a reader should know before deciding, the worst first."""

from collections.abc import Iterator
from dataclasses import dataclass

from promise_studio.check.lookups import CheckContext
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.check.signing import Standing, standings
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.gaps import not_in_force
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.verdict_words import level_reason
from promise_studio.document.view.wording import sentence, shorten
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause

MOST = 3
LONGEST_OBJECTION = 300
BROKEN = Mark(Shape.BROKEN, to_say("Broken today"))
TIGHT = Mark(Shape.TIGHT, to_say("Tight"))
UNKNOWN = Mark(Shape.OPEN, to_say("Not known"))
GAP = Mark(Shape.TIGHT, to_say("Gap"))
OBJECTION = Mark(Shape.BROKEN, to_say("Objection"))


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
                yield Risk(
                    mark, level.id, f"{level.event or clause.name_aloud}. {level_reason(context, level)}"
                )


def _gaps(context: CheckContext, clause: Clause) -> Iterator[Risk]:
    if not context.levels(clause.id):
        yield Risk(
            UNKNOWN,
            clause.id,
            say(
                "%(clause)s has no service level, so nobody can tell if it is kept.", clause=clause.name_aloud
            ),
        )
    recoveries = context.recoveries(clause)
    if not recoveries:
        yield Risk(
            GAP,
            clause.id,
            say("%(clause)s does not say what happens when it is broken.", clause=clause.name_aloud),
        )
    for recovery in recoveries:
        if gaps := recovery_gaps(recovery):
            yield Risk(
                GAP,
                recovery.id,
                say(
                    "%(recovery)s does not say %(gap)s.",
                    recovery=recovery.name_aloud,
                    gap=translate(gaps[0].words),
                ),
            )
    for procedure in context.procedures(clause):
        if why := not_in_force(procedure, context.today):
            yield Risk(
                GAP,
                procedure.id,
                sentence(why) + " " + say("%(clause)s leans on it.", clause=clause.name_aloud),
            )


def _found(context: CheckContext) -> Iterator[Risk]:
    yield from _by_status(context, Status.BROKEN, BROKEN)
    for row in standings(context):
        if row.standing is Standing.OBJECTS and row.signoff is not None:
            words = say("%(department)s objects.", department=row.department.name_aloud)
            yield Risk(OBJECTION, row.signoff.id, f"{words} {shorten(row.signoff.words, LONGEST_OBJECTION)}")
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
