"""S102: a clause without a confirmed moment."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.journey import Moment
from promise_studio.model.promise import Clause


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause that serves no moment that the team confirmed."""
    moments = context.linked(item.moments)
    if any(moment.confirmed for moment in moments):
        return
    if moments:
        sentence = f"{item.id} serves {moments[0].id}, which the team has not confirmed."
        hint = "Vote on the moments that matter and confirm it, or link one that is confirmed."
    else:
        sentence = f"{item.id} serves no moment that matters."
        hint = "Link the moment of the journey that it makes better."
    yield Spot(item.id, "moments", sentence, hint)


RULE = StructureRule(
    code="S102",
    name="Clause without a confirmed moment",
    summary="The clause serves no moment of the journey that the team confirmed.",
    why="Customers remember a few moments. A promise elsewhere costs as much and is not noticed. Drafts and "
    "stretch clauses are looked at too: it is then that the question is cheap.",
    source="B, step 4",
    fix="The clause links to a moment that the team voted for and confirmed.",
    stage="promise",
    severity=Severity.WARNING,
    aims=True,
    bad=Example(
        "A clause whose only moment was offered by the software and never confirmed.",
        lambda: gather(clause(moments=links("MOM-1")), Moment(id="MOM-1", name="Waits in the dark")),
    ),
    good=Example(
        "The same clause, after the team confirmed the moment.",
        lambda: gather(
            clause(moments=links("MOM-1")), Moment(id="MOM-1", name="Waits in the dark", confirmed=True)
        ),
    ),
    look=look,
)
