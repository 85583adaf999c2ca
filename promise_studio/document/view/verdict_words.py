"""Why a verdict is what it is, in the language of the document."""

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say, say_many, speaks_english
from promise_studio.document.view.marks import mark_verdict
from promise_studio.document.view.over_the_limit import say_over_the_limit
from promise_studio.document.view.wording import headed, join_parts
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.status import Reason, Status, Verdict, Why
from promise_studio.measure.verdict import latest_measurement
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel
from promise_studio.spoken import capital


def verdict_sentence(level: ServiceLevel, measurement: Measurement | None, verdict: Verdict) -> str:
    """The verdict with its figures and its reason; English has it from the measures themselves."""
    if speaks_english():
        return verdict.sentence
    return headed(mark_verdict(verdict).word, verdict_reason(level, measurement, verdict))


def level_sentence(context: CheckContext, level: ServiceLevel) -> str:
    """The sentence for a row as it is measured now."""
    return verdict_sentence(level, latest_measurement(context.workshop, level.id), context.verdict(level))


def level_reason(context: CheckContext, level: ServiceLevel) -> str:
    """The same where a mark beside it says its first word already."""
    return after_the_mark(level_sentence(context, level), context.verdict(level))


def after_the_mark(sentence: str, verdict: Verdict) -> str:
    """A sentence on a verdict without the word that its mark says."""
    word, colon, rest = sentence.partition(": ")
    said = mark_verdict(verdict).word.lower()
    return capital(rest) if colon and word.lower().startswith(said) else sentence


def verdict_reason(level: ServiceLevel, measurement: Measurement | None, verdict: Verdict) -> str:
    """The same without the verdict’s own word, for languages other than English."""
    unusable = _unusable(level, measurement)
    if unusable or measurement is None or level.share is None:
        return unusable
    words = {"kept": _kept(level, verdict), "promised": write_figure(format_promised(level.share))}
    match verdict.status:
        case Status.TOO_FEW:
            if verdict.needed is None:
                return f"{words['kept']}."
            needed = write_figure(f"{verdict.needed:,}")
            return say("%(kept)s; it takes %(needed)s cases to show %(promised)s.", needed=needed, **words)
        case Status.BROKEN:
            lacking = _lacking(level, verdict)
            return say("%(kept)s where %(promised)s is promised; %(lacking)s.", lacking=lacking, **words)
        case Status.TIGHT:
            reasons = join_parts(map(say_reason, verdict.reasons))
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
            "%(measurement)s says that %(kept)s of %(cases)s cases were kept, which cannot be.",
            measurement=measurement.id,
            kept=write_figure(f"{measurement.kept:,}"),
            cases=write_figure(f"{measurement.cases:,}"),
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


def say_reason(reason: Reason) -> str:
    """A reason of the measures, with all its figures."""
    share = write_figure(reason.share)
    match reason.why:
        case Why.LITTLE_PROOF:
            return say_many(
                "%(cases)s case proves only %(share)s",
                "%(cases)s cases prove only %(share)s",
                reason.cases,
                cases=write_figure(f"{reason.cases:,}"),
                share=share,
            )
        case Why.EVERY_TIME:
            return say("a promise of every time leaves no headroom")
        case Why.NO_TARGET:
            return say("the headroom is not known without a target")
        case Why.NO_TIME:
            return say("the headroom is not known without the time at the promised share")
        case Why.LITTLE_HEADROOM:
            wanted = write_figure(reason.wanted)
            return say("the headroom is %(share)s where %(wanted)s is wanted", share=share, wanted=wanted)
        case Why.BAD_PERIOD:
            period = reason.period or say("the worst period")
            return say("%(period)s fell to %(share)s", period=period, share=share)


def _proof(level: ServiceLevel, measurement: Measurement, verdict: Verdict) -> list[str]:
    parts = [say("at least %(share)s with 95 %% certainty", share=_share(verdict.lower_bound or 0.0, level))]
    if verdict.headroom is not None:
        over = say_over_the_limit(verdict.headroom)
        parts.append(over or say("headroom %(share)s", share=write_figure(format_share(verdict.headroom))))
    if measurement.worst_share is not None:
        parts.append(say("worst period %(share)s", share=_share(measurement.worst_share / 100, level)))
    return parts
