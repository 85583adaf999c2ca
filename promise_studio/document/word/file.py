"""The Word file of a document: its page built anew, its furniture, and the same bytes every time."""

import io
import zipfile
from datetime import UTC, date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from promise_studio.document.html import render_html
from promise_studio.document.identity import document_date
from promise_studio.document.language.say import say, speaking
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.cover import Cover, own_date
from promise_studio.document.view.whole import build_view
from promise_studio.document.word.blocks import Builder, plain
from promise_studio.document.word.logo import put_logo
from promise_studio.document.word.nodes import read_nodes
from promise_studio.document.word.styles import set_styles
from promise_studio.model import Workshop

FIRST_DAY = date(1980, 1, 1)
"""The earliest day that a zip file can name."""
LONGEST_PROPERTY = 255


def document_as_word(
    workshop: Workshop, document: str, today: date, beside: Beside = NOTHING_BESIDE
) -> bytes:
    """One document of the workshop as it stands on a day, as the bytes of a .docx file."""
    word = Document()
    look = beside.look(workshop)
    with speaking(look.speech):
        view = build_view(workshop, document, today, beside)
        page = render_html(view, document_date(workshop), look)
        set_styles(word, view.cover.language, look)
        put_logo(word, look, view.cover.organisation)
        _set_properties(word, view.cover, own_date(workshop) or FIRST_DAY)
        _set_furniture(word, view.cover)
    Builder(word).build(read_nodes(page.text))
    return _same_bytes(word)


def _set_properties(word: WordDocument, cover: Cover, day: date) -> None:
    made = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
    properties = word.core_properties
    properties.title = plain(cover.title)[:LONGEST_PROPERTY]
    properties.author = plain(cover.owner or cover.organisation)[:LONGEST_PROPERTY]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = cover.language
    properties.created = properties.modified = made
    properties.revision = 1


def _set_furniture(word: WordDocument, cover: Cover) -> None:
    """The head and foot of every page: title, whether it is a draft, version, number of the page."""
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.style = "Small"
    head.add_run(plain(cover.head))
    if cover.draft:
        head.add_run("\t" + say("DRAFT, not agreed yet")).bold = True
    foot = section.footer.paragraphs[0]
    foot.style = "Small"
    foot.add_run(f"{plain(cover.foot)} · " + say("Page") + " ")
    _page_number(foot)
    foot.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001  python-docx has no call that makes a field
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001


def _same_bytes(word: WordDocument) -> bytes:
    """The file with a fixed day on each of its parts, so that the same workshop gives the same bytes."""
    first, second = io.BytesIO(), io.BytesIO()
    word.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as out:
        for part in sorted(parts.namelist()):
            info = zipfile.ZipInfo(part, (FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, parts.read(part))
    return second.getvalue()
