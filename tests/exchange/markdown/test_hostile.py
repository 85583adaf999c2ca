"""Whatever a page holds, it ends in an edit that can be made or in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import apply
from promise_studio.exchange.markdown.finding import find_on_page
from promise_studio.exchange.markdown.making import Making
from promise_studio.exchange.new_ids import NewIds, next_id_in
from promise_studio.exchange.preview import Skipped
from promise_studio.model import new_workshop
from tests.exchange.markdown import pages
from tests.hostile import HOSTILE

PAGES = [getattr(pages, name) for name in dir(pages) if name.isupper() and name != "ABOUT"] + list(
    pages.ABOUT
)
PIECES = st.one_of(
    st.sampled_from(sorted({line for page in PAGES for line in page.split("\n")})),
    st.sampled_from(
        ["<table>", "<tr><td>", "</table>", "<li>", "<br>", "<!--", "-->", "```", "> ", "  - ", "\t", "---"]
    ),
    st.text(max_size=12),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", " ", "|", ""])), max_size=30).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


def refused(text: str) -> list[Skipped]:
    """Which of the edits that a page leads to are refused; those that are not are made."""
    workshop = new_workshop()
    made = Making(find_on_page(text, "page"), workshop, NewIds(next_id_in(workshop)), "page.md")
    for edit in made.trying.edits:
        workshop = apply(workshop, edit).workshop
    return made.trying.refused


@given(TEXTS)
def test_any_page_ends_in_edits_that_can_be_made(text: str):
    """Pieces of pages put together at random never end in an error, and no edit is refused."""
    assert refused(text) == []


@pytest.mark.parametrize("page", [pages.HEADINGS_EN, pages.JOURNEY_COLUMNS])
def test_hostile_words_anywhere_on_a_page(page: str):
    """As headings, in lists, in cells and in text."""
    for text in HOSTILE.values():
        line = text[:300].replace("\n", " ")
        told = page.replace("App, then the board", text[:300]).replace("\n- ", f"\n- {line}")
        told = told.replace("Maya", line).replace("Waits", line).replace("| Asks", f"| {line} Asks")
        assert refused(told) == [], line
