"""What is missing behind the committed clauses: owners, procedures, training."""

from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import untrained_roles, why_not_in_force
from promise_studio.document.view.wording import join_and, with_short_dates
from promise_studio.model.promise import Clause


def _clause_gaps(context: CheckContext, clause: Clause) -> list[str]:
    gaps = []
    if not clause.owner:
        gaps.append(f"{clause.id} has no accountable owner.")
    procedures = context.procedures(clause)
    if not procedures:
        gaps.append(f"{clause.id} has no procedure.")
    gaps += [
        f"{with_short_dates(why)}."
        for procedure in procedures
        if (why := why_not_in_force(procedure, context.today))
    ]
    for procedure in procedures:
        if roles := untrained_roles(procedure):
            gaps.append(f"{procedure.id}: nobody has taught it to {join_and(roles)}.")
    if not clause.trainings:
        gaps.append(f"{clause.id} has no training.")
    return gaps


def gaps_behind_promises(context: CheckContext) -> tuple[str, ...]:
    """Every gap once, in the order of the clauses."""
    return tuple(dict.fromkeys(gap for clause in context.committed for gap in _clause_gaps(context, clause)))
