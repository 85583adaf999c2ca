"""Which characters the bundled fonts have, and what is said of those that they lack."""

import pytest

from promise_studio.document.characters import (
    MOST_MARKS,
    SUBSTITUTE,
    count_characters,
    covered,
    name_scripts,
    substitute,
    substitute_drawn,
    to_be_heard,
    uncovered,
)
from promise_studio.document.direction import runs_right_to_left
from promise_studio.document.html import document_html
from promise_studio.resources import templates_dir
from tests.document.brimful import TODAY
from tests.document.harbour import harbour
from tests.hostile import SCRIPTS


def test_table_is_what_the_fonts_have():
    """The table of covered characters is what every bundled face has, no more and no less."""
    from fontTools.ttLib import TTFont

    faces = sorted((templates_dir() / "fonts").glob("*.woff2"))
    assert len(faces) == 13
    found = []
    for face in faces:
        with TTFont(face, lazy=True) as font:
            found.append(set(font.getBestCmap()))
    assert covered() == frozenset(map(chr, set.intersection(*found)))


def test_own_words_need_no_other_font():
    """Whatever the templates write by themselves, the bundled fonts can show."""
    for document in ("review", "customer", "sla-only"):
        assert uncovered(document_html(harbour(), document, TODAY).text) == frozenset()


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("お約束", "Chinese or Japanese and Japanese"),
        ("نعد", "Arabic"),
        ("אנחנו", "Hebrew"),
        ("약속", "Korean"),
        ("👍☎", "emoji and symbols"),
        ("เรา", "Thai"),
        ("\ue000", "private or unassigned"),
    ],
)
def test_scripts_have_names(text: str, scripts: str):
    """Characters without a font are named by what people call their script."""
    assert name_scripts(uncovered(text)) == scripts


def test_joiners_need_no_font():
    """What leaves no ink, such as a joiner or a selector, is not missed."""
    assert uncovered("a\u200db\ufe0fc\u2060") == frozenset()


def test_substitute_stands_where_a_character_stood():
    """A character that no font has is replaced, its accents go, and everything else stays."""
    assert substitute("a お\u3099 b", "お\u3099") == f"a {SUBSTITUTE} b"
    assert SUBSTITUTE in covered()
    assert count_characters("おお a", {"お"}) == 2


def test_what_is_heard_keeps_its_characters():
    """A title is not drawn, so it needs no font; marks stacked higher than any script does are not read aloud."""
    assert substitute_drawn("<title>お</title><p>お</p>", "お") == f"<title>お</title><p>{SUBSTITUTE}</p>"
    assert substitute_drawn("<p>a</p>", "") == "<p>a</p>"
    assert to_be_heard("e" + "\u0301" * 40 + "nd") == "e" + "\u0301" * MOST_MARKS + "nd"
    assert [words for words in SCRIPTS.values() if len(to_be_heard(words)) < len(words)] == [
        SCRIPTS["combining"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("שלום", True), ("24 שעות", True), ("“سلام”", True), ("Hello שלום", False), ("123", False), ("", False)],
)
def test_direction_by_first_strong_character(text: str, expected: bool):
    """The first letter decides; figures and marks before it do not."""
    assert runs_right_to_left(text) is expected
