"""Verdicts are said with every figure and every reason, whatever the language."""

import re

import pytest

from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.known import ENGLISH, languages
from promise_studio.document.language.say import Speech, speaking
from promise_studio.document.view.verdict_words import say_reason, verdict_reason, verdict_sentence
from promise_studio.measure import reasons as measured
from promise_studio.measure.status import Status, Verdict, Why
from promise_studio.measure.verdict import judge
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel

TIME = ServiceLevel(id="SLA-1", share=95, target=10)
TIMELESS = ServiceLevel(id="SLA-1", share=95)
ALWAYS = ServiceLevel(id="SLA-1", measure=Measure.SHARE, share=100)
SHARE = ServiceLevel(id="SLA-1", measure=Measure.SHARE, share=97.5)
FIGURE = re.compile(r"\d(?:[\d,.]*\d)?")


def counted(kept: int, cases: int, at_share: float | None = 5, **more: object) -> Measurement:
    """So many of so many cases kept, half of the time unused."""
    values = {"id": "MEA-1", "service_level": "SLA-1", "cases": cases, "kept": kept, "at_share": at_share}
    return Measurement.model_validate(values | more)


JUDGED = (
    (TIME, None),
    (ServiceLevel(id="SLA-1", target=10), counted(9, 10)),
    (TIME, counted(1_200, 1_100)),
    (TIME, counted(0, 0)),
    (ALWAYS, counted(0, 0)),
    (TIME, counted(19, 20)),
    (TIME, counted(1_830, 2_000)),
    (SHARE, counted(1_830, 2_000)),
    (TIME, counted(58, 60, at_share=9.5, worst_share=91.7, worst_month="2026-08")),
    (TIME, counted(1_990, 2_000, worst_share=91.7)),
    (TIME, counted(1_990, 2_000, at_share=None)),
    (TIMELESS, counted(1_990, 2_000)),
    (ALWAYS, counted(1, 1)),
    (ALWAYS, counted(1_000, 1_000)),
    (TIME, counted(1_990, 2_000, worst_share=98.5)),
)
"""Figures that lead to every verdict and to every reason."""


def lost(english: str, said: str) -> list[str]:
    """The figures of an English sentence that are not in the other."""
    return [figure for figure in FIGURE.findall(english) if write_figure(figure) not in said]


def judged() -> list[tuple[ServiceLevel, Measurement | None, Verdict]]:
    """Each of these with its verdict."""
    return [(level, measurement, judge(level, measurement)) for level, measurement in JUDGED]


def test_every_verdict_and_every_reason_is_reached():
    """The tests below leave none out, not even one that is new."""
    verdicts = [verdict for *_, verdict in judged()]
    assert {verdict.status for verdict in verdicts} == set(Status)
    assert {reason.why for verdict in verdicts for reason in verdict.reasons} == set(Why)


def test_english_reasons_are_those_of_the_measures():
    """What the catalogues translate is word for word what the program says everywhere else."""
    for level, measurement, verdict in judged():
        for reason in verdict.reasons:
            assert say_reason(reason) == measured.say_reason(reason)
        if verdict.status in {Status.SAFE, Status.TIGHT, Status.BROKEN}:
            assert verdict.sentence.endswith(f": {verdict_reason(level, measurement, verdict)}")


@pytest.mark.parametrize("language", sorted(set(languages()) - {ENGLISH}))
def test_no_language_says_less(language: str):
    """Every reason has words of its own in the language, and no figure of the English sentence is lost."""
    with speaking(Speech(language)):
        for level, measurement, verdict in judged():
            said = verdict_sentence(level, measurement, verdict)
            assert lost(verdict.sentence, said) == []
            for reason in verdict.reasons:
                english, words = measured.say_reason(reason), say_reason(reason)
                assert lost(english, words) == []
                assert words != english
                assert words in said


def test_promise_of_every_time_is_named_as_the_cause():
    """A share of 100 is why there is no headroom; its one case and what it proves are said too."""
    with speaking(Speech("de")):
        said = verdict_sentence(ALWAYS, counted(1, 1), judge(ALWAYS, counted(1, 1)))
    assert "1 Fall belegt nur 5,0" in said
    assert "das Versprechen „jedes Mal“ lässt keine Reserve" in said
