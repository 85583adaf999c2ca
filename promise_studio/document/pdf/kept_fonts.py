"""Keeps every font that a PDF uses until it is written, and finds it again in another process.

WeasyPrint 70 holds HarfBuzz fonts that belong to Pango, which frees them when its cache is full: a
document with many fonts, such as one with the system's colour emoji, then reads freed memory and ends.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import weasyprint.pdf.fonts
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, harfbuzz, pango
from weasyprint.text.fonts import get_pango_font_key

from promise_studio.document.pdf.drawn import Drawn, DrawnFont

MOST_GLYPHS = 2**16 - 1
_begin = weasyprint.pdf.fonts.Font.__init__


def _begin_and_keep(self: Any, font: Any, description: Any, size: float) -> None:
    self.described = ffi.string(pango.pango_font_description_to_string(description)).decode()
    _begin(self, font, description, size)
    harfbuzz.hb_font_reference(self.hb_font)


def _stand_in(self: Any, codepoint: int) -> int:
    """A number for a glyph that a font lacks, the same in every section."""
    first = self.glyph_count
    return int(self.missing.setdefault(codepoint, first + codepoint % (MOST_GLYPHS - first)))


def keep_fonts() -> None:
    """Hold a reference to each font from now on; the end of the process gives them all back."""
    if weasyprint.pdf.fonts.Font.__init__ is _begin:
        ffi.cdef("hb_font_t * hb_font_reference(hb_font_t *font);", override=True)
        ffi.cdef("PangoFontDescription * pango_font_description_from_string(const char *text);")
        weasyprint.pdf.fonts.Font.__init__ = _begin_and_keep
        weasyprint.pdf.fonts.Font.get_unused_glyph_id = _stand_in


def fonts_used(fonts: Any) -> dict[str, DrawnFont]:
    """What a section used of its fonts."""
    used: dict[str, DrawnFont] = {}
    for font in fonts:
        mark = sha256(font.file_content).digest()
        new = DrawnFont(font.described, font.font_size, mark, font.widths, font.to_unicode, font.missing)
        _add(used.setdefault(font.hash, new), new)
    return used


def _add(to: Any, used: DrawnFont) -> None:
    """Add what a section used of a font to what is known of it; what is known stays."""
    for name in ("widths", "to_unicode", "missing"):
        known = getattr(to, name)
        known.update({glyph: value for glyph, value in getattr(used, name).items() if glyph not in known})


def with_fonts_of(sections: Sequence[Drawn], config: Any) -> Callable[..., Any]:
    """Builds the fonts of a PDF with those that its sections use."""
    build = weasyprint.pdf.fonts.build_fonts_dictionary

    def build_all(pdf: Any, fonts: dict[Any, Any], *rest: Any) -> Any:
        known = {font.hash: font for font in fonts.values()}
        for drawn in sections:
            for name, used in drawn.fonts.items():
                if name not in known:
                    known[name] = fonts[name] = _find_again(name, used, config)
                _add(known[name], used)
        return build(pdf, fonts, *rest)

    return build_all


def _find_again(name: str, used: DrawnFont, config: Any) -> Any:
    """The font that a section used, in this process."""
    context = ffi.gc(pango.pango_font_map_create_context(config.font_map), gobject.g_object_unref)
    wanted = ffi.gc(
        pango.pango_font_description_from_string(used.description.encode()),
        pango.pango_font_description_free,
    )
    pango.pango_font_description_set_absolute_size(wanted, used.size * TO_UNITS)
    found = pango.pango_font_map_load_font(config.font_map, context, wanted)
    _key, description, size = get_pango_font_key(found)
    font = weasyprint.pdf.fonts.Font(found, description, size)
    if font.hash != name or sha256(font.file_content).digest() != used.mark:
        raise LookupError(f"no font {used.description}")
    return font
