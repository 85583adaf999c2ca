"""Evidence that a clause can be kept: figures, procedures, recovery, roles and measuring."""

from promise_studio.check.channels import unmeasured_channels
from promise_studio.check.evidence import Evidence, at_risk, met, not_assessed, not_met
from promise_studio.check.lookups import CheckContext
from promise_studio.check.point import listed
from promise_studio.check.procedure_gaps import untrained_roles, why_not_in_force
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause


def doable(context: CheckContext, clause: Clause) -> Evidence:
    """P4: what today's figures say of its worst row."""
    verdict = context.clause_verdict(clause.id)
    sentence = f"{verdict.level}: {verdict.sentence}" if verdict.level else verdict.sentence
    if verdict.status is Status.SAFE:
        return met(sentence)
    if verdict.status is Status.TIGHT:
        return at_risk(sentence)
    return not_met(sentence) if verdict.status is Status.BROKEN else not_assessed(sentence)


def backed(context: CheckContext, clause: Clause) -> Evidence:
    """P5: procedures that are in use, not past review and taught to every role."""
    procedures = context.procedures(clause)
    if not procedures:
        return not_met("No procedure (SOP) backs it.")
    idle = [why for procedure in procedures if (why := why_not_in_force(procedure, context.today))]
    names = listed(procedure.id for procedure in procedures)
    if len(idle) == len(procedures):
        return not_met(f"No procedure is in force: {listed(idle)}.")
    untaught = [
        f"{procedure.id} is not taught to {listed(roles)}"
        for procedure in procedures
        if (roles := untrained_roles(procedure)) and not why_not_in_force(procedure, context.today)
    ]
    if idle or untaught:
        return at_risk(f"Backed by {names}, but {listed([*idle, *untaught])}.")
    return met(f"Backed by {names}, in use and taught.")


def recovers(context: CheckContext, clause: Clause) -> Evidence:
    """P7: what the customer gets when it is broken, from whom and how soon."""
    recoveries = context.recoveries(clause)
    if not recoveries:
        return not_met("It does not say what happens when it is broken.")
    gaps = [
        f"{recovery.id} does not say {listed(gap.words for gap in lacks)}"
        for recovery in recoveries
        if (lacks := recovery_gaps(recovery))
    ]
    if gaps:
        return at_risk(f"{listed(gaps)}.")
    return met(f"{listed(recovery.id for recovery in recoveries)} says who acts, how soon and with what.")


def roles_known(context: CheckContext, clause: Clause) -> Evidence:
    """P11: who does what, and that they were taught it."""
    if not clause.owner and not clause.roles:
        return not_met("Nobody is named who keeps it.")
    if not clause.owner:
        return at_risk("Roles are named, but no accountable owner.")
    if not clause.roles:
        return at_risk(f"{clause.owner} answers for it; the roles that keep it are not named.")
    taught = {role.casefold() for training in context.linked(clause.trainings) for role in training.roles}
    for procedure in context.procedures(clause):
        taught |= {role.casefold() for role in procedure.trained_roles}
    untaught = [part.role for part in clause.roles if part.role.casefold() not in taught]
    if untaught:
        return at_risk(f"No training covers {listed(untaught)}.")
    return met(f"{listed(part.role for part in clause.roles)} know their part.")


def measured(context: CheckContext, clause: Clause) -> Evidence:
    """P12: a row with a source for every channel, and a way to hear from customers."""
    rows = context.levels(clause.id)
    if not rows:
        return not_met("No service level measures it.")
    lacks = [f"{row.id} has no source" for row in rows if not row.source]
    missing = unmeasured_channels(context, clause)
    if missing:
        lacks.append(f"no row measures {listed(missing)}")
    if not context.workshop.keep.feedback:
        lacks.append("no survey or feedback loop is named")
    if lacks:
        return at_risk(f"Measured by {listed(row.id for row in rows)}, but {listed(lacks)}.")
    return met(f"Measured by {listed(row.id for row in rows)}, each with a source.")
