"""Answers count every case once, judge by the field's rules, and judge any other target from what they keep."""

from collections import Counter
from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promise_studio.errors import UserError
from promise_studio.measure import label_numbers, tally
from promise_studio.measure.answers import Answer, verdict_at
from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.distribution import distribution
from promise_studio.measure.labels import NO_LABEL
from promise_studio.measure.question import Group, Left, Method, Question, Stop
from promise_studio.measure.status import Status
from promise_studio.model.service_level import Unit
from tests.measure.cases import Case, measure, wall

HOUR = 3_600_000_000
DAY = wall("2024-06-12 09:00")


def took(*hours: float, channel: str | None = "Phone", start: datetime = DAY) -> list[Case]:
    """Cases that took so many hours."""
    return [Case(start, start + timedelta(hours=length), channel=channel) for length in hours]


def still_open(hours: float, until: datetime, channel: str = "Phone") -> Case:
    """A case that has been open for so many hours at `until`."""
    return Case(until - timedelta(hours=hours), channel=channel)


def kept_and_missed(kept: int, missed: int) -> list[Case]:
    """Cases within one hour, and others beyond ten."""
    return took(*[0.5] * kept, *[11.0] * missed)


@pytest.mark.parametrize(
    ("kept", "cases", "share", "status", "bound"),
    [
        (58, 60, 95, Status.TIGHT, 0.899),
        (192, 200, 90, Status.SAFE, 0.929),
        (59, 59, 95, Status.SAFE, 0.9505),
        (19, 20, 95, Status.TOO_FEW, None),
        (83, 100, 97, Status.BROKEN, None),
        (830, 1000, 97, Status.BROKEN, None),
    ],
)
def test_the_fields_check_values(kept: int, cases: int, share: float, status: Status, bound: float | None):
    """Status and lower bound of the published examples, from cases and not from counts."""
    found = measure(kept_and_missed(kept, cases - kept), Question(target_seconds=10 * 3600, share=share))
    verdict = found.whole.verdict
    assert verdict is not None
    assert (verdict.status, verdict.cases, verdict.kept) == (status, cases, kept)
    if bound is not None:
        assert verdict.lower_bound == pytest.approx(bound, abs=0.0005)


def test_every_case_is_in_one_count():
    """Finished, open, missing, negative, left out, outside the period: together they are all rows."""
    until = wall("2024-06-30 00:00")
    cases = [
        *took(1, 2, 0),
        *took(-1),
        still_open(1, until),
        still_open(99, until),
        Case(None, DAY),
        Case(DAY, None, open=False),
        *took(1, channel="Test"),
        *took(1, start=wall("2024-01-01 00:00")),
        Case(until + timedelta(days=1), until + timedelta(days=2)),
    ]
    question = Question(
        target_seconds=10 * 3600,
        until=until,
        since=wall("2024-06-01").date(),
        left=(Left(Group.CHANNEL, ("Test",)),),
    )
    whole = measure(cases, question).whole
    counted = whole.tally
    assert (counted.finished, counted.zero, counted.open) == (3, 1, 2)
    assert (counted.missing, counted.negative, counted.left, counted.beyond) == (2, 1, 1, 2)
    assert counted.rows == len(cases) == 3 + 2 + 2 + 1 + 1 + 2
    assert (whole.cases, whole.late_open, whole.excluded) == (4, 1, 3)


def test_open_cases_past_the_target_are_misses():
    """A young open case says nothing yet; an old one is late, and is as old as the last time in the file."""
    cases = [
        *took(1, 1, 1),
        *took(1, start=DAY + timedelta(days=2)),
        Case(DAY),
        Case(DAY + timedelta(days=2)),
    ]
    found = measure(cases, Question(target_seconds=24 * 3600, share=80))
    assert found.moment == DAY + timedelta(days=2, hours=1)
    assert found.whole.verdict is not None
    assert (found.whole.verdict.kept, found.whole.verdict.cases) == (4, 5)
    assert found.whole.kept is not None
    assert found.whole.kept.at_share == HOUR


def test_a_late_open_case_counts_with_its_age_at_the_promised_share():
    """Where the promised share falls on it, the headroom is that of a case that is not over yet."""
    until = DAY + timedelta(hours=100)
    found = measure(
        [*took(1), still_open(50, until)], Question(target_seconds=3600 * 10, share=95, until=until)
    )
    assert found.whole.kept is not None
    assert found.whole.kept.at_share == 50 * HOUR


def test_only_what_is_named_counts():
    """`only` leaves out every other label, and those without one."""
    cases = [*took(1, channel="Phone"), *took(2, channel="E-mail"), *took(3, channel=None)]
    found = measure(cases, Question(left=(Left(Group.CHANNEL, ("Phone",), only=True),)))
    assert (found.whole.cases, found.whole.tally.left) == (1, 2)


@pytest.mark.parametrize("labels", [3, 50, 120], ids=["few", "many", "too many to number"])
@pytest.mark.parametrize("asked", [(Group.CHANNEL,), (Group.DEPARTMENT,), ()], ids=str)
def test_labels_leave_out_the_same_cases_however_they_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, labels: int, asked: tuple[Group, ...]
):
    """By numbers or as text, and whether or not the question is about them; each label counts what it left out."""
    monkeypatch.setattr(label_numbers, "_MANY", 100)
    cases = [
        Case(
            DAY,
            DAY + timedelta(minutes=number),
            f"it's “{number % labels}”" if number % 7 else None,
            "AB"[number % 2],
        )
        for number in range(400)
    ]
    left = (
        Left(Group.CHANNEL, ("it's “1”", "")),
        Left(Group.DEPARTMENT, ("A",), only=True),
        Left(Group.CHANNEL, ("nobody",)),
    )
    kept = [case for case in cases if case.channel not in {"it's “1”", None} and case.department == "A"]
    found = measure(cases, Question(groups=asked, left=left))
    assert (found.whole.cases, found.whole.tally.left) == (len(kept), 400 - len(kept))
    for group, parts in found.groups.items():
        told = {name: (one.cases, one.tally.left) for name, one in parts.items()}
        names = Counter(getattr(case, group) or NO_LABEL for case in cases)
        counted = Counter(getattr(case, group) for case in kept)
        assert told == {name: (counted[name], count - counted[name]) for name, count in names.items()}


def test_the_worst_month_is_named():
    """The month with the lowest share, by the start of its cases."""
    starts = {month: wall(f"2024-{month:02}-05 09:00") for month in (4, 5, 6)}
    cases = [
        *took(*[1] * 30, start=starts[4]),
        *took(*[1] * 27, *[20] * 3, start=starts[5]),
        *took(*[1] * 30, start=starts[6]),
    ]
    found = measure(cases, Question(target_seconds=10 * 3600, share=95))
    assert found.whole.kept is not None
    worst = found.whole.kept.worst
    assert worst is not None
    assert (worst.name, worst.cases, worst.share) == ("2024-05", 30, 90.0)
    assert found.whole.verdict is not None
    assert found.whole.verdict.status is Status.TIGHT
    assert "2024-05" in found.whole.verdict.sentence


def test_exactly_a_fifth_of_headroom_is_enough():
    """48 of 60 minutes leave 20 %, and one second more does not."""
    for seconds, status in ((2880, Status.SAFE), (2881, Status.TIGHT)):
        found = measure(took(*[seconds / 3600] * 60), Question(target_seconds=3600, share=95))
        assert found.whole.verdict is not None
        assert found.whole.verdict.status is status


def test_the_smallest_safe_round_promise():
    """It is safe, and the round time before it is not."""
    found = measure(took(*[5.0] * 57, *[7.0] * 3), Question(share=90, target_seconds=3600))
    safe = found.whole.safe
    assert safe is not None
    assert (safe.time.value, safe.time.unit) == (8, Unit.HOURS)
    assert verdict_at(found, 8 * 3600).status is Status.SAFE
    assert verdict_at(found, 6 * 3600).status is not Status.SAFE


def test_working_promises_are_offered_in_working_time():
    """Ten-hour days: a case over five of them is safe in working days."""
    calendar = make_calendar("Mon-Fri 8-18")
    start = wall("2024-06-03 08:00")
    cases = [Case(start, start + timedelta(days=4, hours=2)) for _ in range(60)]
    found = measure(cases, Question(calendar=calendar, working=True, share=90))
    assert found.whole.safe is not None
    assert (found.whole.safe.time.value, found.whole.safe.time.unit) == (7, Unit.WORKING_DAYS)
    assert found.whole.safe.time.seconds == 7 * 10 * 3600


def test_too_few_cases_offer_nothing():
    """Ten cases cannot prove 95 %."""
    assert measure(took(*[1] * 10), Question()).whole.safe is None


def test_the_first_response_is_a_measure_of_its_own():
    """It stops at the answer; a case that was closed without one is missing, one that is open waits."""
    cases = [
        Case(DAY, DAY + timedelta(hours=9), responded=DAY + timedelta(hours=1)),
        Case(DAY, DAY + timedelta(hours=9)),
        Case(DAY),
    ]
    found = measure(cases, Question(stop=Stop.RESPONSE)).whole.tally
    assert (found.finished, found.missing, found.open) == (1, 1, 1)
    assert found.percentiles[50] == HOUR


def test_groups_are_set_apart_and_add_up():
    """By channel, weekday, hour and month; a case without a label has a name too."""
    cases = [*took(1, 2, channel="Phone"), *took(3, channel=None, start=wall("2024-07-01 14:00"))]
    found = measure(cases, Question(groups=(Group.CHANNEL, Group.WEEKDAY, Group.HOUR, Group.MONTH)))
    names = {
        group: {name: part.cases for name, part in parts.items()} for group, parts in found.groups.items()
    }
    assert names == {
        Group.CHANNEL: {"(none)": 1, "Phone": 2},
        Group.WEEKDAY: {"Monday": 1, "Wednesday": 2},
        Group.HOUR: {"09:00": 2, "14:00": 1},
        Group.MONTH: {"2024-06": 2, "2024-07": 1},
    }


def test_no_start_at_all_is_said():
    """A table in which nothing ever began cannot be measured."""
    with pytest.raises(UserError, match="started"):
        measure([Case(None, DAY)], Question())


def test_instants_need_to_know_whose_hours():
    """Service hours without a zone mean nothing to times that carry one."""
    question = Question(calendar=make_calendar("Mon-Fri 9-17"), working=True)
    with pytest.raises(UserError) as raised:
        measure(took(1), question, zoned=True)
    assert "--time-zone" in raised.value.hint


def test_dates_that_nobody_means_are_no_times():
    """9999-12-31 as a stop neither ends a case nor makes open ones ancient."""
    cases = [*took(1), Case(DAY, wall("9999-12-31 00:00")), Case(DAY)]
    found = measure(cases, Question(time_zone="Europe/Berlin", target_seconds=7200))
    assert (found.whole.tally.missing, found.whole.tally.open) == (1, 1)
    assert found.moment == DAY + timedelta(hours=1)


def by_definition(values: list[int], percent: float) -> int:
    """Nearest rank: sorted[ceil(p/100·n) − 1], in exact arithmetic."""
    rank = -(-Fraction(str(percent)) * len(values) // 100)
    return sorted(values)[max(1, int(rank)) - 1]


lengths = st.lists(st.integers(0, 5000), min_size=1, max_size=80)
percents = st.lists(
    st.sampled_from((1, 5, 7, 28, 50, 57, 80, 90, 95, 99, 99.9, 100)), min_size=1, max_size=5, unique=True
)


@settings(max_examples=15)
@given(lengths, percents)
def test_nearest_rank_keeps_to_its_definition(seconds: list[int], wanted: list[float]):
    """For every share and any number of cases, also where floating point would miss the rank."""
    cases = [Case(DAY, DAY + timedelta(seconds=length)) for length in seconds]
    found = measure(cases, Question(percentiles=tuple(wanted))).whole.tally.percentiles
    micro = [length * 1_000_000 for length in seconds]
    assert dict(found) == {percent: by_definition(micro, percent) for percent in wanted}


@settings(max_examples=12)
@given(
    lengths,
    st.lists(st.integers(0, 5000), max_size=20),
    st.integers(1, 5000),
    st.sampled_from((50, 80, 90, 95, 99)),
)
def test_any_target_is_judged_as_if_it_had_been_asked(
    seconds: list[int], ages: list[int], target: int, share: float
):
    """From what the answer keeps, without the cases: the same verdict as measuring again."""
    until = DAY + timedelta(hours=5)
    cases = [Case(DAY, DAY + timedelta(seconds=length)) for length in seconds]
    cases += [still_open(age / 3600, until) for age in ages]
    once = measure(cases, Question(target_seconds=60, share=share, until=until))
    again = measure(cases, Question(target_seconds=target, share=share, until=until))
    assert verdict_at(once, target) == again.whole.verdict


def on_the_grid(monkeypatch: pytest.MonkeyPatch, cases: list[Case], question: Question) -> Answer:
    """The same cases as if they were too many to keep each."""
    monkeypatch.setattr(tally, "EXACT_BELOW", 0)
    monkeypatch.setattr("promise_studio.measure.answers.EXACT_BELOW", 0)
    return measure(cases, question)


@pytest.mark.parametrize("waiting", [20, 0])
def test_a_large_table_gives_the_same_answer(monkeypatch: pytest.MonkeyPatch, waiting: int):
    """Verdict, safe promise and every round target stay exact where times are rounded up to a grid."""
    until = DAY + timedelta(days=40)
    cases = took(*[number**2.2 / 40 for number in range(120)])
    cases += [still_open(number * 7.3, until) for number in range(waiting)]
    question = Question(target_seconds=37 * 3600 + 13, share=80, until=until)
    small, large = measure(cases, question), on_the_grid(monkeypatch, cases, question)
    assert small.whole.verdict == large.whole.verdict
    assert small.groups[Group.CHANNEL]["Phone"].verdict == large.groups[Group.CHANNEL]["Phone"].verdict
    assert distribution(small) == distribution(large)
    assert len(large.whole.spread.all_finished.times) <= len(small.whole.spread.all_finished.times)
    for one in distribution(small):
        if one.upto is not None:
            ours, theirs = verdict_at(small, one.upto.seconds), verdict_at(large, one.upto.seconds)
            assert (ours.status, ours.kept, ours.cases) == (theirs.status, theirs.kept, theirs.cases)


def test_the_distribution_counts_every_case_that_is_timed():
    """From the first to the last bin with a case, open ones apart."""
    until = DAY + timedelta(hours=30)
    found = distribution(measure([*took(0.4, 0.5, 3, 20), still_open(30, until)], Question(until=until)))
    assert sum(one.cases for one in found) == 4
    assert sum(one.waiting for one in found) == 1
    assert found[0].upto is not None
    assert (found[0].upto.value, found[0].upto.unit, found[0].cases) == (30, Unit.MINUTES, 2)


def test_linear_percentiles_lie_between_two_cases():
    """Half of one and two hours is an hour and a half, as Excel and numpy have it."""
    found = measure(took(1, 2), Question(method=Method.LINEAR)).whole.tally.percentiles
    assert found[50] == 1.5 * HOUR
