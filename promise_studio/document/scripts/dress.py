"""Gives a page the fonts that its characters need and the bundled ones lack."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from promise_studio.document.assets import Asset
from promise_studio.document.characters import uncovered
from promise_studio.document.scripts.cutting import cut, open_font
from promise_studio.document.scripts.sources import BOLD, Source, sources
from promise_studio.document.style.font_names import damaged

_FAMILY = re.compile(r'(?<!font-family: )"Plex (?:Sans|Condensed|Serif)"')
"""Where a family of ours is asked for; where it is declared, its name stands right behind “font-family”."""
_LANGUAGE = re.compile(r'<html[^>]*\slang="([^"]*)"')
_KANA, _HANGUL = re.compile("[\u3040-\u30ff]"), re.compile("[\uac00-\ud7af\u1100-\u11ff]")
CUTS_KEPT = 24
_BETWEEN = " \u00a0\u200c\u200d"
"""What stands between letters that join, and so belongs to the same font."""


@dataclass(frozen=True)
class Dressed:
    """A page with its faces, the fonts that they name, and the characters that are left without one."""

    html: str
    assets: Mapping[str, Asset] = field(default_factory=dict)
    strange: str = ""


def dress(html: str, own: Mapping[str, Asset], files: Sequence[Path] = ()) -> Dressed:
    """The page with a face for each font that has what no font so far has: nothing for most pages.

    UserError names a damaged file of the house among those that were asked.
    """
    strange = uncovered(html)
    if not strange:
        return Dressed(html)
    strange -= _in_house_fonts(own)
    language = _language_of(html)
    assets: dict[str, Asset] = {}
    faces: dict[str, list[str]] = {}
    given: set[str] = set()
    for source in sources(files):
        wanted = strange & given if source.weight == BOLD else strange - given
        found = cut_of(source, frozenset(wanted), language) if wanted else None
        if found is not None:
            characters, content = found
            address = f"asset:scripts/font-{len(assets)}.otf"
            assets[address] = Asset(content, "font/sfnt")
            name = f"Script {len(faces) - (source.weight == BOLD)}"
            faces.setdefault(name, []).append(_face(name, source, address))
            given |= characters
    return Dressed(_with_faces(html, faces), assets, "".join(sorted(strange - given)))


def _in_house_fonts(own: Mapping[str, Asset]) -> set[str]:
    fonts = (asset.content for asset in own.values() if asset.media_type.startswith("font/"))
    return {chr(code) for content in fonts for code in _codes(content)}


def _codes(content: bytes) -> Iterator[int]:
    with suppress(Exception):
        yield from open_font(content, "").getBestCmap() or ()


@lru_cache(maxsize=CUTS_KEPT)
def cut_of(source: Source, wanted: frozenset[str], language: str) -> tuple[frozenset[str], bytes] | None:
    """Those of the characters that a font has, and the font with them; None for a font without any.

    The last are kept: to open and cut a font of tens of thousands of characters takes seconds.
    """
    try:
        font = open_font(source.read(), language)
        known = font.getBestCmap() or {}
        characters = frozenset(character for character in wanted if ord(character) in known)
        if characters:
            return characters, cut(font, "".join(sorted(characters)) + _BETWEEN)
    except Exception as error:
        # Damage makes fontTools raise almost anything; of a package's font nobody here could mend it.
        if source.state is not None:
            raise damaged(source.name) from error
    return None


def _face(name: str, source: Source, address: str) -> str:
    return f'@font-face {{ font-family: "{name}"; font-weight: {source.weight}; src: url({address}) }}'


def _with_faces(html: str, faces: Mapping[str, list[str]]) -> str:
    """The page with the faces behind each of our families, so that they come before the computer's fonts."""
    if not faces:
        return html
    style, end, rest = html.partition("</style>")
    named = "".join(f', "{name}"' for name in faces)
    style = _FAMILY.sub(rf"\g<0>{named}", style)
    return "\n".join([style, *(face for both in faces.values() for face in both), end + rest])


def _language_of(html: str) -> str:
    """Whose Chinese characters are meant: by the page's language, else by the letters beside them."""
    named = _LANGUAGE.search(html)
    language = named[1].lower() if named else ""
    if language.partition("-")[0] in {"ja", "ko", "zh"}:
        return language
    if _KANA.search(html):
        return "ja"
    return "ko" if _HANGUL.search(html) else "zh"
