"""The place of a finding is shown below its words, in whatever script they are."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.cli.caret import caret_lines
from tests.hostile import HOSTILE

TEXT = "We aim to answer you promptly, whatever you ask."


def place(text: str, words: str, width: int = 100) -> list[str]:
    """The lines for the first place of some words."""
    start = text.index(words)
    return list(caret_lines(text, start, start + len(words), width))


def test_carets_stand_below_the_words():
    """As many carets as the words are wide, at their column."""
    assert place(TEXT, "promptly") == [TEXT, " " * 21 + "^" * 8]


@pytest.mark.parametrize(
    ("before", "cells"),
    [
        ("您的问题 ", 9),
        ("ＷＩＤＥ ", 9),
        ("👩\u200d👩\u200d👧\u200d👦 ", 3),
        ("👍🏽 ", 3),
        ("❤\ufe0f ", 3),
        ("e\u0301\u0323 ", 2),
        ("\u1112\u1161\u11ab ", 3),
        ("tab\there\n", 9),
        ("\x1b[31m ", 9),
    ],
)
def test_the_column_is_counted_in_cells(before: str, cells: int):
    """Wide letters take two cells, accents and joined emoji none, what steers a terminal as many as it shows."""
    shown, below = place(f"{before}soon, we say", "soon")
    assert below == " " * cells + "^^^^"
    assert "\x1b" not in shown
    assert "\n" not in shown


def test_a_wide_word_has_wide_carets():
    """Two carets below each wide letter; at least one below nothing at all."""
    assert place("我们尽快答复您。", "尽快")[1] == "    ^^^^"
    assert caret_lines("We call you.", 2, 2, 100)[1] == "  ^"


def test_a_long_text_is_cut_around_the_place():
    """The line keeps to its width, with an ellipsis where something is left out, and the carets still fit."""
    text = "before " * 200 + "promptly" + " after" * 200
    shown, below = place(text, "promptly", 60)
    assert len(shown) <= 60
    assert (shown[0], shown[-1]) == ("…", "…")
    start = below.index("^")
    assert shown[start : start + 8] == "promptly"
    assert 15 < start < 35


def test_a_place_that_is_longer_than_the_line_is_cut():
    """The carets end where the line ends."""
    text = "a" * 50 + "b" * 500 + "c"
    shown, below = place(text, "b" * 500, 60)
    assert len(below) <= len(shown) <= 60


@pytest.mark.parametrize("text", ["نَعِدُكَ بالرد خلال ٢٤ ساعة", "אנחנו עונים תוך יום אחד"])
def test_words_from_right_to_left_are_said_again(text: str):
    """No caret can stand below what the terminal turns round, so the words stand there."""
    shown, below = caret_lines(text, 3, 8, 100)
    assert shown == text
    assert below == f"^ “{' '.join(text[3:8].split())}”"


def test_a_place_that_is_everything_needs_no_carets():
    """A line of carets below the whole text says nothing."""
    assert caret_lines(TEXT, 0, len(TEXT), 100) == (TEXT, "")


def test_a_long_text_is_not_measured_for_each_of_its_findings():
    """A place in a text of 200,000 characters is shown about as fast as in one of a thousand."""

    def took(text: str) -> float:
        start = time.process_time()
        for _ in range(200):
            caret_lines(text, 503, 509, 100)
        return time.process_time() - start

    sentence = "We aim to answer you promptly – "
    assert took(sentence * 6_000) < 10 * took(sentence * 30)


@given(st.text(max_size=200) | st.sampled_from([text[:3000] for text in HOSTILE.values()]), st.data())
def test_any_place_in_any_text_can_be_shown(text: str, data: st.DataObject):
    """One line and its carets, no longer than asked, and never a control character."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(20, 120))
    for line in caret_lines(text, start, end, width):
        visible = [letter for letter in line if unicodedata.category(letter) not in {"Mn", "Me", "Cf"}]
        assert "\n" not in line
        assert "\x1b" not in line
        assert len(visible) <= width + 80
