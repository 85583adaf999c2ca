"""The documents as Markdown say what the view says, in order, to the right readers."""

import pytest

from promise_studio.document.kinds import DOCUMENTS
from promise_studio.model import new_workshop
from tests.check.whole_workshop import PARTS, make, put
from tests.document_markdown.reading import document, shape, strangers, tokens, words

REVIEW = [
    *("What we ask you to decide", "The promise", "Can we keep it", "Service levels"),
    *("When we get it wrong", "The criteria", "Why these promises", "What others promise"),
    *("Who keeps it, and with what", "Decisions, open questions, actions"),
    *("What changed, and this document", "Appendix: personas", "Appendix: journeys"),
    *("Appendix: service blueprints", "Appendix: the trace"),
]
WHOLE = make(PARTS)


def headings(markdown: str, level: str) -> list[str]:
    """The headings of one level."""
    found = tokens(markdown)
    opened = [at for at, token in enumerate(found) if token.type == "heading_open" and token.tag == level]
    return [found[at + 1].content for at in opened]


def test_the_review_has_its_sections_in_order():
    """A reader finds the decision first and the evidence last."""
    markdown = document(WHOLE)
    assert headings(markdown, "h1") == ["Street lights"]
    assert headings(markdown, "h2") == REVIEW


@pytest.mark.parametrize(
    "said",
    [
        "Report a dark light and it shines within two working days.",
        "PRM-1 · Light in two days",
        "SLA-1",
        "95 in 100",
        "990 of 1,000 cases kept",
        "dark after two working days",
        "Ada, head of lighting",
        "SOP-1",
        "● Agrees",
        "MOM-1",
        "Line of visibility",
        "no training",
    ],
)
def test_the_review_says_it(said: str):
    """Clauses, figures, recovery, owners, sign-offs and gaps are in the review."""
    assert said in words(document(WHOLE))


def test_the_customer_reads_no_internals():
    """Owners, departments, authority, drafts and the trace stay out of the customer's page."""
    workshop = make(
        {**PARTS, "PRM-2": {"name": "An aim", "state": "stretch", "text": "We always call back at once."}}
    )
    said = words(document(workshop, "customer"))
    assert "it shines again within 2 working days" in said
    assert "1 working day" in said
    for internal in (
        "Ada",
        "Dispatcher puts",
        "150",
        "SOP-1",
        "VOC-1",
        "call back at once",
        "Lighting",
        "Cho",
    ):
        assert internal not in said


def test_the_table_alone():
    """The third document is the service levels and nothing else."""
    markdown = document(WHOLE, "sla-only")
    assert headings(markdown, "h2") == ["Service levels"]
    assert shape(markdown)["table"] == 2


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_new_workshop_says_what_is_missing(name: str):
    """An empty workshop makes a readable document: a title, and a sentence where something is missing."""
    markdown = document(new_workshop(), name)
    assert "yet" in words(markdown)
    assert "None" not in markdown
    assert "\n\n\n" not in markdown
    assert not strangers(markdown)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_tidy_and_the_same_every_time(name: str):
    """No more than one empty line at a time, one line break at the end, and equal when made twice."""
    markdown = document(WHOLE, name)
    assert markdown == document(WHOLE, name)
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")
    assert "\n\n\n" not in markdown


def test_every_row_of_a_table_has_as_many_cells_as_its_head():
    """No table is torn by a wrong number of columns."""
    rows: list[int] = []
    for token in tokens(document(WHOLE)):
        if token.type == "table_open":
            rows = []
        if token.type == "tr_open":
            rows.append(0)
        if token.type in {"th_open", "td_open"}:
            rows[-1] += 1
        if token.type == "table_close":
            assert len(set(rows)) == 1


def test_notes_keep_their_lists_and_emphasis():
    """What a person wrote as Markdown in a note comes out as Markdown."""
    note = "We **always** tell you:\n\n- *first* by text\n- then by call\n\n> as agreed\n\n1. one\n2. two"
    markdown = document(put(WHOLE, "PRM-1", plain=note))
    for line in note.split("\n"):
        assert f"\n{line}\n" in markdown
