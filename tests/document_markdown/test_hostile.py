"""Whatever people typed is text in the Markdown: no link, no picture, no HTML, no broken table."""

from functools import cache

import pytest

from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.markdown_text import is_safe_link
from promise_studio.model.text import clean_text
from tests.document_markdown.reading import document, filled, shape, strangers, words
from tests.hostile import GROUPS, HOSTILE

NOTES_ONLY = {"link: autolink", "link: image"}
"""Notes are Markdown: a plain web address that somebody made a link of stays one there."""


@cache
def plain_shape(name: str) -> dict[str, int]:
    """The shape of the document when every text is harmless."""
    return shape(document(filled("plain"), name))


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_text_changes_nothing_but_words(group: str):
    """Headings, tables and cells are as many as with plain text, and nothing stands in them but text."""
    for name, text in GROUPS[group].items():
        workshop = filled(str(clean_text(text))[:100])
        for kind in DOCUMENTS if group in {"html", "breakout"} else DOCUMENTS[:1]:
            markdown = document(workshop, kind)
            found = strangers(markdown)
            if f"{group}: {name}" in NOTES_ONLY and kind != "sla-only":
                assert found
                assert all(what == "link_open" and is_safe_link(href) for what, href in found)
            else:
                assert found == set()
            if str(clean_text(text)):
                assert shape(markdown) == plain_shape(kind)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_can_be_read(name: str):
    """A reader sees the characters that were typed."""
    text = " ".join(str(clean_text(HOSTILE[name]))[:100].split())
    assert text in words(document(filled(text), "sla-only"))


def test_the_probe_notices():
    """What the tests look for, they find when it is there."""
    open_text = "[x](https://example.org) ![y](z.png) <b>z</b> www.example.org\n\n---\n\n    code\n\n<div>\n"
    assert {kind for kind, _ in strangers(open_text)} == {
        *("link_open", "image", "html_inline", "html_block", "hr", "code_block"),
    }
