"""Sets HTML into a tagged PDF with WeasyPrint, from memory alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from promise_studio.document.assets import assets
from promise_studio.document.characters import substitute
from promise_studio.document.pdf.archive import attach, keep_for_the_archive
from promise_studio.document.pdf.faces import with_unpacked_fonts
from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.field_font import add_field_font
from promise_studio.document.pdf.form import FONT, Form, use_own_fields
from promise_studio.document.pdf.job import NOTHING_INSIDE, Inside, Job
from promise_studio.document.pdf.kept_fonts import keep_fonts
from promise_studio.document.pdf.log import LogKeeper
from promise_studio.document.pdf.places import keep_own_mark
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


class _QuickPdf(pydyf.PDF):  # type: ignore[misc]  # pydyf has no types
    """Remembers its page references: rebuilding them for each tag makes long documents quadratic."""

    _known: tuple[bytes, ...] = ()
    form: Form | None = None

    @property
    def page_references(self) -> tuple[bytes, ...]:
        """The references of the pages so far."""
        kids = self.pages["Kids"]
        if len(self._known) != len(kids) // 3:
            self._known = tuple(b"%d 0 R" % number for number in kids[::3])
        return self._known


def find_without_font(html: str, characters: str, fetcher: AssetFetcher) -> str:
    """Which of some characters no font of this computer has: they are set alone in the page's style."""
    head = html.partition("<body")[0]
    words = "".join(f"<p>&#{ord(character)};</p>" for character in characters)
    with LogKeeper() as log:
        _write(f"{head}<body>{words}</body></html>", None, b"probe", fetcher)
    return "".join(sorted(log.without_font & set(characters)))


def typeset(job: Job) -> Typeset:
    """Write the PDF that a job asks for."""
    pydyf.PDF = _QuickPdf
    keep_fonts()
    use_own_fields()
    end_streams_plainly()
    known = with_unpacked_fonts({**assets(), **job.own_assets}, Path(job.cache))
    without_font = find_without_font(job.html, job.uncovered, AssetFetcher(known)) if job.uncovered else ""
    fetcher = AssetFetcher(known)
    with LogKeeper() as log:
        html = substitute(job.html, without_font)
        pages = _write(html, job.output, job.identifier.encode(), fetcher, job.inside, Path(job.cache))
    lines = (*log.lines, *(f"no glyph for U+{ord(character):04X}" for character in sorted(log.without_font)))
    return Typeset(pages, tuple(fetcher.blocked), without_font, lines)


def _write(
    html: str,
    output: str | None,
    identifier: bytes,
    fetcher: AssetFetcher,
    inside: Inside = NOTHING_INSIDE,
    cache: Path | None = None,
) -> int:
    page: Any = weasyprint.HTML(string=html, base_url=None, url_fetcher=fetcher)
    document = page.render(font_config=FontConfiguration())

    def finish(document: Any, pdf: Any) -> None:
        complete_tags(document, pdf)
        keep_own_mark(document, pdf, inside)
        if pdf.form is not None and cache is not None:
            pdf.form.fonts[FONT] = add_field_font(pdf, fetcher.assets, cache)
        keep_for_the_archive(pdf, dated=bool(inside.made))

    document.write_pdf(
        output or _Nowhere(),
        pdf_variant=VARIANT,
        pdf_identifier=identifier,
        attachments=attach(inside, fetcher),
        finisher=finish,
    )
    return len(document.pages)


class _Nowhere:
    """A file that keeps nothing."""

    def write(self, content: bytes) -> int:
        """Take the bytes and forget them."""
        return len(content)
