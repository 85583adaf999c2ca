"""Every hostile text in every field, through every document and board in every format: words, and nothing but words."""

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from promise_studio.document.html import document_html
from promise_studio.exchange.board_files import board_content, boards_of
from promise_studio.exchange.export_file import export_file
from promise_studio.exchange.formats import DOCUMENTS, SLA, Format, formats_of
from promise_studio.exchange.spreadsheet_text import guard_text
from promise_studio.model import Workshop
from promise_studio.model.text import clean_text
from tests.check.whole_workshop import PARTS, make
from tests.document.boards.test_boards import SAFE, SVG
from tests.document.brimful import TODAY
from tests.document.filling import filled
from tests.document.test_hostile import Inventory, assert_inert, complaints, visitors
from tests.document_markdown.reading import strangers
from tests.hostile import HOSTILE, SITE

__all__ = ["visitors"]
WEB = ("http://", "https://", "mailto:")
NOTES = {"link_open", "image"}
"""What Markdown in a note may become: a link to the web, and a picture's words."""


@cache
def workshop(name: str) -> Workshop:
    """A workshop whose every field says one hostile text."""
    return filled(lambda: HOSTILE[name])


def made(name: str, document: str, form: Format, folder: Path) -> bytes:
    """A document of that workshop in one format."""
    path = folder / f"made.{form.value}"
    export_file(workshop(name), document, form, path, TODAY)
    return path.read_bytes()


def look_at_word(content: bytes) -> None:
    """It opens; links lead to the web, and nothing in it runs or is fetched."""
    word = Document(io.BytesIO(content))
    links = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    assert all(link.startswith(WEB) for link in links)
    assert not list(word.element.body.iter(qn("w:instrText"), qn("w:fldSimple"), qn("w:object")))


def look_at_csv(content: bytes) -> None:
    """No cell begins like a formula."""
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        for cell in row:
            assert guard_text(cell) == cell or re.fullmatch(r"-?\d+(\.\d+)?", cell)


def look_at_xlsx(content: bytes) -> None:
    """No cell is a formula or a link."""
    for sheet in load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            assert not [cell for cell in row if cell.data_type == "f" or cell.hyperlink is not None]


def look_at_markdown(content: bytes) -> None:
    """Nothing but text, and in notes links to the web."""
    found = strangers(content.decode())
    assert {kind for kind, _ in found} <= NOTES
    assert all(kind != "link_open" or where.startswith((*WEB, "#")) for kind, where in found)


def look_at_calendar(content: bytes) -> None:
    """Every line belongs to the calendar: no text has broken out of its own."""
    text = content.decode().replace("\r\n ", "")
    assert all(re.match(r"[A-Z][A-Z-]*[:;]", line) for line in text.split("\r\n") if line)


LOOKS: dict[Format, Callable[[bytes], object]] = {
    Format.WORD: look_at_word,
    Format.CSV: look_at_csv,
    Format.XLSX: look_at_xlsx,
    Format.MARKDOWN: look_at_markdown,
    Format.JSON: json.loads,
    Format.OPENSLO: lambda content: list(yaml.safe_load_all(content)),
    Format.CALENDAR: look_at_calendar,
}
CASES = [
    (document, form)
    for document in DOCUMENTS
    for form in formats_of(document)
    if form in LOOKS and (document == SLA or not form.is_apart)
]


def test_every_format_has_its_look():
    """No format is left out: PDF and PNG are made with all texts at once, HTML and boards have tests of their own."""
    known = {form for document in DOCUMENTS for form in formats_of(document)}
    apart = {Format.PDF, Format.PNG, Format.HTML, Format.SVG, Format.MERMAID, Format.ZIP}
    assert known == LOOKS.keys() | apart


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("document", "form"), CASES)
def test_it_is_text_in_every_file(name: str, document: str, form: Format, tmp_path: Path):
    """Another program reads the file as what it is, and finds no formula, no field and no strange link."""
    LOOKS[form](made(name, document, form, tmp_path))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("document", [one for one in DOCUMENTS if Format.HTML in formats_of(one)])
def test_it_is_text_in_html(name: str, document: str):
    """The page is built of what the template says, and links lead to anchors, the web and mail."""
    page = document_html(workshop(name), document, TODAY, screen=True).text
    assert complaints(Inventory(page), document) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_text_on_boards(name: str):
    """A drawing is made of shapes and lines of text, and its words are those that were typed."""
    held = workshop(name)
    for board in boards_of(held):
        root = ET.fromstring(board_content(held, board, "svg"))  # noqa: S314  made here
        assert {one.tag for one in root.iter()} <= {f"{SVG}{tag}" for tag in SAFE}
        assert not [key for one in root.iter() for key in one.attrib if key.startswith("on") or "href" in key]
        said = "".join("".join(root.itertext()).split())
        title = "".join(str(clean_text(HOSTILE[name]))[:100].split())
        assert title[:60] in said
        assert board_content(held, board, "mmd").decode()


@pytest.mark.parametrize("document", [one for one in DOCUMENTS if Format.PDF in formats_of(one)])
def test_a_pdf_asks_and_tells_nothing(document: str, visitors: tuple[str, list[str]], tmp_path: Path):
    """Made without a request, a local file, a script or a foreign attachment, whatever stands in the fields."""
    site, asked = visitors
    canary = tmp_path / "canary.txt"
    canary.write_text("THE-CANARY-SINGS", "utf-8")
    near = cycle(
        text.replace(SITE, site).replace("/etc/hostname", str(canary))[:300] for text in HOSTILE.values()
    )
    held = filled(lambda: next(near), make(PARTS))
    path = tmp_path / "made.pdf"
    found = export_file(held, document, Format.PDF, path, TODAY)
    assert asked == []
    assert not any(warning.startswith("blocked") for warning in found.warnings)
    assert_inert(path)
    if document == DOCUMENTS[0]:
        for board in boards_of(held):
            assert board_content(held, board, "png").startswith(b"\x89PNG")
        assert asked == []
