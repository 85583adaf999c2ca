"""Why a verdict is what it is, in the language of the document."""

from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say, say_many, speaks_english
from promise_studio.document.view.marks import mark_verdict
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.verdict import Status, Verdict
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel


def verdict_sentence(
    level: ServiceLevel, measurement: Measurement | None, verdict: Verdict, floor: float
) -> str:
    """The verdict with its figures and its reason; English has it from the measures themselves."""
    if speaks_english():
        return verdict.sentence
    return f"{mark_verdict(verdict).word}: {verdict_reason(level, measurement, verdict, floor)}"


def verdict_reason(
    level: ServiceLevel, measurement: Measurement | None, verdict: Verdict, floor: float
) -> str:
    """The same without the verdict’s own word, for languages other than English."""
    unusable = _unusable(level, measurement)
    if unusable or measurement is None or level.share is None:
        return unusable
    words = {"kept": _kept(level, verdict), "promised": write_figure(format_promised(level.share))}
    match verdict.status:
        case Status.TOO_FEW:
            needed = write_figure(f"{verdict.needed or 1:,}")
            return say("%(kept)s; it takes %(needed)s cases to show %(promised)s.", needed=needed, **words)
        case Status.BROKEN:
            lacking = _lacking(level, verdict)
            return say("%(kept)s where %(promised)s is promised; %(lacking)s.", lacking=lacking, **words)
        case Status.TIGHT:
            reasons = "; ".join(_why_tight(level, measurement, verdict, floor))
            return say("%(kept)s where %(promised)s is promised, but %(reasons)s.", reasons=reasons, **words)
    proof = ", ".join(_proof(level, measurement, verdict))
    return say("%(kept)s where %(promised)s is promised, %(proof)s.", proof=proof, **words)


def _unusable(level: ServiceLevel, measurement: Measurement | None) -> str:
    if measurement is None:
        return say("there are no cases to judge it by.")
    if level.share is None:
        return say("the row does not say how often the target must be met.")
    if measurement.kept > measurement.cases:
        return say(
            "%(measurement)s counts more cases kept than cases, which cannot be.", measurement=measurement.id
        )
    return ""


def _lacking(level: ServiceLevel, verdict: Verdict) -> str:
    missed = write_figure(f"{verdict.missed_by:,}")
    if level.measure is Measure.TIME:
        return say("%(number)s more had to be in time", number=missed)
    return say("%(number)s more had to turn out right", number=missed)


def _share(value: float, level: ServiceLevel) -> str:
    return write_figure(format_share(value, level.share))


def _kept(level: ServiceLevel, verdict: Verdict) -> str:
    if verdict.attained is None:
        return say("no case was counted")
    return say_many(
        "%(kept)s of %(cases)s case kept (%(share)s)",
        "%(kept)s of %(cases)s cases kept (%(share)s)",
        verdict.cases,
        kept=write_figure(f"{verdict.kept:,}"),
        cases=write_figure(f"{verdict.cases:,}"),
        share=_share(verdict.attained, level),
    )


def _why_tight(level: ServiceLevel, measurement: Measurement, verdict: Verdict, floor: float) -> list[str]:
    promised, bound, reasons = level.share or 0.0, verdict.lower_bound or 0.0, []
    if bound * 100 < promised:
        reasons.append(say("the cases prove only %(share)s", share=_share(bound, level)))
    if verdict.headroom is None:
        reasons.append(say("the headroom is not known"))
    elif verdict.headroom < floor:
        room, wanted = format_share(verdict.headroom, floor * 100), format_promised(floor * 100)
        reasons.append(
            say(
                "the headroom is %(share)s where %(wanted)s is wanted",
                share=write_figure(room),
                wanted=write_figure(wanted),
            )
        )
    if measurement.worst_share is not None and measurement.worst_share < promised:
        period = measurement.worst_month or say("the worst period")
        share = _share(measurement.worst_share / 100, level)
        reasons.append(say("%(period)s fell to %(share)s", period=period, share=share))
    return reasons


def _proof(level: ServiceLevel, measurement: Measurement, verdict: Verdict) -> list[str]:
    parts = [say("at least %(share)s with 95 %% certainty", share=_share(verdict.lower_bound or 0.0, level))]
    if verdict.headroom is not None:
        parts.append(say("headroom %(share)s", share=write_figure(format_share(verdict.headroom))))
    if measurement.worst_share is not None:
        parts.append(say("worst period %(share)s", share=_share(measurement.worst_share / 100, level)))
    return parts
