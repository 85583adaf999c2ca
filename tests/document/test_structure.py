"""How the PDF is built: the order of its parts, the shape of its pages, the tags for screen readers."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject

from tests.document.shelf import Made, Shelf, open_shelf

shelf = pytest.fixture(open_shelf, scope="session")


@pytest.fixture
def review(shelf: Shelf) -> Made:
    """The review document of the harbour's workshop."""
    return shelf("harbour", "review")


def on_one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def structure(element: Any) -> Iterator[DictionaryObject]:
    """Every element of the tag tree below one."""
    kids = element.get("/K", ArrayObject())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        found = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from structure(found)


def wide_pages(made: Made) -> list[str]:
    """The texts of the landscape pages."""
    sizes = [page.mediabox for page in made.reader.pages]
    return [on_one_line(text) for text, box in zip(made.pages, sizes, strict=True) if box.width > box.height]


def test_review_reads_in_order(review: Made):
    """The decision comes first and the appendices last."""
    text = on_one_line(review.text)
    headings = [
        "Please decide by 5 December 2026", "What is inside", "The promise, clause by clause",
        "Can we keep it, by today’s figures?", "The terms of each service level", "You are on the pier and",
        "What a promise must be", "Moments that matter", "Companies that customers compare us with",
        "One accountable person for each clause", "Decisions and dissent", "Versions, the newest first",
        "Your decision", "Findings left as they are", "Empathy map", "Pushes the pram down the ramp",
        "From the customer’s words to the audit",
    ]  # fmt: skip
    places = [text.rindex(words) for words in headings]
    assert places == sorted(places)


def test_decision_fits_one_page(review: Made):
    """What is asked, the clauses, risks, costs, signatures and open gates stand together behind the cover."""
    page = on_one_line(review.pages[1])
    asked = ("Agree to publish", "The promise in a sentence", "PRM-3", "Three top risks", "€", "1 of 4 dep")
    assert [words for words in (*asked, "Why this is still a draft") if words not in page] == []


def test_contents_name_true_pages(review: Made):
    """The page that the contents give for a part is the page on which it begins."""
    contents = on_one_line(next(text for text in review.pages if "What is inside" in text))
    for name, heading in (
        ("Sign-off", "Your decision"),
        ("Service levels", "The terms of each service level"),
    ):
        page = re.search(rf"\b{name} ?(\d+)", contents)
        assert page is not None
        assert heading in on_one_line(review.pages[int(page[1]) - 1])


def test_maps_and_tables_lie_wide(review: Made):
    """Service levels, journeys, blueprints and the trace are landscape, the rest is upright."""
    wide = " ".join(wide_pages(review))
    for words in (
        "Can we keep it, by",
        "The terms of",
        "Pushes the pram",
        "Line of visibility",
        "to the audit",
    ):
        assert words in wide
    assert "Three top risks" not in wide


def test_table_head_stands_on_each_page(shelf: Shelf):
    """A table over many pages repeats its head on each; only a cell longer than a page leaves it no room."""
    made = shelf("brimful", "sla-only")
    pages = [text for text in wide_pages(made) if len(re.findall(r"(?<!as )SLA-\d+", text)) > 2]
    pages = [text for text in pages if "Clause Customers’ words" not in text]
    assert len(pages) >= 4
    assert [text[:80] for text in pages if "Commitment and channel" not in text] == []


def test_a_long_table_is_one_table(shelf: Shelf):
    """Over however many pages it goes, its head is heard once, and each cell names heads that are there."""
    root = shelf("brimful", "sla-only").reader.trailer["/Root"]["/StructTreeRoot"]
    tables = [element for element in structure(root) if element["/S"] == "/Table"]
    assert len(tables) == 2
    for table in tables:
        parts = list(structure(table))
        assert [part["/S"] for part in parts].count("/THead") == 1
        names = {part["/ID"] for part in parts if "/ID" in part}
        cells = [part["/A"]["/Headers"] for part in parts if part["/S"] == "/TD"]
        assert all(heads and set(heads) <= names for heads in cells)


def test_tag_tree_has_headings_heads_and_figures(review: Made):
    """The curve is a figure with its words, header cells say their scope, no heading level is skipped."""
    elements = list(structure(review.reader.trailer["/Root"]["/StructTreeRoot"]))
    kinds = [element["/S"] for element in elements]
    assert {"/H1", "/H2", "/Table", "/THead", "/TBody", "/L", "/LI", "/Link", "/Caption"} <= set(kinds)
    figures = [element["/Alt"] for element in elements if element["/S"] == "/Figure"]
    assert any("forgotten (−2), a moment that matters: Hears of the delay" in alt for alt in figures)
    heads = [element for element in elements if element["/S"] == "/TH"]
    assert {head["/A"]["/Scope"] for head in heads} == {"/Column", "/Row"}
    levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert max(lower - upper for upper, lower in pairwise(levels)) <= 1


def test_words_are_painted_in_the_order_of_the_tags(review: Made):
    """Who reads the page without its tags hears the contents as a line says them: number, name, page."""
    contents = next(text for text in review.pages if "What is inside" in text)
    assert re.search(r"1\s+What we ask of you\s+2\s+2\s+The promise on a page", contents)


def test_a_drawing_is_painted_where_it_is_read(review: Made):
    """The words that are placed on a curve come before the rows below it, on the page as in the tags."""
    at = next(
        number for number, text in enumerate(review.pages) if "Pushes the pram" in text and "Feels" in text
    )
    reference = review.reader.pages[at].indirect_reference
    root = review.reader.trailer["/Root"]["/StructTreeRoot"]
    read = [
        kid
        for element in structure(root)
        if "/Pg" in element and element.raw_get("/Pg") == reference
        for kid in element["/K"]
        if isinstance(kid, int)
    ]
    content = review.reader.pages[at].get_contents().get_data()
    painted = [int(number) for number in re.findall(rb"/MCID (\d+)", content)]
    assert len(read) > 30
    assert [mark for mark in painted if mark in read] == read


def test_running_heads_are_no_content(review: Made):
    """Running heads and page numbers hang in no tag: nobody hears them on each page."""
    numbers = review.reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in enumerate(review.reader.pages):
        content = page.get_contents().get_data()
        parents = numbers[2 * number + 1].get_object()
        known = [parent for parent in parents if not isinstance(parent.get_object(), NullObject)]
        assert len(set(re.findall(rb"/MCID (\d+)", content))) == len(known)
        heads = re.findall(rb"/Artifact\s+<</Type /Pagination>>\s+BDC", content)
        assert bool(heads) == (f"Page {number + 1} of" in review.pages[number])
