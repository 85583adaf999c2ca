"""What stands between one committed clause and the public, each lack in words that a gate can join."""

from collections.abc import Iterable

from promise_studio.check.evidence import EvidenceState
from promise_studio.check.evidence_of_words import authentic
from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import why_not_in_force
from promise_studio.check.recovery_gaps import DOES_NOT_SAY, recovery_gaps
from promise_studio.check.told import WITH_REASON, Figure, listed, opened, tell, to_tell
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause

NO_LEVEL = to_tell("%(clause)s has no service level")
UNKNOWN = frozenset({Status.TOO_FEW, Status.NOT_MEASURED})
"""Verdicts from which nobody can tell whether a row is kept."""


def unmeasurable(context: CheckContext, clause: Clause) -> Iterable[str]:
    """The rows that a clause lacks, and its rows without a source."""
    levels = context.levels(clause.id)
    if not levels:
        yield tell(NO_LEVEL, clause=clause.id)
    for level in levels:
        if not context.source_of(level):
            yield tell("%(level)s does not say where its figure comes from", level=level.id)


def not_authentic(context: CheckContext, clause: Clause) -> Iterable[str]:
    """Why nothing shows that it is ours; what the room votes does not make up for it."""
    evidence = authentic(context, clause)
    if evidence.state in {EvidenceState.NOT_MET, EvidenceState.NOT_ASSESSED}:
        yield tell(WITH_REASON, what=clause.id, why=opened(evidence.sentence))


def not_doable(context: CheckContext, clause: Clause) -> Iterable[str]:
    """Its rows that today's figures break, or that none has figures: no vote stands in for them."""
    levels = context.levels(clause.id)
    if not levels:
        yield tell(NO_LEVEL, clause=clause.id)
    verdicts = [(level, context.verdict(level)) for level in levels]
    if levels and all(verdict.status in UNKNOWN for _, verdict in verdicts):
        yield tell("%(clause)s has no figures to show that it can be kept", clause=clause.id)
    for level, verdict in verdicts:
        if verdict.status is Status.BROKEN:
            yield tell(
                "%(level)s is broken today, with %(kept)s kept of a promised %(promised)s",
                level=level.id,
                kept=Figure(format_share(verdict.attained or 0.0, level.share)),
                promised=Figure(format_promised(level.share or 0.0)),
            )


def not_backed(context: CheckContext, clause: Clause) -> Iterable[str]:
    """The procedures that it lacks or that staff cannot work by today."""
    procedures = context.procedures(clause)
    if not procedures:
        yield tell("%(clause)s has no procedure (SOP)", clause=clause.id)
    yield from filter(None, (why_not_in_force(procedure, context.today) for procedure in procedures))


def not_recovered(context: CheckContext, clause: Clause) -> Iterable[str]:
    """What is missing of what the customer gets when it is broken."""
    recoveries = context.recoveries(clause)
    if not recoveries:
        yield tell("%(clause)s has no recovery", clause=clause.id)
    for recovery in recoveries:
        gaps = recovery_gaps(recovery)
        if gaps:
            yield tell(DOES_NOT_SAY, item=recovery.id, what=listed(gap.words for gap in gaps))


def not_owned(_: CheckContext, clause: Clause) -> Iterable[str]:
    """The accountable owner that it lacks."""
    if not clause.owner:
        yield tell("%(clause)s has no owner", clause=clause.id)
