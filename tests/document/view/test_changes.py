"""The review document says what changed for the customer, and which rules nobody applied."""

import re

import pytest

from promise_studio.check.example import TODAY
from promise_studio.check.house_rules import parse_house_rules
from promise_studio.document.html import document_html
from promise_studio.document.markdown import document_as_markdown
from promise_studio.document.view.beside import Beside
from promise_studio.document.view.whole import build_view
from promise_studio.model import Workshop
from tests.check.whole_workshop import PARTS, make, put
from tests.hostile import HOSTILE


@pytest.fixture
def old() -> Workshop:
    """The workshop as it was: a higher share, a remedy that had to be claimed, a version with changes by hand."""
    changes = ({"text": "The counter counts as a channel", "direction": "stronger"},)
    return put(put(make(PARTS), "SLA-1", share=99), "VER-1", changes=changes)


@pytest.fixture
def new(old: Workshop) -> Workshop:
    """The workshop as it is."""
    return put(put(old, "SLA-1", share=95), "REC-1", automatic=True)


def test_changes_since_an_earlier_state_are_weighed(old: Workshop, new: Workshop):
    """A row for each change with its mark and reason, and a sentence that sums them up."""
    changes = build_view(new, "review", TODAY, Beside(since=old, since_name="old.promise.json")).changes
    assert (changes.asked, changes.since) == (True, "old.promise.json")
    assert [(row.item.id, row.mark.word, row.reason) for row in changes.rows] == [
        ("SLA-1", "Weaker", "kept less often"),
        ("REC-1", "Stronger", "given without asking"),
    ]
    assert changes.summary == "Of two changes, one stronger and one weaker for the customer."


def test_the_page_shows_them_beside_what_was_written_by_hand(old: Workshop, new: Workshop):
    """In HTML and in Markdown; what a version says of its changes stays."""
    beside = Beside(since=old, since_name="old.promise.json")
    page = document_html(new, "review", TODAY, beside).text
    text = document_as_markdown(new, "review", TODAY, beside)
    for said in (page, text):
        assert "What changed for the customer since" in said
        assert "99\xa0% → 95\xa0%" in said
        assert "The counter counts as a channel" in said
    assert re.search(r'<a href="#SLA-1">SLA-1</a>.*?Weaker', page, re.DOTALL)


def test_without_an_earlier_state_nothing_is_said(new: Workshop):
    """No heading and no empty table."""
    assert not build_view(new, "review", TODAY).changes.asked
    assert "What changed for the customer since" not in document_html(new, "review", TODAY).text
    assert "What changed for the customer since" not in document_as_markdown(new, "review", TODAY)


def test_an_equal_state_is_said_to_be_equal(new: Workshop):
    """Who asks what changed is told that nothing did, without a table."""
    page = document_html(new, "review", TODAY, Beside(since=new, since_name="same")).text
    assert "Nothing has changed for the customer." in page
    assert "What reads differently" not in page


def test_rules_that_the_house_does_not_use_are_printed_with_their_reason(new: Workshop):
    """Beside those that the team switched off itself."""
    house = parse_house_rules('[rules.off]\nS118 = "The law sets our review."\nS101 = ""\n', "x")
    team = put(new, "KEEP", rules_off=("S105: one channel",))
    waivers = build_view(team, "review", TODAY, Beside(house)).waivers
    assert waivers.missing == ""
    assert waivers.rules_off == (
        "S105 Channel of the journey without a service level: one channel",
        "S101 Clause without a quote",
        "S118 No review date, or one that is past: The law sets our review.",
    )
    assert "The law sets our review." in document_html(team, "review", TODAY, Beside(house)).text
    assert "The law sets our review" in document_as_markdown(team, "review", TODAY, Beside(house))


@pytest.mark.parametrize(
    "name",
    [
        "html: script",
        "breakout: jinja",
        "breakout: attribute",
        "breakout: markdown table",
        "link: javascript",
    ],
)
def test_hostile_texts_stay_text(name: str, old: Workshop):
    """Neither an exclusion nor the name of the older file becomes markup; an address may be followed."""
    text = HOSTILE[name]
    beside = Beside(since=old, since_name=text)
    page = document_html(put(old, "SLA-1", exclusions=(text,)), "review", TODAY, beside).text
    plain = document_html(
        put(old, "SLA-1", exclusions=("storms",)), "review", TODAY, Beside(since=old, since_name="x")
    ).text
    tags = re.compile(r'<(?!br|a href="https?:)(\w+)')
    assert len(tags.findall(page)) == len(tags.findall(plain))
    assert "7 * 191" in page or "1337" not in page
