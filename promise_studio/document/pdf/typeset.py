"""Sets HTML into a tagged PDF with WeasyPrint, from memory alone: section by section, then bound as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint
import weasyprint.pdf
from weasyprint.document import Document
from weasyprint.html import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata

from promise_studio.document.assets import Asset, assets
from promise_studio.document.characters import substitute_drawn
from promise_studio.document.pdf.archive import attach, keep_for_the_archive
from promise_studio.document.pdf.binding import Binding
from promise_studio.document.pdf.drawn import FIELD_FONT, MARKS, Drawn
from promise_studio.document.pdf.faces import with_unpacked_fonts
from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.field_font import add_field_font
from promise_studio.document.pdf.form import add_form, use_own_fields
from promise_studio.document.pdf.job import Job
from promise_studio.document.pdf.kept_fonts import keep_fonts, with_fonts_of
from promise_studio.document.pdf.log import LogKeeper
from promise_studio.document.pdf.margins import set_margins
from promise_studio.document.pdf.places import keep_own_mark
from promise_studio.document.pdf.quick_pdf import QuickPdf, replaced
from promise_studio.document.pdf.sections import cut, emptied, style_of
from promise_studio.document.pdf.setting import Moved, Setting
from promise_studio.document.pdf.sheets import Sheets, Style
from promise_studio.document.pdf.stream_ends import end_streams_plainly
from promise_studio.document.pdf.tags import complete_tags

VARIANT = "pdf/a-3a"


@dataclass(frozen=True)
class Typeset:
    """A finished PDF, and what happened while it was made."""

    pages: int
    blocked: tuple[str, ...]
    without_font: str
    log: tuple[str, ...]


def make_ready() -> None:
    """Put our parts in the place of WeasyPrint's, once in a process."""
    pydyf.PDF = QuickPdf
    keep_fonts()
    use_own_fields()
    end_streams_plainly()


def find_without_font(html: str, characters: str, fetcher: AssetFetcher) -> str:
    """Which of some characters no font of this computer has: they are set alone in the page's style."""
    head = html.partition("<body")[0]
    words = "".join(f"<p>&#{ord(character)};</p>" for character in characters)
    with LogKeeper() as log:
        page = weasyprint.HTML(
            string=f"{head}<body>{words}</body></html>", base_url=None, url_fetcher=fetcher
        )
        page.write_pdf(_Nowhere())
    return "".join(sorted(log.without_font & set(characters)))


def typeset(
    job: Job, sheets: Sheets | None = None, kept: dict[str, bytes] | None = None, moved: Moved | None = None
) -> Typeset:
    """Write the PDF that a job asks for; `kept` are sections drawn earlier, and those drawn now."""
    make_ready()
    sheets = sheets or Sheets()
    known = with_unpacked_fonts({**assets(), **job.own_assets}, Path(job.cache))
    fetcher = AssetFetcher(known)
    without_font = find_without_font(job.html, job.uncovered, fetcher) if job.uncovered else ""
    html = MARKS.sub("", substitute_drawn(job.html, without_font))
    written = style_of(html) if job.in_sections else ""
    style = sheets.read(written, fetcher) if written else None
    pieces = cut(html, style.begins_sheet) if style else None
    mark = _mark(written if pieces else "", job.own_assets)
    setting = Setting(
        style if style and pieces else Style(), fetcher, mark, {} if kept is None else kept, moved
    )
    drawn = setting.draw(pieces.sections if pieces else (html,))
    with LogKeeper() as log:
        _bind(job, pieces.empty if pieces else emptied(html), drawn, setting)
    lines = dict.fromkeys(chain(*(one.log for one in drawn), log.lines))
    missing = log.without_font.union(*(one.without_font for one in drawn))
    blocked = (*chain(*(one.blocked for one in drawn)), *fetcher.blocked)
    said = (*lines, *(f"no glyph for U+{ord(character):04X}" for character in sorted(missing)))
    return Typeset(sum(len(one.pages) for one in drawn), blocked, without_font, said)


def _mark(style: str, own_assets: Mapping[str, Asset]) -> bytes:
    """Of all that a section looks like besides its text."""
    mark = sha256(style.encode())
    for address, asset in sorted(own_assets.items()):
        mark.update(address.encode() + sha256(asset.content).digest())
    return mark.digest()


def _bind(job: Job, empty: str, sections: Sequence[Drawn], setting: Setting) -> None:
    """Write one PDF of all sections, with what stands in the margins of its pages."""
    fonts = setting.style.load_fonts()
    html: Any = weasyprint.HTML(string=empty, base_url=None, url_fetcher=setting.assets)
    drawn = [page for section in sections for page in section.pages]
    pages = set_margins(html, drawn, setting.style.sheets, fonts)
    metadata = DocumentMetadata(**get_html_metadata(html))
    document = Document(pages, metadata, setting.assets, fonts, {}, None)

    def finish(document: Any, pdf: Any) -> None:
        complete_tags(document, pdf)
        binding = Binding(document, pdf)
        if any(section.fields for section in sections):
            binding.shared[FIELD_FONT] = add_field_font(pdf, setting.assets.assets, Path(job.cache))
        for section in sections:
            binding.add(section)
        binding.finish()
        if binding.fields:
            add_form(pdf, binding.fields, binding.shared[FIELD_FONT])
        keep_own_mark([page.places for page in drawn], pdf, job.inside)
        keep_for_the_archive(pdf, dated=bool(job.inside.made))

    with replaced((weasyprint.pdf, "build_fonts_dictionary", with_fonts_of(sections, fonts))):
        document.write_pdf(
            job.output,
            pdf_variant=VARIANT,
            pdf_identifier=job.identifier.encode(),
            attachments=attach(job.inside, setting.assets),
            finisher=finish,
        )


class _Nowhere:
    """A file that keeps nothing."""

    def write(self, content: bytes) -> int:
        """Take the bytes and forget them."""
        return len(content)
