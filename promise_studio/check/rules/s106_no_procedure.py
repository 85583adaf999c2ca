"""S106: a clause without a procedure, or with one that staff cannot work by today."""

from collections.abc import Iterator
from datetime import date

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import why_not_in_force
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.model.promise import Clause, ClauseState


def _in_force(context: CheckContext, procedure: Procedure) -> Iterator[Spot]:
    why, clauses = why_not_in_force(procedure, context.today), context.leaning_on(procedure.id)
    overdue = procedure.state is ProcedureState.IN_USE
    if why and clauses:
        yield Spot(
            procedure.id,
            "review_due" if overdue else "state",
            f"{why}, and {clauses[0].id} leans on it.",
            "Review it and set the next day." if overdue else "Name who brings it into use, and by when.",
            mild=all(clause.state is not ClauseState.COMMITTED for clause in clauses),
            other=clauses[0].id,
        )


def look(context: CheckContext, item: Clause | Procedure) -> Iterator[Spot]:
    """A clause that nothing backs, or a procedure that is not in force though a clause leans on it."""
    if isinstance(item, Procedure):
        yield from _in_force(context, item)
    elif not context.procedures(item):
        yield Spot(
            item.id,
            "procedures",
            f"{item.id} has no procedure (SOP): each of us would keep it in another way.",
            "Link the procedure that staff work by, or list it as “to be written”.",
        )


RULE = StructureRule(
    code="S106",
    name="No procedure, or one past review",
    summary="The clause has no procedure, or one that staff cannot work by today.",
    why="A promise holds every time only if there is a written way to keep it, and if that way is the one "
    "that is used today. Procedures are judged when a draft or committed clause, or one of its rows, "
    "leans on them.",
    source="C5",
    fix="The clause links to a procedure that is in use and whose next review lies ahead.",
    stage="blueprint",
    severity=Severity.ERROR,
    of=("clause", "procedure"),
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
