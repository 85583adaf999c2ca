"""The verdict says safe only when the figures prove it, and always why."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.measure.status import BADNESS
from promise_studio.measure.verdict import (
    Status,
    Verdict,
    judge,
    judge_all,
    judge_clause,
    judge_latest,
    latest_measurement,
    worst,
)
from promise_studio.model import Link, Workshop
from promise_studio.model.frame import Keep
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Measurement, ServiceLevel

GAP = "\N{NO-BREAK SPACE}"


def time_level(share: float | None = 95, target: float | None = 10, **more: Any) -> ServiceLevel:
    """A time limit, ten hours unless said otherwise."""
    return ServiceLevel(id="SLA-1", share=share, target=target, **more)


def share_level(share: float) -> ServiceLevel:
    """A row that counts what turned out right."""
    return ServiceLevel.model_validate({"id": "SLA-1", "measure": "share", "share": share})


def counted(kept: int, cases: int, at_share: float | None = 5, **more: Any) -> Measurement:
    """A measurement, by default with half of the time unused."""
    return Measurement(id="MEA-1", service_level="SLA-1", cases=cases, kept=kept, at_share=at_share, **more)


@pytest.mark.parametrize(
    ("kept", "cases", "share", "status", "bound"),
    [
        (58, 60, 95, Status.TIGHT, 0.899),
        (192, 200, 90, Status.SAFE, 0.929),
        (59, 59, 95, Status.SAFE, 0.9505),
        (19, 20, 95, Status.TOO_FEW, 0.784),
        (83, 100, 97, Status.BROKEN, 0.756),
        (830, 1000, 97, Status.BROKEN, 0.809),
        (66_944, 73_023, 95, Status.BROKEN, 0.915),
    ],
)
def test_check_values_of_the_field(kept: int, cases: int, share: float, status: Status, bound: float):
    """The field's own examples get the field's verdicts, with its figures."""
    verdict = judge(time_level(share), counted(kept, cases))
    assert verdict.status is status
    assert verdict.lower_bound == pytest.approx(bound, abs=1e-3)
    assert (verdict.cases, verdict.kept, verdict.attained) == (cases, kept, kept / cases)


def test_sentences_carry_figures_and_reason():
    """Each verdict reads as one sentence with what was counted, what was promised and why."""
    worst_month: dict[str, Any] = {"worst_month": "2024-08", "worst_share": 93.1}
    said = [
        judge(time_level(), counted(58, 60)).sentence,
        judge(time_level(97), counted(830, 1000)).sentence,
        judge(time_level(), counted(19, 20)).sentence,
        judge(time_level(), counted(990, 1000, at_share=9, **worst_month)).sentence,
        judge(time_level(), counted(990, 1000, worst_share=96.0)).sentence,
        judge(time_level(), counted(0, 0)).sentence,
        judge(share_level(95), counted(94, 100)).sentence,
    ]
    assert [sentence.replace(GAP, " ") for sentence in said] == [
        "Tight: 58 of 60 cases kept (96.7 %) where 95 % is promised, but 60 cases prove only 89.9 %.",
        "Broken today: 830 of 1,000 cases kept (83.0 %) where 97 % is promised; 140 more had to be in time.",
        "Too few cases: 19 of 20 cases kept (95.0 %), and it takes 59 to show 95 %.",
        (
            "Tight: 990 of 1,000 cases kept (99.0 %) where 95 % is promised, but the headroom is 10.0 % "
            "where 20 % is wanted; 2024-08 fell to 93.1 %."
        ),
        (
            "Safe: 990 of 1,000 cases kept (99.0 %) where 95 % is promised, at least 98.3 % with "
            "95 % certainty, headroom 50.0 %, worst period 96.0 %."
        ),
        "Too few cases: none were counted, and it takes 59 to show 95 %.",
        "Broken today: 94 of 100 cases kept (94.0 %) where 95 % is promised; 1 more had to turn out right.",
    ]


def test_a_figure_just_below_never_reads_as_the_promise():
    """A share a hair under the promise is shown with enough decimals to see it."""
    verdict = judge(time_level(), counted(9_499, 10_000))
    assert verdict.status is Status.BROKEN
    assert f"94.99{GAP}%" in verdict.sentence


def test_exactly_the_promised_share_is_kept():
    """Shares that binary fractions cannot hold are compared as they were written."""
    for share, kept, cases in [
        (99.9, 999, 1000),
        (97.3, 973, 1000),
        (58.3, 583, 1000),
        (99.99, 9_999, 10_000),
    ]:
        assert judge(time_level(share), counted(kept, cases)).missed_by == 0
        assert judge(time_level(share), counted(kept - 1, cases)).missed_by == 1


def test_headroom_of_just_the_floor_is_enough():
    """Eight of ten hours leave a headroom of one fifth, although 1 − 0.8 is a little less in the machine."""
    at_floor = judge(time_level(), counted(990, 1000, at_share=8))
    assert (at_floor.status, at_floor.headroom) == (Status.SAFE, 0.2)
    assert judge(time_level(), counted(990, 1000, at_share=8.01)).status is Status.TIGHT


def test_headroom_of_a_share_is_the_unused_part_of_the_failures():
    """Two failures where ten are allowed leave four fifths unused."""
    verdict = judge(share_level(99), counted(998, 1000))
    assert verdict.headroom == pytest.approx(0.8)


def test_floor_is_a_setting():
    """A team that wants half of the time unused calls two fifths tight."""
    assert judge(time_level(), counted(990, 1000, at_share=6), floor=0.5).status is Status.TIGHT
    assert judge(time_level(), counted(990, 1000, at_share=6), floor=0.4).status is Status.SAFE


def test_a_worst_month_of_just_the_promise_is_kept():
    """A month that keeps exactly the promised share has not broken it."""
    assert judge(time_level(), counted(990, 1000, worst_share=95.0)).status is Status.SAFE


@pytest.mark.parametrize("worst_share", [94.9, 0.0])
def test_one_bad_month_makes_it_tight(worst_share: float):
    """A good year does not hide the month in which the promise was broken."""
    assert judge(time_level(), counted(990, 1000, worst_share=worst_share)).status is Status.TIGHT


@pytest.mark.parametrize(
    ("level", "measurement", "words"),
    [
        (time_level(target=None), counted(990, 1000), "not known without a target"),
        (time_level(), counted(990, 1000, at_share=None), "not known without the time at the promised share"),
        (share_level(100), counted(10_000, 10_000), "a promise of every time leaves no headroom"),
    ],
)
def test_unknown_headroom_is_said_and_never_safe(level: ServiceLevel, measurement: Measurement, words: str):
    """Where the headroom cannot be known the verdict says so and stays tight."""
    verdict = judge(level, measurement)
    assert (verdict.status, verdict.headroom) == (Status.TIGHT, None)
    assert words in verdict.sentence


def test_a_promise_of_every_time():
    """One miss breaks a promise of 100 %, and no number of cases is ever enough to prove it."""
    assert judge(time_level(100), counted(9_999, 10_000)).status is Status.BROKEN
    kept = judge(time_level(100), counted(10_000, 10_000))
    assert (kept.status, kept.needed) == (Status.TIGHT, None)
    assert judge(time_level(100), counted(0, 0)).status is Status.TOO_FEW


@pytest.mark.parametrize(
    ("level", "measurement", "words"),
    [
        (time_level(), None, "Not measured yet"),
        (time_level(share=None), counted(5, 10), "how often"),
        (time_level(), counted(5, 3), "5 of 3 cases"),
    ],
)
def test_figures_that_cannot_be_judged(level: ServiceLevel, measurement: Measurement | None, words: str):
    """No figures, no share or more kept than counted: not measured, with the reason."""
    verdict = judge(level, measurement)
    assert (verdict.status, verdict.mark, verdict.attained) == (Status.NOT_MEASURED, "◌", None)
    assert words in verdict.sentence


def test_marks():
    """Every status has the glyph that stands beside its word."""
    assert [Verdict(status, "").mark for status in Status] == ["●", "▲", "◌", "◌", "■"]


def two_level_workshop() -> Workshop:
    """PRM-1 with a safe and a broken row, the broken one measured twice; PRM-2 with none."""
    rows = [ServiceLevel(id=f"SLA-{n}", clause=Link(to="PRM-1"), share=90, target=10) for n in (1, 2)]
    figures = [
        Measurement(id="MEA-1", service_level="SLA-2", ends_on=date(2026, 9, 30), cases=100, kept=50),
        Measurement(id="MEA-2", service_level="SLA-2", ends_on=date(2026, 8, 31), cases=100, kept=99),
        Measurement(id="MEA-3", service_level="SLA-2", cases=100, kept=98),
        Measurement(id="MEA-4", service_level="SLA-1", cases=100, kept=99, at_share=5),
    ]
    clauses = (Clause(id="PRM-1"), Clause(id="PRM-2"))
    return Workshop(clauses=clauses, service_levels=tuple(rows), measurements=tuple(figures))


def test_the_measurement_that_ends_last_counts():
    """An older period entered later, or one without dates, does not take the place of the last one."""
    workshop = two_level_workshop()
    latest = latest_measurement(workshop, "SLA-2")
    assert latest is not None
    assert latest.id == "MEA-1"
    assert judge_latest(workshop, "SLA-2").status is Status.BROKEN
    assert latest_measurement(workshop, "SLA-9") is None


def test_of_two_that_end_together_the_later_entry_counts():
    """A corrected measurement of the same period takes the place of the first."""
    workshop = two_level_workshop()
    again = Measurement(id="MEA-5", service_level="SLA-2", ends_on=date(2026, 9, 30), cases=100, kept=99)
    workshop = workshop.with_parts(measurements=(*workshop.measurements, again))
    latest = latest_measurement(workshop, "SLA-2")
    assert latest is not None
    assert latest.id == "MEA-5"


def test_the_worst_row_decides_for_its_clause():
    """A clause is as doable as its worst row, and a clause without rows is not measured."""
    workshop = two_level_workshop()
    decides = judge_clause(workshop, "PRM-1")
    assert (decides.status, decides.level) == (Status.BROKEN, "SLA-2")
    assert judge_clause(workshop, "PRM-2").status is Status.NOT_MEASURED
    order = (Status.SAFE, Status.TIGHT, Status.TOO_FEW, Status.NOT_MEASURED, Status.BROKEN)
    for better, worse in pairwise(order):
        assert worst([Verdict(worse, ""), Verdict(better, "")]).status is worse


def test_all_rows_at_once_and_the_teams_floor():
    """The whole table is judged as each row is, by the headroom that the team set."""
    workshop = two_level_workshop()
    assert judge_all(workshop) == {row: judge_latest(workshop, row) for row in ("SLA-1", "SLA-2")}
    assert judge_all(workshop)["SLA-1"].status is Status.SAFE
    strict = workshop.with_parts(keep=Keep(headroom_floor=0.6))
    assert judge_latest(strict, "SLA-1").status is Status.TIGHT
    assert judge_clause(strict, "PRM-1").status is Status.BROKEN


def test_ten_million_cases():
    """So many cases are judged like any other number."""
    verdict = judge(time_level(97), counted(9_710_000, 10_000_000))
    assert verdict.status is Status.SAFE
    assert "9,710,000 of 10,000,000" in verdict.sentence


shares = st.floats(min_value=1e-9, max_value=100) | st.sampled_from([50.0, 90.0, 95.0, 99.0, 99.9, 100.0])
times = st.none() | st.floats(min_value=0, max_value=1e308)
levels = st.builds(
    lambda measure, share, target: ServiceLevel.model_validate(
        {"id": "SLA-1", "measure": measure, "share": share, "target": target}
    ),
    st.sampled_from(["time", "share"]),
    st.none() | shares,
    st.none() | st.floats(min_value=5e-324, max_value=10_000_000),
)


@given(levels, st.integers(0, 3000), times, st.none() | st.floats(0, 100), st.floats(0, 0.9), st.data())
def test_one_more_kept_case_never_makes_it_worse(
    level: ServiceLevel,
    cases: int,
    at_share: float | None,
    worst_share: float | None,
    floor: float,
    data: st.DataObject,
):
    """With everything else as it is, keeping one more case never leads to a worse verdict."""
    kept = data.draw(st.integers(0, max(0, cases - 1)))
    before, after = (
        judge(level, counted(count, cases, at_share, worst_share=worst_share), floor)
        for count in (kept, min(kept + 1, cases))
    )
    assert BADNESS[after.status] <= BADNESS[before.status]
    assert (after.lower_bound or 0) >= (before.lower_bound or 0)


@given(levels, st.integers(0, 2_000_000_000), st.integers(0, 2_000_000_000), times, st.floats(0, 0.9))
def test_no_figures_crash_it(
    level: ServiceLevel, kept: int, cases: int, at_share: float | None, floor: float
):
    """Whatever the model lets through gets one sentence."""
    verdict = judge(level, counted(kept, cases, at_share), floor)
    assert verdict.sentence.endswith(".")
    assert "\n" not in verdict.sentence
