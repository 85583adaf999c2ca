"""Service hours are read as people write them, and never guessed where they read two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.errors import UserError
from promise_studio.measure.hours import ALWAYS, read_hours
from tests.hostile import HOSTILE


def shown(text: str) -> list[str]:
    """The days that are open, as “0 9:00-17:00” with Monday as 0."""
    return [
        f"{day} "
        + " ".join(f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}" for start, end in spans)
        for day, spans in enumerate(read_hours(text).days)
        if spans
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon–Fri 8:00–18:00", [f"{day} 8:00-18:00" for day in range(5)]),
        ("Mo-Fr 9-17, Sa 10-14", [*(f"{day} 9:00-17:00" for day in range(5)), "5 10:00-14:00"]),
        ("Montag bis Freitag 8.00-16.30 Uhr", [f"{day} 8:00-16:30" for day in range(5)]),
        ("lundi à vendredi 8h30-17h", [f"{day} 8:30-17:00" for day in range(5)]),
        ("weekdays 9–5pm", [f"{day} 9:00-17:00" for day in range(5)]),
        ("Mon, Wed 8am to 12pm", ["0 8:00-12:00", "2 8:00-12:00"]),
        ("Mon 8:00-12:00 and 13:00-17:00", ["0 8:00-12:00 13:00-17:00"]),
        ("Fri-Mon 8-9", [f"{day} 8:00-9:00" for day in (0, 4, 5, 6)]),
        ("Sat+Sun 22:00–06:00", ["5 22:00-30:00", "6 22:00-30:00"]),
        ("Mon-Fri 9-17, Sun closed", [f"{day} 9:00-17:00" for day in range(5)]),
    ],
)
def test_hours_in_the_words_of_people(text: str, expected: list[str]):
    """Days by name, ranges, lists, nights, lunch breaks, four languages."""
    assert shown(text) == expected


@pytest.mark.parametrize("text", ["every day, all day", "24/7", "daily round the clock", "täglich ganztägig"])
def test_always_open(text: str):
    """The words for a clock that never stops."""
    assert read_hours(text) == ALWAYS
    assert read_hours(text).always


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("9-17", "on which days"),
        ("Mon-Fri", "without hours"),
        ("Mon–Fri 9–5", "two ways"),
        ("Mon 9", "second time"),
        ("Mon-Fri 9-17, Mon 3-4", "twice"),
        ("Mon-Fri 9-25", "not a time"),
        ("Mon-Fri 9-13, 12-17", "overlap"),
        ("Mon closed", "never open"),
        ("Mon-Fri ungefähr 9-17", "ungefähr"),
        ("", "never open"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, why: str):
    """One sentence with the reason, and how to write it."""
    with pytest.raises(UserError, match=why) as raised:
        read_hours(text)
    assert "Mon–Fri 8:00–18:00" in raised.value.hint


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_refused_in_a_sentence(text: str):
    """Whatever is typed, it ends in hours or in a sentence."""
    with pytest.raises(UserError):
        read_hours(text)


@given(st.text(alphabet="mon tufriday-–,0129:.apm/&", max_size=30))
def test_any_text_is_read_or_refused(text: str):
    """Spans that were read are in order and at most a day long."""
    try:
        week = read_hours(text)
    except UserError:
        return
    for spans in week.days:
        assert all(0 <= start < end <= start + 1440 for start, end in spans)


def test_a_working_day_is_the_commonest_one():
    """Four days of nine hours outweigh a short Friday; of two equally common ones the longer counts."""
    assert read_hours("Mon-Thu 8:00-17:00, Fri 8:00-15:00").working_day() == 9 * 60
    assert read_hours("Mon 9-12, Tue 9-17").working_day() == 8 * 60
