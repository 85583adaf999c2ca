"""Times and shares are read out of a promise as a customer would read them, in figures or in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.check.figures import shares_in, times_in
from promise_studio.check.number_words import number_of
from promise_studio.model.service_level import Unit
from tests.hostile import HOSTILE

TIMES: list[tuple[str, float, Unit, bool]] = [
    ("within ten minutes of your call", 10, Unit.MINUTES, True),
    ("in two working days", 2, Unit.WORKING_DAYS, True),
    ("within 48 hours", 48, Unit.HOURS, True),
    ("within half an hour", 0.5, Unit.HOURS, True),
    ("within twenty-four hours", 24, Unit.HOURS, True),
    ("within 1,000 hours", 1000, Unit.HOURS, True),
    ("within two weeks", 14, Unit.DAYS, True),
    ("within one business week", 5, Unit.WORKING_DAYS, True),
    ("no later than 5 working days after you ask", 5, Unit.WORKING_DAYS, True),
    ("the same day, by 18:00", 1, Unit.DAYS, True),
    ("by the end of the next working day", 1, Unit.WORKING_DAYS, True),
    ("within 3 business days", 3, Unit.WORKING_DAYS, True),
    ("one working day before", 1, Unit.WORKING_DAYS, False),
    ("if you wait more than 20 minutes", 20, Unit.MINUTES, False),
    ("twenty-four hours a day", 24, Unit.HOURS, False),
    ("up to 3 days before you travel", 3, Unit.DAYS, False),
]


@pytest.mark.parametrize(("text", "value", "unit", "deadline"), TIMES)
def test_a_time_is_read_with_its_clock(text: str, value: float, unit: Unit, deadline: bool):
    """The number, the unit, whether working time counts, and whether it is a limit at all."""
    first = times_in(text)[0]
    assert (first.value, first.unit, first.deadline) == (value, unit, deadline)
    assert text[first.start : first.end] in text
    assert first.words == text[first.start - (len(first.words) - (first.end - first.start)) : first.end]


@pytest.mark.parametrize(
    ("text", "value", "unit", "same"),
    [
        ("within 2 days", 48, Unit.HOURS, True),
        ("within 2 days", 2, Unit.WORKING_DAYS, False),
        ("within 1 working day", 8, Unit.WORKING_HOURS, True),
        ("within 1 working day", 10, Unit.WORKING_HOURS, True),
        ("within 1 working day", 11, Unit.WORKING_HOURS, False),
        ("within 14 working hours", 2, Unit.WORKING_DAYS, True),
        ("within 13 working hours", 2, Unit.WORKING_DAYS, False),
        ("the same day", 24, Unit.HOURS, True),
        ("the same day", 25, Unit.HOURS, False),
        ("the same day", 8, Unit.WORKING_HOURS, True),
        ("the same day", 2, Unit.WORKING_DAYS, False),
        ("within 90 minutes", 1.5, Unit.HOURS, True),
    ],
)
def test_two_ways_to_say_one_time(text: str, value: float, unit: Unit, same: bool):
    """Units of one clock are compared by their length; a working day may have seven to ten hours."""
    assert times_in(text)[0].same_as(value, unit) == same


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("95 in 100 calls", [95]),
        ("95 of 100 times", [95]),
        ("nine times out of ten", [90]),
        ("99.5 % of reports", [99.5]),
        ("80 per cent of all letters", [80]),
        ("50 % of your fare", []),
        ("50 % of the price", []),
        ("10 % off", []),
        ("12 in 10", []),
        ("one of two", []),
    ],
)
def test_a_share_of_cases_is_no_discount(text: str, percents: list[float]):
    """How often is told from how much off."""
    assert [share.percent for share in shares_in(text)] == percents


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("10", 10),
        ("ten", 10),
        ("Twenty-four", 24),
        ("1,000", 1000),
        ("a hundred", 100),
        ("an", 1),
        ("soon", None),
        ("", None),
    ],
)
def test_numbers_in_words(words: str, number: float | None):
    """A number is read whichever way it is written, and nothing else is taken for one."""
    assert number_of(words) == number


@given(st.text(max_size=200) | st.sampled_from(sorted(HOSTILE.values(), key=len)[:40]))
def test_any_text_can_be_read(text: str):
    """Whatever is typed, the figures come in order and lie inside the text."""
    for figures in (times_in(text), shares_in(text)):
        assert all(0 <= figure.start < figure.end <= len(text) for figure in figures)
        assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)
