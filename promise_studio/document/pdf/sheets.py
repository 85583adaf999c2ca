"""The style sheets of a document, read once for all its sections."""

from collections.abc import Sequence
from typing import Any

import weasyprint
from weasyprint.css import get_all_computed_styles
from weasyprint.css.targets import TargetCollector
from weasyprint.text.fonts import FontConfiguration

from promise_studio.document.pdf.fetcher import AssetFetcher

_PAGE_NUMBERS = ".toc .pg::after { content: attr(data-page) }"
"""Sections know no pages but their own, so the numbers of others are written into them."""
_FORCED = ("page", "always")


class _Faces:
    """Remembers the fonts that style sheets bring: Pango's threads do not survive a fork, so each process
    that sets text begins with its own.
    """

    def __init__(self) -> None:
        self._found: list[tuple[Any, ...]] = []

    def add_font_face(self, *face: Any) -> None:
        """What a style sheet calls for each of its fonts."""
        self._found.append(face)

    def load(self) -> Any:
        """The fonts, for this process alone."""
        fonts = FontConfiguration()
        for face in self._found:
            fonts.add_font_face(*face)
        return fonts


class Sheets:
    """Style sheets that were read, by their text."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[Any, _Faces]] = {}

    def read(self, style: str, fetcher: AssetFetcher) -> "Style":
        """A style; one that was read before is taken as it is."""
        if style not in self._read:
            faces = _Faces()
            sheet = weasyprint.CSS(string=style, url_fetcher=fetcher, font_config=faces)
            self._read[style] = sheet, faces
        sheet, faces = self._read[style]
        numbers = weasyprint.CSS(string=_PAGE_NUMBERS, url_fetcher=fetcher)
        return Style([sheet, numbers], faces)


class Style:
    """The sheets of one document, and the fonts that they bring."""

    def __init__(self, sheets: Sequence[Any] = (), faces: _Faces | None = None) -> None:
        self.sheets = list(sheets)
        self._faces = faces or _Faces()

    def load_fonts(self) -> Any:
        """The fonts, for this process alone."""
        return self._faces.load()

    def begins_sheet(self, html: str) -> list[bool]:
        """Of each section of a page, whether a new sheet of paper begins before it."""
        page = weasyprint.HTML(string=html, base_url=None)
        style_for = get_all_computed_styles(page, self.sheets, target_collector=TargetCollector())
        return [style_for(one)["break_before"] in _FORCED for one in page.etree_element.iter("section")]
