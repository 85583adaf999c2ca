"""Calendars know holidays, own days and time zones, and say what they do not know."""

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.calendar import make_calendar
from promise_studio.measure.offsets import offsets_of, read_zone
from promise_studio.measure.promised_time import read_time
from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import seconds_of
from tests.measure.cases import wall

NINE_TO_FIVE = ((9 * 60, 17 * 60),)


@pytest.mark.parametrize(
    ("place", "day", "works"),
    [
        ("US", "2024-07-04", False),
        ("US", "2024-07-05", True),
        ("DE-BY", "2024-05-30", False),
        ("Germany, Bayern", "2024-05-30", False),
        ("DE", "2024-05-30", True),
        ("none", "2024-12-25", True),
        ("", "2024-12-25", True),
    ],
)
def test_holidays_by_country_and_region(place: str, day: str, works: bool):
    """Codes and names; a holiday of one region is a working day elsewhere."""
    calendar = make_calendar("every day 9-17", place)
    assert calendar.spans_of(wall(day).date()) == (NINE_TO_FIVE if works else ())


@pytest.mark.parametrize("place", ["XX", "Atlantis", "DE-QQ", "US, Bayern"])
def test_an_unknown_place_is_refused(place: str):
    """With a sentence that names it."""
    with pytest.raises(UserError, match=place):
        make_calendar("", place)


def test_own_days_off_and_extra_days():
    """Christmas Eve every year, one bridge day; a Saturday that is worked, with the hours of a usual day."""
    calendar = make_calendar("Mon-Fri 9-17", "US", ("12-24", "2024-07-05"), ("2024-07-06", "2024-07-04"))
    days = ("2024-12-24", "2025-12-24", "2024-07-05", "2025-07-07", "2024-07-06", "2024-07-04", "2024-07-07")
    assert [bool(calendar.spans_of(wall(day).date())) for day in days] == [0, 0, 0, 1, 1, 1, 0]
    assert calendar.spans_of(wall("2024-07-06").date()) == NINE_TO_FIVE


@pytest.mark.parametrize("day", ["24.12.2024", "2024-02-30", "13-01", "Christmas"])
def test_a_day_that_is_none_is_refused(day: str):
    """Also one that the calendar does not have."""
    with pytest.raises(UserError, match=r"is not a day"):
        make_calendar("", "", (day,))


def test_a_day_cannot_be_both_off_and_extra():
    """Nothing is guessed where two options contradict each other."""
    with pytest.raises(UserError, match="both"):
        make_calendar("", "", ("12-24",), ("12-24",))


@pytest.mark.parametrize(
    ("name", "near"), [("Europe/Berln", "Europe/Berlin"), ("new york", "America/New_York")]
)
def test_an_unknown_zone_names_the_nearest(name: str, near: str):
    """A typing error costs one more try."""
    with pytest.raises(UserError) as raised:
        read_zone(name)
    assert near in raised.value.hint


def test_offsets_change_to_the_second():
    """New York goes to summer time at 7:00 UTC on 10 March 2024 and back at 6:00 on 3 November."""
    offsets = offsets_of(read_zone("America/New_York"), wall("2024-01-01").date(), wall("2024-12-31").date())
    assert [seconds // 3600 for seconds in offsets.seconds] == [-5, -4, -5]
    assert offsets.instants[1:] == (1_710_054_000, 1_730_613_600)
    assert (offsets.at(1_710_053_999), offsets.at(1_710_054_000)) == (-18_000, -14_400)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48h", (48, Unit.HOURS)),
        ("30 min", (30, Unit.MINUTES)),
        ("2 working days", (2, Unit.WORKING_DAYS)),
        ("1:30", (1.5, Unit.HOURS)),
        ("1,5 Stunden", (1.5, Unit.HOURS)),
        ("2 weeks", (14, Unit.DAYS)),
        ("1 business week", (5, Unit.WORKING_DAYS)),
        ("90s", (1.5, Unit.MINUTES)),
    ],
)
def test_promised_times_in_words(text: str, expected: tuple[float, Unit]):
    """With the unit that was meant."""
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["soon", "48", "", "0h", "-3 days", "2 lazy days", "h"])
def test_what_is_no_time_is_refused(text: str):
    """A bare number has no unit, and soon is no promise."""
    with pytest.raises(UserError):
        read_time(text)


def test_a_working_day_has_the_hours_of_the_calendar():
    """Two working days of ten hours are twenty working hours."""
    calendar = make_calendar("Mon–Fri 8:00–18:00")
    assert 2 * seconds_of(Unit.WORKING_DAYS, calendar.working_day) == 20 * 3600
    assert 2 * seconds_of(Unit.DAYS, calendar.working_day) == 48 * 3600
