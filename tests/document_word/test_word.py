"""The Word file says what the page says, leads to the same places, and is the same every time."""

import io
import re
import zipfile
from itertools import pairwise

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from promise_studio.document.html import document_html
from promise_studio.document.word import document_as_word
from promise_studio.document.word.nodes import read_nodes
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.promise import ClauseState
from tests.document.brimful import TODAY
from tests.document.shelf import example
from tests.document.test_hostile import filled
from tests.hostile import HOSTILE


def opened(workshop: Workshop, document: str = "customer") -> WordDocument:
    """The document as Word would open it."""
    return Document(io.BytesIO(document_as_word(workshop, document, TODAY)))


def words(word: WordDocument) -> str:
    """Everything that stands in the document, blanks apart."""
    texts = (node.text or "" for node in word.element.body.iter(qn("w:t")))
    return re.sub(r"\s", "", "".join(texts))


@pytest.fixture(scope="module")
def review() -> WordDocument:
    """The review of the example."""
    return opened(example(), "review")


def test_every_clause_and_level_stands_in_the_review(review: WordDocument):
    """Nothing of the promise is lost on the way from the page to Word."""
    text = words(review)
    committed = [clause for clause in example().clauses if clause.state is ClauseState.COMMITTED]
    assert [clause.id for clause in committed if re.sub(r"\s", "", clause.text) not in text] == []
    assert [level.id for level in example().service_levels if level.id not in text] == []


def test_headings_are_headings(review: WordDocument):
    """Every part begins with a heading that Word's navigation shows, at its own level."""
    page = document_html(example(), "review", TODAY).text
    wanted = re.findall(r"<h1[^>]*>", page)
    found = [paragraph for paragraph in review.paragraphs if paragraph.style.name == "Heading 1"]
    assert len(found) == len(wanted)
    assert "Heading 2" in {paragraph.style.name for paragraph in review.paragraphs}


def test_tables_repeat_their_head_and_no_row_is_torn(review: WordDocument):
    """A reader of the second page of a table still sees what its columns mean."""
    assert len(review.tables) > 20
    for table in review.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_that_names_those_below_it_stands_out(review: WordDocument):
    """The name of a clause above its service levels is set like the head of the table."""
    rows = [row for table in review.tables for row in table.rows]
    rows = [row for row in rows if row.cells[0].text == row.cells[-1].text]
    groups = [row.cells[0].paragraphs[0] for row in rows if row.cells[0].text.startswith("PRM-")]
    assert groups
    assert {one.style.name for one in groups if one.style is not None} == {"Table Head"}


def test_wide_tables_lie_on_their_side(review: WordDocument):
    """The service levels and the maps have a landscape sheet, the clauses an upright one."""
    ways = [section.orientation for section in review.sections]
    assert WD_ORIENT.LANDSCAPE in ways
    assert WD_ORIENT.PORTRAIT in ways
    assert all(
        (section.page_width > section.page_height) is (section.orientation == WD_ORIENT.LANDSCAPE)
        for section in review.sections
    )


def test_every_link_leads_to_a_place(review: WordDocument):
    """A link inside the document has its bookmark, and no name of a bookmark stands twice."""
    body = review.element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    targets = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert len(names) == len(set(names))
    assert targets
    assert targets <= set(names)


def test_the_same_workshop_gives_the_same_bytes():
    """No clock and no random number gets into the file."""
    first, second = (document_as_word(example(), "customer", TODAY) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_has_its_language_its_title_and_says_draft():
    """A screen reader knows the language, a file manager the title, and every page that it is a draft."""
    word = opened(new_workshop("Harbour Ferries", "Ferries"))
    assert word.core_properties.language == "en"
    assert "DRAFT" in word.sections[0].header.paragraphs[0].text
    assert {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))} == {"en"}


@pytest.mark.parametrize("document", ["customer", "review"])
def test_hostile_text_is_only_text(document: str):
    """Whatever stands in the fields, the file opens, holds no strange link, and no field that runs."""
    texts = iter(list(HOSTILE.values()) * 400)
    word = opened(filled(lambda: next(texts)), document)
    links = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    assert all(link.startswith(("http://", "https://", "mailto:")) for link in links)
    assert not list(word.element.body.iter(qn("w:instrText"), qn("w:fldSimple"), qn("w:object")))


def test_an_unclosed_element_does_not_swallow_the_rest():
    """The reader of our own pages closes what a page forgot to close."""
    body = read_nodes("<body><p>one<b>two</p><p>three</p></body>")
    assert [node.text for node in body.elements] == ["onetwo", "three"]


def test_each_list_begins_at_one_and_counts_once(review: WordDocument):
    """Steps are counted by Word, each list anew; the contents keep the numbers of the parts, apart from their names."""
    counted = [one for one in review.paragraphs if one.style is not None and one.style.name == "List Number"]
    lists = [one._p.pPr.numPr.numId.val for one in counted]  # noqa: SLF001  python-docx has no call that says it
    assert len(set(lists)) > 3
    numbers = review.part.numbering_part.element
    assert all(numbers.num_having_numId(one).lvlOverride_lst[0].startOverride.val == 1 for one in set(lists))
    assert not [one.text for one in counted if one.text[:1].isdigit()]
    assert [one.text for one in review.paragraphs if one.text.endswith("What we ask of you")][-1].startswith(
        "1 "
    )


def test_words_on_lines_of_their_own_do_not_run_together(review: WordDocument):
    """A figure and its headroom, a sentence and the clause it is about, the number of a phase and its name."""
    cells = [cell.text for table in review.tables for row in table.rows for cell in row.cells]
    headroom = [text for text in cells if re.search(r"\d % headroom$", text) and len(text) < 50]
    assert headroom
    assert all("\n" in text for text in headroom)
    assert not [text for text in cells if re.search(r"[.?!](PRM|SLA|VOC)-\d", text)]
    assert any(re.fullmatch(r"1 \w.*", text) for text in cells)


def test_a_clause_and_a_part_are_named_before_their_heading(review: WordDocument):
    """The id stands above the clause's name, and the number in a heading that is the part's name."""
    lines = [(one.style.name if one.style else "", one.text) for one in review.paragraphs]
    named = {text: after for (style, text), (_, after) in pairwise(lines) if style == "Kicker"}
    clause = example().clauses[0]
    assert named[clause.id] == clause.name
    assert ("Heading 1", "12 What changed") in lines
    assert any(style == "Quote" for style, _ in lines)
