"""Evidence that a clause can be kept: figures, procedures, recovery, roles and measuring."""

from promise_studio.check.channels import unmeasured_channels
from promise_studio.check.evidence import Evidence, at_risk, met, not_assessed, not_met
from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import untrained_roles, why_not_in_force
from promise_studio.check.recovery_gaps import DOES_NOT_SAY, recovery_gaps
from promise_studio.check.told import WITH_REASON, closed, listed, tell
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause


def doable(context: CheckContext, clause: Clause) -> Evidence:
    """P4: what today's figures say of its worst row."""
    verdict = context.clause_verdict(clause.id)
    sentence = verdict.sentence
    if verdict.level:
        sentence = tell(WITH_REASON, what=verdict.level, why=verdict.sentence)
    if verdict.status is Status.SAFE:
        return met(sentence)
    if verdict.status is Status.TIGHT:
        return at_risk(sentence)
    return not_met(sentence) if verdict.status is Status.BROKEN else not_assessed(sentence)


def backed(context: CheckContext, clause: Clause) -> Evidence:
    """P5: procedures that are in use and taught, a system to work with, and what else stands behind it."""
    procedures = context.procedures(clause)
    if not procedures:
        return not_met(tell("No procedure (SOP) backs it."))
    idle = [why for procedure in procedures if (why := why_not_in_force(procedure, context.today))]
    names = listed(procedure.id for procedure in procedures)
    if len(idle) == len(procedures):
        return not_met(tell("No procedure is in force: %(why)s.", why=listed(idle)))
    untaught = [
        tell("%(procedure)s is not taught to %(roles)s", procedure=procedure.id, roles=listed(roles))
        for procedure in procedures
        if (roles := untrained_roles(procedure)) and not why_not_in_force(procedure, context.today)
    ]
    unlinked = [
        words
        for words, linked in (
            (tell("no system is linked"), context.linked(clause.systems)),
            (tell("no assurance is named"), clause.assurances),
        )
        if not linked
    ]
    if idle or untaught or unlinked:
        lacks = listed([*idle, *untaught, *unlinked])
        return at_risk(tell("Backed by %(names)s, but %(lacks)s.", names=names, lacks=lacks))
    return met(tell("Backed by %(names)s, in use and taught.", names=names))


def recovers(context: CheckContext, clause: Clause) -> Evidence:
    """P7: what the customer gets when it is broken, from whom and how soon."""
    recoveries = context.recoveries(clause)
    if not recoveries:
        return not_met(tell("It does not say what happens when it is broken."))
    gaps = [
        tell(DOES_NOT_SAY, item=recovery.id, what=listed(gap.words for gap in lacks))
        for recovery in recoveries
        if (lacks := recovery_gaps(recovery))
    ]
    if gaps:
        return at_risk(closed(listed(gaps)))
    names = listed(recovery.id for recovery in recoveries)
    return met(tell("%(names)s says who acts, how soon and with what.", names=names))


def roles_known(context: CheckContext, clause: Clause) -> Evidence:
    """P11: who does what, and that they were taught it."""
    if not clause.owner and not clause.roles:
        return not_met(tell("Nobody is named who keeps it."))
    if not clause.owner:
        return at_risk(tell("Roles are named, but no accountable owner."))
    if not clause.roles:
        return at_risk(
            tell("%(owner)s answers for it; the roles that keep it are not named.", owner=clause.owner)
        )
    taught = {role.casefold() for training in context.linked(clause.trainings) for role in training.roles}
    for procedure in context.procedures(clause):
        taught |= {role.casefold() for role in procedure.trained_roles}
    untaught = [part.role for part in clause.roles if part.role.casefold() not in taught]
    if untaught:
        return at_risk(tell("No training covers %(roles)s.", roles=listed(untaught)))
    return met(tell("%(roles)s know their part.", roles=listed(part.role for part in clause.roles)))


def measured(context: CheckContext, clause: Clause) -> Evidence:
    """P12: a row with a source for every channel, and a way to hear from customers."""
    rows = context.levels(clause.id)
    if not rows:
        return not_met(tell("No service level measures it."))
    lacks = [tell("%(level)s has no source", level=row.id) for row in rows if not context.source_of(row)]
    missing = unmeasured_channels(context, clause)
    if missing:
        lacks.append(tell("no row measures %(channels)s", channels=listed(missing)))
    if not context.workshop.keep.feedback:
        lacks.append(tell("no survey or feedback loop is named"))
    levels = listed(row.id for row in rows)
    if lacks:
        return at_risk(tell("Measured by %(levels)s, but %(lacks)s.", levels=levels, lacks=listed(lacks)))
    return met(tell("Measured by %(levels)s, each with a source.", levels=levels))
