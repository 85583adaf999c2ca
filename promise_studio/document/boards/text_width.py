"""How wide text is set, near enough to break its lines: SVG has no line breaks of its own."""

import re
from functools import cache
from typing import Final
from unicodedata import combining, east_asian_width

FONTS: Final = "'IBM Plex Sans','Segoe UI','Helvetica Neue',Arial,sans-serif"
_WIDTHS: Final = (
    "24 31 47 71 60 96 71 26 34 34 56 60 30 40 30 44 60 60 60 60 60 60 60 60 60 60 32 32 60 60 60 49 "
    "90 67 66 64 69 60 58 71 72 42 55 68 52 82 72 71 64 71 66 61 58 69 64 95 66 63 60 33 44 33 60 56 "
    "60 56 60 53 60 56 35 55 59 28 28 56 29 89 59 57 60 60 39 50 37 59 52 82 54 52 50 36 38 36 60"
)
"""Hundredths of the size of the letters, from the blank to the tilde, the wider of regular and semibold."""
_OTHER, _WIDE = 0.66, 1.0
_SPARE: Final = 1.08
"""A browser without these fonts sets the words in wider ones; with the edge of a card they still fit."""
_LATIN: Final = dict(enumerate((int(width) / 100 for width in _WIDTHS.split()), start=32))
_PIECES: Final = re.compile(r"\S+|\s+")


@cache
def _width_of(sign: str) -> float:
    if known := _LATIN.get(ord(sign)):
        return known
    if combining(sign) or sign in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0.0
    return _WIDE if east_asian_width(sign) in "WF" else _OTHER


def text_width(text: str, size: float) -> float:
    """The width of a text on one line."""
    return sum(map(_width_of, text)) * size


def break_text(text: str, width: float, size: float) -> tuple[str, ...]:
    """The lines of a text in a column; a word that is wider than the column is broken where it must be."""
    return tuple(line for part in text.split("\n") for line in _broken(part, width / _SPARE, size))


def _broken(text: str, width: float, size: float) -> list[str]:
    lines: list[str] = []
    line, room = "", width
    for piece in _PIECES.findall(text.strip()):
        wide = text_width(piece, size)
        if piece.isspace():
            wide = text_width(" ", size)
            if line and wide <= room:
                line, room = f"{line} ", room - wide
            continue
        if wide > room and line:
            lines.append(line.rstrip())
            line, room = "", width
        for sign in piece if wide > room else (piece,):
            wide = text_width(sign, size)
            if wide > room and line:
                lines.append(line)
                line, room = "", width
            line, room = line + sign, room - wide
    return [*lines, line.rstrip()]
