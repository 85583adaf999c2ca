"""What keeps a procedure from backing a promise today."""

from datetime import date

from promise_studio.check.told import tell
from promise_studio.model.blueprint import Procedure, ProcedureState


def untrained_roles(procedure: Procedure) -> tuple[str, ...]:
    """The roles that a procedure is for and that nobody taught it."""
    trained = {role.casefold() for role in procedure.trained_roles}
    return tuple(role for role in procedure.roles if role.casefold() not in trained)


def past_review(procedure: Procedure, today: date) -> bool:
    """Whether the day of the next review has gone by."""
    return procedure.review_due is not None and procedure.review_due < today


def why_not_in_force(procedure: Procedure, today: date) -> str:
    """Why staff cannot work by a procedure today: “SOP-4 is a draft”; empty when they can."""
    words = {
        ProcedureState.MISSING: tell("%(procedure)s is still to be written", procedure=procedure.id),
        ProcedureState.DRAFT: tell("%(procedure)s is a draft", procedure=procedure.id),
        ProcedureState.RETIRED: tell("%(procedure)s is retired", procedure=procedure.id),
    }
    if procedure.state in words:
        return words[procedure.state]
    if procedure.review_due is not None and past_review(procedure, today):
        day = procedure.review_due
        return tell("%(procedure)s is past its review of %(day)s", procedure=procedure.id, day=day)
    return ""
