"""The HTML of the documents: what is in which, how it is linked, and that nothing comes from outside."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from promise_studio.document.html import document_html, drop_dead_links, render_html
from promise_studio.document.view.whole import build_view
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.promise import ClauseState
from tests.document.brimful import TODAY, brimful
from tests.document.harbour import harbour
from tests.document.markup import Markup

DOCUMENTS = ("review", "customer", "sla-only")
WORKSHOPS = {"harbour": harbour, "empty": new_workshop, "brimful": brimful}


@pytest.fixture(scope="module")
def whole() -> Workshop:
    """A workshop with something in every part."""
    return harbour()


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("workshop", WORKSHOPS)
@pytest.mark.parametrize("screen", [False, True], ids=["paper", "screen"])
def test_page_is_whole(workshop: str, document: str, screen: bool):
    """Ids are unique, each link has its anchor, and nothing strange stands in the page."""
    text = document_html(WORKSHOPS[workshop](), document, TODAY, screen=screen).text
    page = Markup(text)
    ids = page.values("id")
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    assert page.strange() == []
    assert {page.tags[tag] for tag in ("html", "head", "body", "main")} == {1}


def test_a_document_has_the_sheet_of_its_name(whole: Workshop):
    """A style sheet that is called as a document is in that document, and in no other."""
    styled = {
        name: ".doc-scorecard h1" in document_html(whole, name, TODAY).text
        for name in ("scorecard", "sla-only")
    }
    assert styled == {"scorecard": True, "sla-only": False}


def test_every_link_of_the_review_leads_somewhere(whole: Workshop):
    """In the document that holds everything, no link had to become plain text."""
    assert document_html(whole, "review", TODAY).unlinked == ()


def test_dead_link_keeps_its_words():
    """A link to an item that this document leaves out is text; one to an item in it stays."""
    page = drop_dead_links('<p id="A-1"><a href="#A-1">A-1</a> <a class="chip" href="#B-2">B-2</a></p>')
    assert page.text == '<p id="A-1"><a href="#A-1">A-1</a> <span>B-2</span></p>'
    assert page.unlinked == ("B-2",)


def test_clauses_and_levels_link_to_each_other(whole: Workshop):
    """Every committed clause links to its service levels, and the table links back."""
    text = document_html(whole, "review", TODAY).text
    clauses = re.findall(r'<article class="clause[^"]*" id="(PRM-\d+)">(.*?)</article>', text, re.DOTALL)
    linked = {clause: set(re.findall(r'href="#(SLA-\d+)"', body)) for clause, body in clauses}
    assert linked["PRM-1"] == {"SLA-1", "SLA-2"}
    assert linked["PRM-3"] == {"SLA-4", "SLA-5"}
    table = text[text.index('class="grid-table terms"') : text.index('class="part part-recovery"')]
    assert {"PRM-1", "PRM-2", "PRM-3"} == set(re.findall(r'href="#(PRM-\d+)"', table))


def test_status_is_a_shape_and_a_word(whole: Workshop):
    """Each mark has a class for its shape, a word beside it, and all of the four shapes occur."""
    text = document_html(whole, "review", TODAY).text
    marks = re.findall(r'<span class="st st-(\w+)">([^<]+)</span>', text)
    assert {shape for shape, _ in marks} == {"safe", "tight", "broken", "open"}
    assert {word for shape, word in marks if shape == "safe"} >= {"Safe", "Yes", "Agrees", "Done"}
    assert all(word.strip() for _, word in marks)


def test_links_hold_plain_text_only(whole: Workshop):
    """No element stands inside a link, as each would become a link of its own in the PDF."""
    links = re.findall(r"<a\b[^>]*>(.*?)</a>", document_html(whole, "review", TODAY).text, re.DOTALL)
    assert links
    assert [words for words in links if "<" in words or not words.strip()] == []


def test_customer_sees_no_internals(whole: Workshop):
    """The customer's copy has no aim, draft or retired clause, no owner, procedure, system or verdict."""
    page = Markup(document_html(whole, "customer", TODAY).text)
    left_out = [
        "A seat indoors", "A name to call", "Always on time",  # not committed
        "Rui Matos", "Control desk", "SOP-1", "Delay message within ten minutes", "Boat position feed",
        "Tight", "Broken", "headroom", "position feed and sign log", "Digital", "May spend", "€250",
        "North Bay", "S105", "Maya", "PRM-", "SLA-", "REC-",
    ]  # fmt: skip
    assert [words for words in left_out if words in page.text] == []


def test_customer_sees_what_counts(whole: Workshop):
    """The customer's copy has clauses, words, hours, figures, what we ask, what they get, how to reach us."""
    text = Markup(document_html(whole, "customer", TODAY).text).text
    for words in (
        "When your boat is late, you hear it from us first", "Told within ten minutes",
        "Five minutes after the time", "within 10 minutes", "95 in 100", "every day, 6:00–23:00",
        "kept in 404 of 412 cases", "A taxi on us", "Fog stops all boats", "Switch on delay messages",
        "0800 555 010", "Twice the fare", "Charter trips", "Credits now run every night",
    ):  # fmt: skip
        assert words in text


def test_sheet_of_levels_is_the_table(whole: Workshop):
    """The sheet holds every service level with its verdict and terms, and nothing of the maps."""
    text = Markup(document_html(whole, "sla-only", TODAY).text).text
    assert all(level.id in text and level.event in text for level in whole.service_levels)
    assert "Empathy map" not in text


def test_single_file_asks_for_nothing(whole: Workshop):
    """The HTML file carries its fonts and pictures and forbids everything else."""
    page = document_html(whole, "review", TODAY, screen=True).text
    assert "asset:" not in page
    assert re.findall(r"url\((?!data:)", page) == []
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" in page
    assert "@media screen" in page
    assert len(page) < 2_000_000


def test_draft_until_every_gate_is_passed(whole: Workshop):
    """A draft has the mark on its pages and says what is missing; the word is on the cover in any case."""
    draft = document_html(whole, "review", TODAY).text
    assert "draft.svg" in draft
    assert "gates shut" in draft
    assert "Draft for review" in draft
    view = build_view(whole, "review", TODAY)
    agreed = render_html(replace(view, cover=replace(view.cover, draft=False)), "").text
    assert "draft.svg" not in agreed


def test_sections_without_content_say_so():
    """An empty workshop gives a short document whose parts each say what is missing."""
    page = Markup(document_html(new_workshop(), "review", TODAY).text)
    assert page.text.count("yet") > 12
    assert "No journey has been mapped yet." in page.text
    assert "nothing here that a customer could check" in page.text


def test_right_to_left_text_has_its_direction():
    """A field whose first strong character is Hebrew or Arabic runs from the right; others do not say so."""
    clause = (
        harbour()
        .clauses[0]
        .replace({"name": "אנחנו עונים", "text": "24 נענה תוך שעות", "benefit": "Hello אנחנו"})
    )
    workshop = harbour().with_parts(clauses=(clause, *harbour().clauses[1:]))
    text = document_html(workshop, "review", TODAY).text
    assert '<p class="promise" dir="rtl">24 נענה' in text
    assert '<h2 dir="rtl">אנחנו עונים' in text
    assert '<p class="benefit">Hello אנחנו' in text


def test_many_phases_are_split_into_panels():
    """Twelve phases are two maps of six columns, each with its own part of the curve."""
    text = document_html(brimful(), "review", TODAY).text
    assert text.count('<table class="jmap') == 2
    assert "Part 1 of 2: phases 1 to 6" in text
    assert max(map(int, re.findall(r'<td colspan="(\d+)">\s*<div class="curve"', text))) == 6


def test_retired_clause_is_only_named(whole: Workshop):
    """What was given up is listed by name, and stands nowhere as a promise."""
    text = Markup(document_html(whole, "review", TODAY).text).text
    assert "PRM-6 Always on time" in text
    assert not [c for c in whole.clauses if c.state is ClauseState.RETIRED and c.text in text]
