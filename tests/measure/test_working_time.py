"""Working time is what a slow clock would count that looks at the wall every minute."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promise_studio.measure.calendar import Calendar, make_calendar
from promise_studio.measure.hours import Week
from promise_studio.measure.question import Question
from tests.measure.cases import Case, measure, seconds_taken, wall

MINUTE = timedelta(minutes=1)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "America/Nuuk",
    "UTC",
)
CHANGES = (
    "2024-03-10",
    "2024-11-03",
    "2024-03-31",
    "2024-10-27",
    "2023-04-02",
    "2023-10-01",
    "2017-10-15",
    "2018-02-18",
    "2024-03-30",
)
ANCHORS = tuple(wall(day) for day in (*CHANGES, "2024-12-25", "2024-06-12"))
"""Days on which some of these zones change their clocks, a holiday and a plain day."""


def is_open(calendar: Calendar, wall: datetime) -> bool:
    """Whether the wall clock shows an open minute: of the day itself, or of a night that began the day before."""
    minute = wall.hour * 60 + wall.minute
    today, yesterday = wall.date(), wall.date() - timedelta(days=1)
    return any(start <= minute < end for start, end in calendar.spans_of(today)) or any(
        start <= minute + 1440 < end for start, end in calendar.spans_of(yesterday)
    )


def slow_seconds(calendar: Calendar, zone: ZoneInfo, start: datetime, stop: datetime) -> int:
    """The open minutes between two instants, one after the other."""
    minutes, moment = 0, start
    while moment < stop:
        minutes += is_open(calendar, moment.astimezone(zone).replace(tzinfo=None))
        moment += MINUTE
    return minutes * 60


def by_the_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """The instant that a wall clock means: the first one where it shows the time twice."""
    return moment.replace(tzinfo=zone).astimezone(UTC)


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    """A week of up to two open spans a day, nights over midnight among them."""
    days = []
    for _ in range(7):
        edges = sorted(draw(st.lists(st.integers(0, 1440 + 600), max_size=4, unique=True)))
        pairs = zip(edges[::2], edges[1::2], strict=False)
        days.append(tuple((start, end) for start, end in pairs if start < 1440))
    return Week(tuple(days))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """A calendar with holidays, days off and extra days of every kind."""
    off = draw(st.sets(st.sampled_from(("2024-03-11", "10-28", "2023-04-03", "06-13")), max_size=2))
    extra = draw(st.sets(st.sampled_from(("2024-12-25", "11-03", "2024-03-31")), max_size=2))
    country, region = draw(st.sampled_from((("", ""), ("DE", "BY"), ("US", ""))))
    week = draw(weeks().filter(lambda week: any(week.days)))
    return Calendar(week, country, region, frozenset(off), frozenset(extra))


@st.composite
def spans(draw: st.DrawFn) -> tuple[datetime, datetime]:
    """A start and a stop near a day on which something happens, to the minute."""
    start = draw(st.sampled_from(ANCHORS)) + MINUTE * draw(st.integers(-2 * 1440, 1440))
    return start, start + MINUTE * draw(st.integers(0, 2 * 1440))


@settings(max_examples=25)
@given(calendars(), st.sampled_from(ZONES), st.lists(spans(), min_size=1, max_size=4), st.booleans())
def test_working_time_equals_the_slow_clock(
    calendar: Calendar, zone_name: str, cases: list[tuple[datetime, datetime]], zoned: bool
):
    """On any calendar, zone and cases, by the wall clock and by instants, to the second."""
    zone = ZoneInfo(zone_name)
    instants = [
        tuple(moment.replace(tzinfo=UTC) if zoned else by_the_wall(moment, zone) for moment in case)
        for case in cases
    ]
    question = Question(calendar=calendar, working=True, time_zone=zone_name)
    found = seconds_taken([Case(*case) for case in cases], question, zoned=zoned)
    assert found == [slow_seconds(calendar, zone, *case) for case in instants]


def test_a_calendar_that_is_closed_all_the_while_counts_nothing():
    """A weekend between two weeks of work takes no working time."""
    question = Question(calendar=make_calendar("Mon-Fri 9-17"), working=True, time_zone="Europe/Berlin")
    assert seconds_taken([Case(wall("2024-06-15 09:00"), wall("2024-06-16 17:00"))], question) == [0]


def test_a_calendar_without_a_zone_is_a_plain_wall_clock():
    """Nine to five on two days of 24 hours, whatever any zone does that night."""
    question = Question(calendar=make_calendar("every day 9-17"), working=True)
    case = Case(wall("2024-03-09 16:00"), wall("2024-03-10 10:00"))
    assert seconds_taken([case], question) == [2 * 3600]


def test_the_skipped_hour_cannot_be_worked_and_the_repeated_one_counts_twice():
    """A night from 22:00 to 6:00 has seven hours in spring and nine in autumn, and eight otherwise."""
    question = Question(calendar=make_calendar("every day 22-6"), working=True, time_zone="Europe/Berlin")
    evenings = [wall(f"{day} 20:00") for day in ("2024-03-30", "2024-10-26", "2024-06-01")]
    cases = [Case(evening, evening + timedelta(hours=16)) for evening in evenings]
    assert seconds_taken(cases, question) == [7 * 3600, 9 * 3600, 8 * 3600]


def test_a_night_is_worked_through_into_a_holiday():
    """The shift that began on 24 December ends at 6:00 on Christmas Day, and none begins on that day."""
    question = Question(calendar=make_calendar("every day 22-6", "US"), working=True)
    case = Case(wall("2024-12-24 22:00"), wall("2024-12-26 12:00"))
    assert seconds_taken([case], question) == [8 * 3600]


def test_pauses_stand_still():
    """An hour on hold is not counted, a pause longer than the case leaves nothing, one below nothing is none."""
    question = Question(calendar=make_calendar("Mon-Fri 9-17"), working=True)
    day = wall("2024-06-12 00:00")
    held = Case(day.replace(hour=9), day.replace(hour=12), paused_seconds=3600)
    longer = Case(day.replace(hour=9), day.replace(hour=10), paused_seconds=9000)
    below = Case(day.replace(hour=9), day.replace(hour=10), paused_seconds=-9000)
    assert seconds_taken([held, longer, below], question) == [7200, 0, 3600]


@pytest.mark.parametrize(("zoned", "hours"), [(False, 1.0), (True, 2.0)])
def test_clock_time_counts_real_seconds(zoned: bool, hours: float):
    """From 1:30 to 3:30 is one hour by a wall clock that skips one, and two between instants."""
    case = Case(wall("2024-03-10 01:30"), wall("2024-03-10 03:30"))
    found = seconds_taken([case], Question(time_zone="America/New_York"), zoned=zoned)
    assert found == [hours * 3600]


def test_an_hour_skipped_up_to_midnight_never_makes_a_case_negative():
    """In Greenland 23:00 became midnight: half past eleven was read off a clock that nobody changed."""
    case = Case(wall("2024-03-30 23:30"), wall("2024-03-31 00:10"))
    for working in (False, True):
        question = Question(
            calendar=make_calendar("every day 22-6") if working else Calendar(),
            working=working,
            time_zone="America/Nuuk",
        )
        assert seconds_taken([case], question) == [0]


def test_months_are_those_of_the_promises_own_clock():
    """One minute past midnight in Berlin is still the month before in UTC."""
    case = Case(wall("2024-06-30 22:01"), wall("2024-06-30 23:00"))
    question = Question(time_zone="Europe/Berlin", target_seconds=3600)
    worst = measure([case], question, zoned=True).whole.kept
    assert worst is not None
    assert worst.worst is not None
    assert worst.worst.name == "2024-07"
