"""The verdict on any target from a spread, without looking at the cases again."""

from dataclasses import dataclass

from promise_studio.measure.question import Question
from promise_studio.measure.round_times import RoundTime, round_times
from promise_studio.measure.spread import Kept, Spread, rank_of
from promise_studio.measure.status import Status, Verdict
from promise_studio.measure.verdict import judge
from promise_studio.model.service_level import Measurement, ServiceLevel

_SECOND = 1_000_000
_MOST = 10_000_000


def judge_kept(kept: Kept, target: int, question: Question) -> Verdict:
    """The verdict on what a target (microseconds) would have meant."""
    # The verdict compares times and never names them: seconds stay exact, and hours fit where they are many.
    unit = _SECOND if target <= _MOST * _SECOND else 3600 * _SECOND
    level = ServiceLevel(id="SLA-1", target=target / unit, share=question.share)
    measurement = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        cases=kept.cases,
        kept=kept.kept,
        at_share=None if kept.at_share is None else kept.at_share / unit,
        worst_month=kept.worst.name if kept.worst else "",
        worst_share=kept.worst.share if kept.worst else None,
    )
    return judge(level, measurement, question.headroom_floor)


def judge_target(spread: Spread, target: int, question: Question) -> Verdict:
    """The verdict on a target in microseconds."""
    return judge_kept(spread.kept(target, question.share), target, question)


@dataclass(frozen=True, slots=True)
class SafeTarget:
    """The smallest round time that could be promised safely today."""

    time: RoundTime
    verdict: Verdict


def round_times_of(question: Question) -> tuple[RoundTime, ...]:
    """The round times in the kind of time that is asked for."""
    working = question.working and not question.calendar.always
    return tuple(round_times(question.calendar.working_day if working else None))


def find_safe_target(spread: Spread, question: Question) -> SafeTarget | None:
    """The smallest round promise that would be safe; None when none is, as with too few cases."""
    finished = spread.all_finished
    if not finished.cases:
        return None
    # Late open cases only make it later, so nothing shorter needs to be looked at.
    soonest = finished.at_rank(rank_of(question.share, finished.cases)) / (1 - question.headroom_floor)
    for time in round_times_of(question):
        target = time.seconds * _SECOND
        if target + 1 < soonest:
            continue
        kept = spread.kept(target, question.share)
        if kept.worst is not None and kept.worst.share < question.share:
            continue
        verdict = judge_kept(kept, target, question)
        if verdict.status is Status.TOO_FEW:
            return None
        if verdict.status is Status.SAFE:
            return SafeTarget(time, verdict)
    return None
