"""All that a job needs and that is the same for every job: the library and the style sheets."""

from datetime import date
from pathlib import Path

from promise_studio.document.assets import assets
from promise_studio.document.html import document_html
from promise_studio.document.pdf.child import attempt
from promise_studio.document.pdf.faces import with_unpacked_fonts
from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.field_font import use_font_tools
from promise_studio.document.pdf.job import Job, Outcome
from promise_studio.document.pdf.sections import style_of
from promise_studio.document.pdf.sheets import Sheets
from promise_studio.document.pdf.typeset import make_ready
from promise_studio.model import new_workshop

ANY_DAY = date(2000, 1, 1)


class Readiness:
    """What every job begins with; no text is set here, as Pango's threads do not survive a fork."""

    def __init__(self, cache: Path) -> None:
        make_ready()
        use_font_tools()
        self._sheets = Sheets()
        self._fetcher = AssetFetcher(with_unpacked_fonts(assets(), cache))
        self._read(document_html(new_workshop(), "customer", ANY_DAY).text)

    def read_style(self, job: Job) -> None:
        """Read the style of a job that is made of nothing but what the program brings."""
        if job.in_sections and not job.own_assets:
            self._read(job.html)

    def do(self, job: Job, kept: dict[str, bytes], answer: int) -> Outcome:
        """Do a job."""
        return attempt(job, answer, self._sheets, kept)

    def _read(self, html: str) -> None:
        if style := style_of(html):
            self._sheets.read(style, self._fetcher)
