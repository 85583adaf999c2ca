"""Cuts a font down to some characters, with everything that shaping them takes."""

from io import BytesIO
from typing import Any

COLLECTION = b"ttcf"
_CUTS = {"ja": 0, "ko": 1, "zh": 2, "zh-tw": 3, "zh-hant": 3, "zh-hk": 4}
"""The places of a collection of Noto Sans CJK by the language whose forms they draw."""
_NOT_NEEDED = ["BASE", "DSIG", "VORG", "vhea", "vmtx", "meta"]


def open_font(content: bytes, language: str) -> Any:
    """A font; of a collection the one that draws the forms of the language, or the first of a small one."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    number = -1
    if content[:4] == COLLECTION:
        place = place_of(language)
        number = place if place < int.from_bytes(content[8:12]) else 0
    return TTFont(BytesIO(content), fontNumber=number, lazy=True, recalcTimestamp=False)


def place_of(language: str) -> int:
    """Which font of a collection draws the forms of a language: Japanese unless it says otherwise."""
    code = language.lower()
    return _CUTS.get(code, _CUTS.get(code.partition("-")[0], 0))


def cut(font: Any, characters: str) -> bytes:
    """The font with these characters alone; the same bytes for the same characters."""
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options(
        layout_features=["*"], hinting=False, notdef_outline=True, name_IDs=[1, 2], drop_tables=_NOT_NEEDED
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    written = BytesIO()
    font.save(written)
    return _numbered_plainly(written.getvalue()) if "CFF " in font else written.getvalue()


def _numbered_plainly(content: bytes) -> bytes:
    """A font whose characters are called by the places of their glyphs, if it calls them by numbers.

    A PDF of WeasyPrint's names glyphs by their places, and readers look for them by what the font calls them.
    """
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(content), lazy=True, recalcTimestamp=False)
    outlines = font["CFF "].cff[0]
    if not hasattr(outlines, "ROS"):
        return content
    names = [".notdef", *(f"cid{place:05}" for place in range(1, len(outlines.charset)))]
    glyphs = outlines.CharStrings
    glyphs.charStrings = {
        name: glyphs.charStrings[before] for name, before in zip(names, outlines.charset, strict=True)
    }
    outlines.charset = names
    font.setGlyphOrder(names)
    written = BytesIO()
    font.save(written)
    return written.getvalue()
