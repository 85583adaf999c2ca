"""S107: a procedure with roles that nobody trained in it."""

from collections.abc import Iterator

from promise_studio.check.example import clause, gather, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import untrained_roles
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.told import listed
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.model.workshop import Workshop


def look(context: CheckContext, procedure: Procedure) -> Iterator[Spot]:
    """A procedure behind a clause that is for roles which were not taught it."""
    roles, clauses = untrained_roles(procedure), context.leaning_on(procedure.id)
    if roles and clauses and procedure.state is ProcedureState.IN_USE:
        verb = "is" if len(roles) == 1 else "are"
        yield Spot(
            procedure.id,
            "trained_roles",
            f"{listed(roles)} {verb} not trained in {procedure.id}, which {clauses[0].id} leans on.",
            "Plan the training, or take the role off the procedure if it is not theirs.",
            other=clauses[0].id,
        )


def _workshop(*trained: str) -> Workshop:
    title = "Shift hand-over of open lights"
    procedure = Procedure(id="SOP-1", title=title, roles=("Dispatcher", "Crew lead"), trained_roles=trained)
    return gather(clause(procedures=links("SOP-1")), procedure)


RULE = StructureRule(
    code="S107",
    name="Procedure with untrained roles",
    summary="A procedure behind a clause is for roles that nobody taught it.",
    why="Everyone has to know their part. A procedure that only half of its roles were taught is kept by "
    "luck. Procedures in use are judged when a draft or committed clause leans on them; one that is not "
    "in use yet is named by S106.",
    source="C5; E2",
    fix="Every role that a procedure is for stands among the roles trained in it.",
    stage="blueprint",
    severity=Severity.WARNING,
    of=("procedure",),
    bad=Example("The crew lead was not taught it.", lambda: _workshop("Dispatcher")),
    good=Example("Both roles were taught it.", lambda: _workshop("dispatcher", "crew lead")),
    look=look,
)
