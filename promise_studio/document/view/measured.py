"""What was measured for a service level, and the verdict on it, in words and as a bar."""

from dataclasses import dataclass

from promise_studio.document.language.dates import period
from promise_studio.document.language.durations import say_duration
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say
from promise_studio.document.view.marks import Mark, mark_aim, mark_verdict
from promise_studio.document.view.over_the_limit import say_over_the_limit
from promise_studio.document.view.standing_out import stand_out
from promise_studio.document.view.verdict_words import after_the_mark, verdict_sentence
from promise_studio.measure.percent import SPACE, format_promised, format_share
from promise_studio.measure.verdict import Verdict, judge
from promise_studio.model import Workshop
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel

TARGET_AT = 75.0
"""Where the target's tick stands on the bar, in per cent of its length."""


@dataclass(frozen=True)
class Measured:
    """Today's figures beside the verdict; texts are empty where nothing was measured."""

    mark: Mark
    verdict: Verdict
    sentence: str
    """The verdict as one sentence, with its reason."""
    now: str
    attained: str
    promised: str
    certain: str
    cases: str
    kept: str
    excluded: str
    headroom: str
    worst_period: str
    period: str
    source: str
    note: str
    stands_out: str
    """The parts of the cases that miss more often than the others, with what they kept."""
    bar: float | None
    """How much of the bar is filled, 0 to 100; None when there is no headroom to show."""

    @property
    def reason(self) -> str:
        """The same sentence where the mark already says its first word."""
        return after_the_mark(self.sentence, self.verdict)


def see_measured(workshop: Workshop, level: ServiceLevel, measurement: Measurement | None) -> Measured:
    """The figures and the verdict of one row from the measurement that counts as today."""
    verdict = judge(level, measurement, workshop.keep.headroom_floor)
    return Measured(
        mark=mark_aim(verdict) if _is_aim(workshop, level) else mark_verdict(verdict),
        verdict=verdict,
        sentence=verdict_sentence(level, measurement, verdict),
        now=_now(level, measurement, verdict),
        attained=_attained(level, verdict),
        promised=write_figure(format_promised(level.share)) if level.share is not None else "",
        certain=""
        if verdict.lower_bound is None
        else write_figure(format_share(verdict.lower_bound, level.share)),
        cases=write_figure(f"{measurement.cases:,}") if measurement else "",
        kept=write_figure(f"{measurement.kept:,}") if measurement else "",
        excluded=_excluded(measurement),
        headroom=_headroom(verdict),
        worst_period=_worst_period(level, measurement),
        period=period(measurement.starts_on, measurement.ends_on) if measurement else "",
        source=measurement.source if measurement else "",
        note=measurement.note if measurement else "",
        stands_out=stand_out(measurement, level.share),
        bar=None if verdict.headroom is None else bar_length(verdict.headroom),
    )


def _is_aim(workshop: Workshop, level: ServiceLevel) -> bool:
    clause = workshop.find(level.clause.to) if level.clause else None
    return isinstance(clause, Clause) and clause.state is ClauseState.STRETCH


def bar_length(headroom: float) -> float:
    """Per cent of the bar that is filled: the target is at three quarters, so a third more than it fits."""
    return round(min(max(1.0 - headroom, 0.0), 100.0 / TARGET_AT) * TARGET_AT, 1)


def _attained(level: ServiceLevel, verdict: Verdict) -> str:
    return "" if verdict.attained is None else write_figure(format_share(verdict.attained, level.share))


def _now(level: ServiceLevel, measurement: Measurement | None, verdict: Verdict) -> str:
    if level.measure is Measure.TIME and measurement is not None and measurement.at_share is not None:
        return say_duration(measurement.at_share, level.unit)
    return _attained(level, verdict)


def _headroom(verdict: Verdict) -> str:
    if verdict.headroom is None:
        return ""
    if verdict.headroom >= 0:
        return say("%(share)s headroom", share=f"{verdict.headroom * 100:.0f}{SPACE}%")
    return say_over_the_limit(verdict.headroom)


def _worst_period(level: ServiceLevel, measurement: Measurement | None) -> str:
    if measurement is None or measurement.worst_share is None:
        return ""
    share = write_figure(format_share(measurement.worst_share / 100, level.share))
    return f"{measurement.worst_month}: {share}" if measurement.worst_month else share


def _excluded(measurement: Measurement | None) -> str:
    if measurement is None or not measurement.excluded:
        return ""
    whole = measurement.cases + measurement.excluded
    return say(
        "%(count)s left out (%(share)s)",
        count=write_figure(f"{measurement.excluded:,}"),
        share=write_figure(f"{measurement.excluded / whole * 100:.1f}{SPACE}%"),
    )
