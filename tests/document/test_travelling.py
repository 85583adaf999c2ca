"""The workshop inside a PDF: as it was, where it may go, and never where it may not."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from promise_studio.document import render, travelling
from promise_studio.document.export import export_document
from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.pdf.job import ATTACHED_NAME, Inside
from promise_studio.store.contents import decode, encode
from tests.check.whole_workshop import PARTS, make
from tests.document.brimful import TODAY
from tests.document.shelf import WORKSHOPS, Shelf, open_shelf

shelf = pytest.fixture(open_shelf, scope="session")


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[Inside]:
    """What the PDFs of a test would carry; no page is set."""
    found: list[Inside] = []

    def note(_html: str, _identifier: str, inside: Inside, **_: object) -> render.Rendered:
        found.append(inside)
        return render.Rendered(b"%PDF-", 1, ())

    monkeypatch.setattr(render, "render_pdf", note)
    return found


@pytest.mark.parametrize("workshop", ["harbour", "empty", "brimful"])
def test_the_workshop_inside_is_the_workshop(shelf: Shelf, workshop: str):
    """What is attached to the SLA table reads as the workshop it was made from, as its source."""
    reader = PdfReader(shelf(workshop, "sla-only").path)
    assert list(reader.attachments) == [ATTACHED_NAME]
    (content,) = reader.attachments[ATTACHED_NAME]
    assert decode(content, ATTACHED_NAME).workshop == WORKSHOPS[workshop]()
    (source,) = reader.trailer["/Root"]["/AF"]
    assert source.get_object()["/AFRelationship"] == "/Source"


def test_the_day_of_what_is_inside_is_the_workshops_own(shelf: Shelf):
    """No clock is asked: a workshop without a day gives what it carries none."""
    params = {}
    for workshop in ("harbour", "empty"):
        (source,) = PdfReader(shelf(workshop, "sla-only").path).trailer["/Root"]["/AF"]
        params[workshop] = source.get_object()["/EF"]["/F"].get_object()["/Params"]
    assert params["harbour"]["/ModDate"] == "D:20261118000000Z"
    assert not {"/ModDate", "/CreationDate"} & set(params["empty"])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_customers_never_get_it(document: str, carried: list[Inside], tmp_path: Path):
    """Every document but the pages for customers carries it, and none when it is asked for without."""
    workshop = make(PARTS)
    made = [
        export_document(
            workshop, document, "pdf", tmp_path / "x.pdf", today=TODAY, with_source=with_source
        ).carries_workshop
        for with_source in (True, False)
    ]
    assert made == [document not in {"customer", "one-page"}, False]
    assert [bool(inside.source) for inside in carried] == made
    if carried[0].source:
        assert json.loads(carried[0].source) == json.loads(encode(workshop, 0))


def test_what_is_too_large_stays_and_that_is_said(
    carried: list[Inside], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A workshop above the limit does not travel; the document is made all the same, with a warning."""
    monkeypatch.setattr(travelling, "LARGEST_SOURCE", 100)
    made = export_document(make(PARTS), "review", "pdf", tmp_path / "x.pdf", today=TODAY)
    assert (made.carries_workshop, carried[0].source) == (False, "")
    assert "does not travel inside" in made.warnings[-1]
