"""Text is cleaned once, at the door."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from promise_studio.model.evidence import Quote
from promise_studio.model.promise import Clause
from promise_studio.model.text import NOTE_LIMIT, SENTENCE_LIMIT, clean_line, clean_text


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("e\u0301", "é"),
        ("nul\x00 esc\x1b[31m c1\x9b", "nul esc[31m c1"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("\u2066isolate\u2069", "isolate"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("tab\there", "tab here"),
        ("  edges \n", "edges"),
        ("سلام 你好 👩‍👩‍👧", "سلام 你好 👩‍👩‍👧"),
    ],
)
def test_what_no_reader_can_see_is_dropped(given_text, kept):
    """Controls, overrides and surrogates go; words in any script stay."""
    assert clean_text(given_text) == kept


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once(text):
    """A cleaned text is NFC, encodable and does not change when it is cleaned again."""
    once = clean_text(text)
    assert clean_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


def test_a_one_line_field_holds_one_line():
    """Line breaks become spaces where a field stands on one line."""
    assert clean_line("one\n  two\n\nthree") == "one two three"


def test_a_text_over_its_limit_is_refused_with_both_numbers():
    """The limit of a field is a sentence with the size and what fits."""
    Clause(id="PRM-1", text="x" * SENTENCE_LIMIT)
    with pytest.raises(ValidationError, match="has 301 characters; at most 300 fit"):
        Clause(id="PRM-1", text="x" * (SENTENCE_LIMIT + 1))
    with pytest.raises(ValidationError, match=f"at most {NOTE_LIMIT} fit"):
        Quote(id="VOC-1", text="x" * (NOTE_LIMIT + 1))


def test_empty_lines_of_a_list_are_dropped():
    """A list of lines keeps only lines with words."""
    assert Quote(id="VOC-1", tags=("late", " ", "", "crew")).tags == ("late", "crew")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_are_finite(number):
    """NaN and the infinities are no scores."""
    with pytest.raises(ValidationError):
        Quote(id="VOC-1", score=number)


def test_a_value_is_frozen_and_closed():
    """No field can be set or made up after the fact."""
    quote = Quote(id="VOC-1", text="late again")
    with pytest.raises(ValidationError):
        quote.text = "on time"
    with pytest.raises(ValidationError):
        Quote(id="VOC-1", colour="red")
