"""What is missing behind the committed clauses: owners, procedures, training."""

from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import past_review, untrained_roles
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.say import say
from promise_studio.document.view.wording import join_and
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.model.promise import Clause


def not_in_force(procedure: Procedure, today: date) -> str:
    """Why staff cannot work by a procedure today: “SOP-4 is a draft”; empty when they can."""
    match procedure.state:
        case ProcedureState.MISSING:
            return say("%(procedure)s is still to be written", procedure=procedure.id)
        case ProcedureState.DRAFT:
            return say("%(procedure)s is a draft", procedure=procedure.id)
        case ProcedureState.RETIRED:
            return say("%(procedure)s is retired", procedure=procedure.id)
    if not past_review(procedure, today):
        return ""
    day = short_date(procedure.review_due)
    return say("%(procedure)s is past its review of %(day)s", procedure=procedure.id, day=day)


def _clause_gaps(context: CheckContext, clause: Clause) -> list[str]:
    gaps = []
    if not clause.owner:
        gaps.append(say("%(clause)s has no accountable owner.", clause=clause.id))
    procedures = context.procedures(clause)
    if not procedures:
        gaps.append(say("%(clause)s has no procedure.", clause=clause.id))
    gaps += [f"{why}." for procedure in procedures if (why := not_in_force(procedure, context.today))]
    for procedure in procedures:
        if roles := untrained_roles(procedure):
            gaps.append(
                say(
                    "%(procedure)s: nobody has taught it to %(roles)s.",
                    procedure=procedure.id,
                    roles=join_and(roles),
                )
            )
    if not clause.trainings:
        gaps.append(say("%(clause)s has no training.", clause=clause.id))
    return gaps


def gaps_behind_promises(context: CheckContext) -> tuple[str, ...]:
    """Every gap once, in the order of the clauses."""
    return tuple(dict.fromkeys(gap for clause in context.committed for gap in _clause_gaps(context, clause)))
