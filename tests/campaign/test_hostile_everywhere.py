"""Every hostile text in every field, through every document and board in every format: words, and nothing but words."""

import csv
import io
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
from pydantic import ValidationError

from promise_studio.document.html import document_html
from promise_studio.exchange.board_files import board_content, boards_of
from promise_studio.exchange.export_file import export_file
from promise_studio.exchange.formats import DOCUMENTS, SLA, Format, formats_of
from promise_studio.exchange.service_level_shape import ServiceLevels
from promise_studio.exchange.spreadsheet_text import guard_text
from promise_studio.model import Workshop
from promise_studio.model.text import clean_text
from promise_studio.store.contents import Contents
from tests.check.whole_workshop import PARTS, make
from tests.document.boards.test_boards import SAFE, SVG
from tests.document.brimful import TODAY
from tests.document.filling import filled
from tests.document.test_hostile import Inventory, assert_inert, complaints, visitors
from tests.document_markdown.reading import strangers, tokens
from tests.hostile import HOSTILE, SITE

__all__ = ["visitors"]
WEB = ("http://", "https://", "mailto:")
NOTES = {"link_open", "image"}
"""What Markdown in a note may become: a link to the web, and a picture's words."""
OWN = ("hr ", "html_block <!-- Change what you like", "html_block <!-- promise-studio: what this")
"""What the Markdown of a whole workshop has by itself, to be edited and brought back."""


@cache
def workshop(name: str) -> Workshop:
    """A workshop whose every field says one hostile text."""
    return filled(lambda: HOSTILE[name])


def made(name: str, document: str, form: Format, folder: Path) -> bytes:
    """A document of that workshop in one format."""
    path = folder / f"made.{form.value}"
    export_file(workshop(name), document, form, path, TODAY)
    return path.read_bytes()


def of_word(content: bytes) -> list[str]:
    """Links that lead anywhere but to the web, and whatever runs or is fetched."""
    word = Document(io.BytesIO(content))
    links = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    live = word.element.body.iter(qn("w:instrText"), qn("w:fldSimple"), qn("w:object"))
    return [link for link in links if not link.startswith(WEB)] + [one.tag for one in live]


def of_csv(content: bytes) -> list[str]:
    """Cells that begin like a formula and are no number."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    cells = [cell for row in rows for cell in row]
    return [cell for cell in cells if guard_text(cell) != cell and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]


def of_xlsx(content: bytes) -> list[str]:
    """Cells that are a formula or a link."""
    rows = [row for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows()]
    return [
        cell.coordinate for row in rows for cell in row if cell.data_type == "f" or cell.hyperlink is not None
    ]


def of_markdown(content: bytes) -> list[str]:
    """Whatever is more than text, but for links to the web in notes and a workshop's own head and comments."""
    text = content.decode()
    own = OWN if text.startswith("---\npromise-studio: workshop\n") else ()
    if own and sum(token.type == "hr" for token in tokens(text)) != 1:
        return ["a rule that is not the head's"]
    return [
        said
        for kind, where in strangers(text)
        if not (said := f"{kind} {where}").startswith(own or "\0")
        and (kind not in NOTES or (kind == "link_open" and not where.startswith((*WEB, "#"))))
    ]


def of_calendar(content: bytes) -> list[str]:
    """Lines that do not belong to the calendar: a text has broken out of its own."""
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    return [line for line in lines if line and not re.match(r"[A-Z][A-Z-]*[:;]", line)]


def of_json(content: bytes) -> list[str]:
    """What the published shape of the service levels, or the file of a workshop, does not know."""
    shape = ServiceLevels if b'"promise-studio-service-levels"' in content else Contents
    try:
        shape.model_validate_json(content)
    except ValidationError as error:
        return [str(fault["loc"]) for fault in error.errors()]
    return []


def of_openslo(content: bytes) -> list[str]:
    """Documents that are not OpenSLO, and keys that it does not have at their top."""
    found = list(yaml.safe_load_all(content))
    known = {"apiVersion", "kind", "metadata", "spec"}
    return [str(one) for one in found if one.keys() - known or not one["apiVersion"].startswith("openslo/")]


STRANGE: dict[Format, Callable[[bytes], list[str]]] = {
    Format.WORD: of_word,
    Format.CSV: of_csv,
    Format.XLSX: of_xlsx,
    Format.MARKDOWN: of_markdown,
    Format.JSON: of_json,
    Format.OPENSLO: of_openslo,
    Format.CALENDAR: of_calendar,
}
CASES = [
    (document, form)
    for document in DOCUMENTS
    for form in formats_of(document)
    if form in STRANGE and (document == SLA or not form.is_apart)
]


def test_every_format_has_its_look():
    """No format is left out: PDF and PNG are made with all texts at once, HTML and boards have tests of their own."""
    known = {form for document in DOCUMENTS for form in formats_of(document)}
    apart = {Format.PDF, Format.PNG, Format.HTML, Format.SVG, Format.MERMAID, Format.ZIP}
    assert known == STRANGE.keys() | apart


@pytest.mark.parametrize(
    ("form", "content"),
    [
        (Format.CSV, b"what,how\r\n=HYPERLINK(1),2\r\n"),
        (Format.MARKDOWN, b"Text and <b onclick=x>more</b>\n"),
        (Format.MARKDOWN, b"---\npromise-studio: workshop\n---\n\n***\n"),
        (Format.CALENDAR, b"BEGIN:VCALENDAR\r\nand so on\r\n"),
        (Format.JSON, b'{"format": "promise-studio-service-levels", "more": 1}'),
        (Format.OPENSLO, b"apiVersion: openslo/v1\nkind: SLO\nmore: 1\n"),
    ],
)
def test_what_is_strange_is_noticed(form: Format, content: bytes):
    """A file in which a text has become something else does not pass."""
    assert STRANGE[form](content) != []


@pytest.mark.parametrize(
    ("document", "form", "name"),
    [pytest.param(*case, name, id=f"{case[0]}-{case[1].value}-{name}") for case in CASES for name in HOSTILE],
)
def test_it_is_text_in_every_file(document: str, form: Format, name: str, tmp_path: Path):
    """Another program reads the file as what it is, and finds no formula, no field and no strange link."""
    assert STRANGE[form](made(name, document, form, tmp_path)) == []


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
