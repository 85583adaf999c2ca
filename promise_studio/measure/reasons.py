"""Why a verdict is what it is, in words."""

from fractions import Fraction

from promise_studio.measure.headroom import exact
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.status import Reason, Status, Verdict, Why
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel


def why_unusable(level: ServiceLevel, measurement: Measurement | None) -> str:
    """Why nothing can be said at all; empty when the figures can be judged."""
    if measurement is None:
        return "Not measured yet: there are no cases to judge it by."
    if level.share is None:
        return "Not judged: the row does not say how often the target must be met."
    if measurement.kept > measurement.cases:
        return (
            f"Not judged: {measurement.id} says that {measurement.kept:,} of {measurement.cases:,} "
            "cases were kept, which cannot be."
        )
    return ""


def _headroom_reason(level: ServiceLevel, room: Fraction | None, floor: Fraction) -> Reason | None:
    if room is None:
        if level.measure is Measure.SHARE:
            return Reason(Why.EVERY_TIME)
        return Reason(Why.NO_TARGET if level.target is None else Why.NO_TIME)
    if room >= floor:
        return None
    wanted = float(floor) * 100
    return Reason(
        Why.LITTLE_HEADROOM, share=format_share(float(room), wanted), wanted=format_promised(wanted)
    )


def why_tight(
    level: ServiceLevel, measurement: Measurement, bound: float, room: Fraction | None, floor: float
) -> tuple[Reason, ...]:
    """What keeps a promise that is kept today from being safe."""
    if level.share is None:
        return ()
    reasons = []
    if bound < exact(level.share) / 100:
        proven = format_share(bound, level.share)
        reasons.append(Reason(Why.LITTLE_PROOF, share=proven, cases=measurement.cases))
    headroom_reason = _headroom_reason(level, room, exact(floor))
    if headroom_reason is not None:
        reasons.append(headroom_reason)
    if measurement.worst_share is not None and measurement.worst_share < level.share:
        worst = format_share(measurement.worst_share / 100, level.share)
        reasons.append(Reason(Why.BAD_PERIOD, share=worst, period=measurement.worst_month))
    return tuple(reasons)


def say_reason(reason: Reason) -> str:
    """A reason as a part of a sentence."""
    match reason.why:
        case Why.LITTLE_PROOF:
            case_word = "1 case proves" if reason.cases == 1 else f"{reason.cases:,} cases prove"
            return f"{case_word} only {reason.share}"
        case Why.EVERY_TIME:
            return "a promise of every time leaves no headroom"
        case Why.NO_TARGET:
            return "the headroom is not known without a target"
        case Why.NO_TIME:
            return "the headroom is not known without the time at the promised share"
        case Why.LITTLE_HEADROOM:
            return f"the headroom is {reason.share} where {reason.wanted} is wanted"
        case Why.BAD_PERIOD:
            return f"{reason.period or 'the worst period'} fell to {reason.share}"


def _tail_of_safe(verdict: Verdict, level: ServiceLevel, measurement: Measurement) -> str:
    parts = [f"at least {format_share(verdict.lower_bound or 0.0, level.share)} with 95 % certainty"]
    if verdict.headroom is not None:
        parts.append(f"headroom {format_share(verdict.headroom)}")
    if measurement.worst_share is not None:
        parts.append(f"worst period {format_share(measurement.worst_share / 100, level.share)}")
    return ", ".join(parts)


def say(level: ServiceLevel, measurement: Measurement, verdict: Verdict) -> str:
    """The verdict as one sentence, with its figures and its reason."""
    promised = format_promised(level.share or 0.0)
    if verdict.attained is None:
        takes = "" if verdict.needed is None else f", and it takes {verdict.needed:,} to show {promised}"
        return f"Too few cases: none were counted{takes}."
    case_word = "case" if verdict.cases == 1 else "cases"
    counted = f"{verdict.kept:,} of {verdict.cases:,} {case_word} kept"
    kept = f"{counted} ({format_share(verdict.attained, level.share)})"
    match verdict.status:
        case Status.TOO_FEW:
            return f"Too few cases: {kept}, and it takes {verdict.needed:,} to show {promised}."
        case Status.BROKEN:
            better = "turn out right" if level.measure is Measure.SHARE else "be in time"
            lacking = f"{verdict.missed_by:,} more had to {better}"
            return f"Broken today: {kept} where {promised} is promised; {lacking}."
        case Status.TIGHT:
            reasons = "; ".join(map(say_reason, verdict.reasons))
            return f"Tight: {kept} where {promised} is promised, but {reasons}."
    return f"Safe: {kept} where {promised} is promised, {_tail_of_safe(verdict, level, measurement)}."
