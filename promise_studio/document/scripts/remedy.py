"""What to do about characters that the bundled fonts lack."""

import unicodedata
from collections.abc import Iterable

from promise_studio.document.scripts.sources import EXTRA, has_extra

_BY_THE_EXTRA = (
    "ARABIC",
    "HEBREW",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "IDEOGRAPHIC",
    "THAI",
    "DEVANAGARI",
    "GEORGIAN",
    "BOPOMOFO",
    "FULLWIDTH",
    "HALFWIDTH",
    "KANGXI",
)


def remedy(characters: Iterable[str]) -> str:
    """The line that brings a font, or where to name one."""
    known = any(unicodedata.name(character, "").startswith(_BY_THE_EXTRA) for character in characters)
    if known and not has_extra():
        return f'To bring fonts of its own: pip install "{EXTRA}"'
    return 'To choose the font, name a folder with it in your style: [fonts] scripts = "…"'
