"""Is a service level doable? The verdict on what was measured, with its figures and its reason."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from promise_studio.measure.headroom import exact, headroom
from promise_studio.measure.lower_bound import cases_needed, lower_bound
from promise_studio.measure.reasons import say, why_tight, why_unusable
from promise_studio.measure.status import BADNESS, MARKS, Reason, Status, Verdict
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.workshop import Workshop

__all__ = [
    "HEADROOM_FLOOR",
    "MARKS",
    "Status",
    "Verdict",
    "judge",
    "judge_all",
    "judge_clause",
    "judge_latest",
    "latest_measurement",
    "latest_measurements",
    "worst",
]

HEADROOM_FLOOR = 0.2


def judge(level: ServiceLevel, measurement: Measurement | None, floor: float = HEADROOM_FLOOR) -> Verdict:
    """The verdict on one service level from one measurement; a headroom below `floor` makes it tight."""
    needed = None if level.share is None else cases_needed(level.share)
    unusable = why_unusable(level, measurement)
    if unusable or measurement is None or level.share is None:
        return Verdict(Status.NOT_MEASURED, unusable, level.id, needed=needed)
    cases, kept = measurement.cases, measurement.kept
    share = exact(level.share) / 100
    missed_by = max(0, -(-share.numerator * cases // share.denominator) - kept)
    room, bound = headroom(level, measurement), lower_bound(kept, cases)
    reasons: tuple[Reason, ...] = ()
    if cases < (needed or 1):
        status = Status.TOO_FEW
    elif missed_by:
        status = Status.BROKEN
    else:
        reasons = why_tight(level, measurement, bound, room, floor)
        status = Status.TIGHT if reasons else Status.SAFE
    verdict = Verdict(
        status=status,
        sentence="",
        level=level.id,
        attained=kept / cases if cases else None,
        lower_bound=bound if cases else None,
        headroom=None if room is None else float(room),
        needed=needed,
        cases=cases,
        kept=kept,
        missed_by=missed_by,
        reasons=reasons,
    )
    return replace(verdict, sentence=say(level, measurement, verdict))


def latest_measurements(workshop: Workshop) -> dict[str, Measurement]:
    """For each measured service level the measurement that ends last; of two, the one entered later."""
    latest: dict[str, Measurement] = {}
    for measurement in workshop.measurements:
        known = latest.get(measurement.service_level)
        if known is None or (measurement.ends_on or date.min) >= (known.ends_on or date.min):
            latest[measurement.service_level] = measurement
    return latest


def latest_measurement(workshop: Workshop, level_id: str) -> Measurement | None:
    """The measurement that counts as today for one service level."""
    return latest_measurements(workshop).get(level_id)


def judge_all(workshop: Workshop) -> dict[str, Verdict]:
    """The verdict on every service level by its id, in the team's order."""
    latest = latest_measurements(workshop)
    floor = workshop.keep.headroom_floor
    return {level.id: judge(level, latest.get(level.id), floor) for level in workshop.service_levels}


def judge_latest(workshop: Workshop, level_id: str) -> Verdict:
    """The verdict on one service level from its latest measurement; KeyError when there is no such level."""
    level = workshop.get(level_id)
    return judge(level, latest_measurement(workshop, level_id), workshop.keep.headroom_floor)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that decides: broken before unmeasured, unmeasured before tight, tight before safe."""
    no_level = Verdict(Status.NOT_MEASURED, "Not measured: no service level measures it yet.")
    return max(verdicts, key=lambda verdict: BADNESS[verdict.status], default=no_level)


def judge_clause(workshop: Workshop, clause_id: str) -> Verdict:
    """The worst verdict among a clause's service levels; `level` says which row decided."""
    latest = latest_measurements(workshop)
    floor = workshop.keep.headroom_floor
    levels = (row for row in workshop.service_levels if row.clause is not None and row.clause.to == clause_id)
    return worst(judge(level, latest.get(level.id), floor) for level in levels)
