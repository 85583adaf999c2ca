"""Text on a board has exactly the width it was given, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from promise_studio.studio.boards.wrap import cut, draw_safely, fit, wrap_text
from tests.hostile import HOSTILE

WIDTHS = st.integers(min_value=1, max_value=40)
TEXTS = st.text(max_size=80) | st.sampled_from(sorted(HOSTILE.values(), key=len)[:80])


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("width", [1, 2, 7, 18])
def test_hostile_text_keeps_its_width(name, width):
    """Every line of every hostile string is as wide as asked, and carries nothing that a terminal obeys."""
    for most in (0, 1, 3):
        lines = wrap_text(HOSTILE[name], width, most)
        assert lines
        assert {cell_len(line) for line in lines} == {width}
        assert not most or len(lines) <= most
    shown = "".join(wrap_text(HOSTILE[name], width)) + fit(HOSTILE[name], width)
    assert not [letter for letter in shown if ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0]
    assert cell_len(fit(HOSTILE[name], width)) == width


@given(text=TEXTS, width=WIDTHS)
def test_any_text_keeps_its_width(text, width):
    """Width is exact for any text at all, on one line and on many."""
    assert {cell_len(line) for line in wrap_text(text, width)} == {width}
    assert cell_len(fit(text, width)) == width
    assert cell_len(cut(draw_safely(text).replace("\n", " "), width)) <= width


@given(
    words=st.lists(st.text("abcdéß “”–", min_size=1, max_size=12), max_size=12),
    width=st.integers(14, 40),
)
def test_no_word_is_lost_or_broken(words, width):
    """Words that fit are kept whole and in order, in quick and in careful wrapping alike."""
    text = " ".join(words)
    assert " ".join(wrap_text(text, width)).split() == text.split()
    assert " ".join(wrap_text(text + " 承", width)).split() == [*text.split(), "承"]


def test_long_words_and_wide_letters_break_anywhere():
    """A word longer than the line is broken; Chinese breaks between letters, not before a full stop."""
    assert wrap_text("abcdefgh", 3) == ("abc", "def", "gh ")
    assert wrap_text("我们承诺", 5) == ("我们 ", "承诺 ")
    assert wrap_text("我们承。诺", 6) == ("我们  ", "承。诺")


def test_what_does_not_fit_ends_in_an_ellipsis():
    """A text cut after some lines, or to one line, says so."""
    assert wrap_text("one two three four", 5, 2) == ("one  ", "two… ")
    assert fit("one two", 5) == "one …"
    assert fit("承诺承诺", 4) == "承 …"


def test_markup_is_text():
    """Brackets are drawn as typed."""
    assert wrap_text("[bold]x[/bold] [/foo]", 30)[0].rstrip() == "[bold]x[/bold] [/foo]"
