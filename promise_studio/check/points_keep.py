"""What the stages that hold us to the promise ask for: commit, test, agree, keep."""

from promise_studio.check.criteria import HEADLINE
from promise_studio.check.lookups import Lookups
from promise_studio.check.owned_up import owning_up_points
from promise_studio.check.point import Point
from promise_studio.check.recovery_gaps import recovery_gaps
from promise_studio.check.signing import Standing, standings
from promise_studio.check.told import listed
from promise_studio.measure.verdict import Status
from promise_studio.model.promise import Clause
from promise_studio.model.scenario import ScenarioSort


def _commit_point(lookups: Lookups, clause: Clause) -> Point:
    """The first thing that a committed clause lacks; without a row or a recovery it is no promise yet."""
    levels, recoveries = lookups.levels(clause.id), lookups.recoveries(clause)
    if not levels:
        return Point(False, f"{clause.id} has no service level yet.", essential=True, at="service level")
    if not recoveries:
        return Point(False, f"{clause.id} has no recovery yet.", essential=True, begun=True, at="recovery")
    for level in levels:
        if not lookups.source_of(level):
            wanted = f"{level.id} does not say where its figure comes from."
            return Point(False, wanted, begun=True, at=level.id)
    for recovery in recoveries:
        gaps = recovery_gaps(recovery)
        if gaps:
            wanted = f"{recovery.id} does not say {gaps[0].words}."
            return Point(False, wanted, begun=True, at=recovery.id)
    verdict = lookups.clause_verdict(clause.id)
    wanted = f"{verdict.level}: {verdict.sentence}"
    return Point(verdict.status in {Status.SAFE, Status.TIGHT}, wanted, begun=True, at=verdict.level)


def commit_points(lookups: Lookups) -> list[Point]:
    """One point a committed clause: rows with a source, a complete recovery, figures that hold."""
    begun = bool(lookups.workshop.service_levels or lookups.workshop.recoveries)
    if not lookups.committed:
        return [
            Point(False, "No clause is committed yet: set its state on Promise.", essential=True, begun=begun)
        ]
    return [_commit_point(lookups, clause) for clause in lookups.committed]


def _trial_point(lookups: Lookups, clause: Clause, audited: set[str]) -> Point:
    scenarios = lookups.scenarios(clause.id)
    votes = [criterion for criterion in HEADLINE if not lookups.votes.get((clause.id, criterion))]
    begun = bool(scenarios) or len(votes) < len(HEADLINE)
    here = clause.id
    if not scenarios:
        return Point(False, f"No scenario tries {here} yet.", essential=True, begun=begun, at=here)
    if all(scenario.sort is not ScenarioSort.FAILURE for scenario in scenarios):
        return Point(False, f"No scenario tries what happens when {here} fails.", begun=begun, at=here)
    if not any(scenario.id in audited for scenario in scenarios):
        wanted = f"Nobody has played a scenario of {here} with a stopwatch."
        return Point(False, wanted, begun=begun, at=scenarios[0].id)
    wanted = f"{here} has no vote yet on {listed(criterion.value for criterion in votes)}."
    return Point(not votes, wanted, begun=begun, at=here)


def trial_points(lookups: Lookups) -> list[Point]:
    """One point a committed clause: tried on a usual day and failing, audited and voted on."""
    clauses = lookups.committed or lookups.live
    if not clauses:
        return [Point(False, "There is no clause to test yet.", essential=True)]
    audited = {audit.scenario for audit in lookups.workshop.audits}
    return [_trial_point(lookups, clause, audited) for clause in clauses]


def agree_points(lookups: Lookups) -> list[Point]:
    """One point a department, and one for the actions: each with an owner and a date."""
    points = []
    for row in standings(lookups):
        name, standing = row.department.name_aloud, row.standing
        said = {Standing.NOT_YET: " has not signed yet", Standing.OBJECTS: " objects"}
        wanted = f"{name}{said.get(standing, f': {standing.value}')}."
        at = row.signoff.id if row.signoff is not None else "sign-off"
        points.append(Point(standing.settled, wanted, essential=True, begun=row.signoff is not None, at=at))
    if not points:
        points = [Point(False, "Name the departments on Frame: each one signs.", essential=True)]
    loose = [item for item in lookups.workshop.actions if not item.done and not (item.owner and item.due)]
    wanted = f"{loose[0].id} has no owner or no date." if loose else ""
    if loose:
        lacks = "due" if loose[0].owner else "owner"
        points.append(Point(False, wanted, begun=True, at=loose[0].id, field=lacks))
    return points


def keep_points(lookups: Lookups) -> list[Point]:
    """How the promise is taught, measured, owned up to and looked at again."""
    keep = lookups.workshop.keep
    return [
        Point(keep.review_on is not None, "Set the day of the next review.", essential=True, at="KEEP"),
        Point(bool(keep.review_owner), "Name who calls the review.", at="KEEP"),
        Point(bool(keep.education), "Say how staff learn it.", at="KEEP"),
        Point(
            bool(keep.feedback),
            "Say how you hear whether it is kept: a survey or a feedback loop.",
            at="KEEP",
        ),
        Point(bool(keep.report), "Say how you own up to shortfalls.", at="KEEP"),
        *owning_up_points(lookups),
        Point(bool(keep.published_where), "Name where customers meet it.", at="KEEP"),
        Point(
            bool(lookups.workshop.versions),
            "Record a version, so that the next change can be told.",
            at="version",
        ),
    ]
