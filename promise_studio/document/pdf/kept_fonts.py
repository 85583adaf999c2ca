"""Keeps every font that a PDF uses until it is written.

WeasyPrint 70 holds HarfBuzz fonts that belong to Pango, which frees them when its cache is full: a
document with many fonts, such as one with the system's colour emoji, then reads freed memory and ends.
"""

from typing import Any

import weasyprint.pdf.fonts
from weasyprint.text.ffi import ffi, harfbuzz

_begin = weasyprint.pdf.fonts.Font.__init__


def _begin_and_keep(self: Any, *arguments: Any) -> None:
    _begin(self, *arguments)
    harfbuzz.hb_font_reference(self.hb_font)


def keep_fonts() -> None:
    """Hold a reference to each font from now on; the end of the process gives them all back."""
    if weasyprint.pdf.fonts.Font.__init__ is _begin:
        ffi.cdef("hb_font_t * hb_font_reference(hb_font_t *font);", override=True)
        weasyprint.pdf.fonts.Font.__init__ = _begin_and_keep
