"""S106: a clause without a procedure, or with one that staff cannot work by today."""

from collections.abc import Iterator
from datetime import date

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import why_not_in_force
from promise_studio.check.rule import Example, Spot, StructureRule
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.model.promise import ClauseState


def look(context: CheckContext) -> Iterator[Spot]:
    """Clauses that nothing backs, then each procedure that is not in force though a clause leans on it."""
    for item in context.to_keep:
        if not context.procedures(item):
            yield Spot(
                item.id,
                "procedures",
                f"{item.id} has no procedure (SOP): each of us would keep it in another way.",
                "Link the procedure that staff work by, or list it as “to be written”.",
                mild=item.state is not ClauseState.COMMITTED,
            )
    for procedure, clauses in context.leaning_on_procedures:
        why = why_not_in_force(procedure, context.today)
        if why:
            yield Spot(
                procedure.id,
                "review_due" if procedure.state is ProcedureState.IN_USE else "state",
                f"{why}, and {clauses[0].id} leans on it.",
                "Review it and set the next day, or name who brings it into use and by when.",
                mild=all(item.state is not ClauseState.COMMITTED for item in clauses),
            )


RULE = StructureRule(
    code="S106",
    name="No procedure, or one past review",
    why="A promise holds every time only if there is a written way to keep it, and if that way is the one "
    "that is used today. Procedures are judged when a draft or committed clause, or one of its rows, "
    "leans on them.",
    stage="blueprint",
    severity=Severity.ERROR,
    bad=Example(
        "A clause whose procedure was due for review three weeks ago.",
        lambda: gather(
            clause(procedures=links("SOP-1")),
            Procedure(id="SOP-1", title="Shift hand-over of open lights", review_due=date(2026, 11, 1)),
        ),
    ),
    good=Example(
        "The same clause, its procedure in use and due next year.",
        lambda: gather(
            clause(procedures=links("SOP-1")),
            Procedure(id="SOP-1", title="Shift hand-over of open lights", review_due=date(2027, 11, 1)),
        ),
    ),
    look=look,
)
