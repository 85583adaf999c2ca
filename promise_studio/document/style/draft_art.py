"""The word across the pages of a draft, drawn in the language of the document."""

import re
from functools import cache

from promise_studio.document.assets import Asset, assets
from promise_studio.document.language.say import Speech, say, speaking

DRAFTS = ("asset:icons/draft.svg", "asset:icons/draft-wide.svg")
_LETTERS = {
    "A": (72, "M0 100 36 0 72 100M12 66H60"),
    "B": (66, "M0 0V100H34C56 100 66 88 66 74S56 48 34 48H0M30 48C50 48 60 38 60 24S50 0 30 0H0"),
    "D": (70, "M0 0V100H28C58 100 70 78 70 50S58 0 28 0Z"),
    "E": (60, "M60 0H0V100H60M0 48H50"),
    "F": (60, "M0 100V0H60M0 48H50"),
    "J": (48, "M48 0V70C48 90 38 100 22 100C10 100 2 94 0 84"),
    "N": (66, "M0 100V0L66 100V0"),
    "O": (72, "M36 0C12 0 0 22 0 50S12 100 36 100S72 78 72 50S60 0 36 0Z"),
    "P": (64, "M0 100V0H34C54 0 64 12 64 28S54 56 34 56H0"),
    "R": (66, "M0 100V0H34C54 0 64 12 64 28S54 56 34 56H0M34 56 66 100"),
    "T": (72, "M0 0H72M36 0V100"),
    "U": (68, "M0 0V66C0 88 12 100 34 100S68 88 68 66V0"),
    "W": (96, "M0 0 24 100 48 24 72 100 96 0"),
}
_APART, _OURS = 34, 476
"""Between two letters, and how wide the English word is drawn."""
_SCALED = re.compile(r"scale\(([\d.]+)\) translate\(-238 -50\)(.*?)stroke-width=\"11\"([^>]*)>.*</g>")


@cache
def draft_art(language: str) -> dict[str, Asset]:
    """The pictures that say that a document is a draft; none where ours say it already."""
    with speaking(Speech(language)):
        word = say("DRAFT")
    if word == "DRAFT" or not all(letter in _LETTERS for letter in word):
        return {}
    return {
        name: Asset(_drawn(assets()[name].content.decode(), word).encode(), "image/svg+xml")
        for name in DRAFTS
    }


def _drawn(art: str, word: str) -> str:
    at, paths = 0, []
    for letter in word:
        width, path = _LETTERS[letter]
        paths.append(f'<path transform="translate({at} 0)" d="{path}"/>')
        at += width + _APART
    smaller = _OURS / (at - _APART)
    middle = (at - _APART) / 2

    def draw(found: re.Match[str]) -> str:
        scale = float(found[1]) * smaller
        return (
            f"scale({scale:.4f}) translate(-{middle:g} -50){found[2]}"
            f'stroke-width="{11 / smaller:.1f}"{found[3]}>{"".join(paths)}</g>'
        )

    return _SCALED.sub(draw, art)
