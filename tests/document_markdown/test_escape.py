"""Escaping keeps every text as it is, in every place where a document puts it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.document.markdown.escape import Safe, escape_cell, escape_inline, escape_lines
from promise_studio.document.markdown.notes import write_note
from promise_studio.document.markdown_text import is_safe_link
from promise_studio.model.text import clean_text
from tests.document_markdown.reading import strangers, tokens, words

SIGNS = st.text("ab1 .)(-+=#*_`~|\\[]<>!&;:/@${}'\"wx\n", max_size=40)
TEXTS = SIGNS.map(lambda text: str(clean_text(text)))


def squeezed(text: str) -> str:
    """The text without its blanks, which a reader sees as one or none."""
    return "".join(text.split())


@given(TEXTS)
def test_a_line_is_a_paragraph_with_the_same_words(text: str):
    """Nothing in a line becomes a heading, a list, a rule, a link or HTML."""
    markdown = escape_inline(text)
    assert {token.type for token in tokens(markdown)} <= {
        *("paragraph_open", "paragraph_close", "inline", "text"),
    }
    assert words(markdown) == " ".join(text.split())


@given(TEXTS)
def test_lines_keep_their_breaks(text: str):
    """Several lines become paragraphs and breaks, and nothing else."""
    markdown = escape_lines(text)
    assert {token.type for token in tokens(markdown)} <= {
        *("paragraph_open", "paragraph_close", "inline", "text", "hardbreak"),
    }
    assert squeezed(words(markdown)) == squeezed(text)


@given(TEXTS, TEXTS)
def test_a_cell_stays_one_cell(one: str, other: str):
    """Two cells stay two, whatever stands in them."""
    markdown = f"| a | b |\n| --- | --- |\n| {escape_cell(one)} | {escape_cell(other)} |\n"
    found = [token.type for token in tokens(markdown)]
    assert (found.count("table_open"), found.count("td_open")) == (1, 2)
    assert squeezed(words(markdown)) == squeezed(f"ab{one}{other}")


@given(TEXTS)
def test_a_note_holds_nothing_but_what_a_note_may(text: str):
    """Written again, a note has no heading, rule, picture or HTML, and only safe links."""
    for kind, target in strangers(write_note(text)):
        assert kind == "link_open"
        assert is_safe_link(target)
    assert "heading_open" not in {token.type for token in tokens(write_note(text))}


@pytest.mark.parametrize(
    "text", ["# no", "1. no", "2) no", "- no", "+ no", "* no", "=== ", "---", "> no", ":---"]
)
def test_signs_at_the_start_of_a_line_are_guarded(text: str):
    """A second line that looks like a heading, a list or an underline stays text."""
    kinds = {token.type for token in tokens(escape_lines(f"first\n{text}"))}
    assert kinds == {"paragraph_open", "inline", "text", "hardbreak", "paragraph_close"}


@pytest.mark.parametrize(
    "text",
    [
        "3.5 hours",
        "-2 at 9:00",
        "a - b",
        "100% (95 in 100)",
        "C+",
        "#3",
        "New_York",
        "$15 or $20",
        "“Why?” Yes!",
    ],
)
def test_ordinary_text_stays_as_it_was_typed(text: str):
    """What needs no guard gets none, so that the source reads well."""
    assert escape_inline(text) == text


def test_markdown_of_ours_is_not_escaped_twice():
    """A piece that is Markdown already keeps its kind."""
    assert isinstance(escape_inline("x"), Safe)


@pytest.mark.parametrize("note", ["- - -", "> " * 300 + "deep", "- " * 300 + "deep", "*a " * 300])
def test_a_note_of_signs_is_shown_as_typed(note: str):
    """What nobody can mean as Markdown loses no character."""
    assert squeezed(words(write_note(note))) == squeezed(note)


def test_code_and_links_in_a_note():
    """Code keeps its back ticks, a safe link its address, a link to an item only its words."""
    assert write_note("`a|b` and ``c`d``") == "`a|b` and `` c`d ``"
    assert write_note("[us](https://example.org/?a=1&b=2)") == "[us](<https://example.org/?a=1\\&b=2>)"
    assert write_note("see [the clause](#PRM-1)") == "see the clause"
    assert write_note("go![x](https://example.org)") == "go\\![x](<https://example.org>)"
