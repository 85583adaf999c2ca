"""Shows a place in a text: the words around it, and a caret line below, as wide as a terminal shows them."""

import sys
import unicodedata
from itertools import accumulate
from typing import Final, NamedTuple

from promise_studio.cli.streams import printable

_ZWJ: Final = "\u200d"
_EMOJI_STYLE: Final = "\ufe0f"
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_JAMO_TAILS: Final = range(0x1160, 0x1200)
_LONGEST_QUOTE: Final = 60
_PIPE_WIDTH: Final = 100


class _Sign(NamedTuple):
    """One character as it is shown, and the cells that it takes."""

    shown: str
    cells: int


def line_width() -> int:
    """The cells of a line: the terminal's, or as many as a page has where nobody looks at one."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _PIPE_WIDTH
    import shutil

    return max(shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns, 40)


def caret_lines(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The text around a place on one line, cut to `width` cells, and the carets that stand below the place.

    Where the text runs from right to left no caret can stand below it, so the words are said again; a place
    that is the whole text needs none.
    """
    whole = start == 0 and end >= len(text)
    # No line holds more than this, so a long text is not measured to its ends for each of its findings.
    first, end = max(start - 2 * width, 0), min(end, start + 2 * width)
    last = end + 2 * width
    signs, cut = _signs(text[first:last]), last < len(text)
    text, start, end = text[first:last], start - first, end - first
    left, right = _window(signs, start, min(end, len(signs)), width - 2)
    head, tail = "…" if first + left > 0 else "", "…" if right < len(signs) or cut else ""
    shown = head + "".join(sign.shown for sign in signs[left:right]) + tail
    if whole:
        return shown, ""
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text[left:right]):
        words = " ".join(text[start:end].split())
        quote = words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1]}…"
        return shown, f"^ “{printable(quote)}”"
    before = len(head) + _cells(signs[left:start])
    below = _cells(signs[start : min(end, right)])
    return shown, " " * before + "^" * max(below, 1)


def _cells(signs: list[_Sign]) -> int:
    return sum(sign.cells for sign in signs)


def _signs(text: str) -> list[_Sign]:
    if text.isascii() and text.isprintable():
        return [_Sign(letter, 1) for letter in text]
    signs: list[_Sign] = []
    before = ""
    for letter in text:
        shown = " " if letter in "\n\t\r" else printable(letter)
        cells = len(shown) if shown not in {letter, " "} else _width(letter, before, signs)
        signs.append(_Sign(shown, cells))
        before = letter
    return signs


def _width(letter: str, before: str, signs: list[_Sign]) -> int:
    """The cells of a character after another: joined emoji and accents take none of their own."""
    if letter in "\n\t\r":
        return 1
    if letter == _EMOJI_STYLE:
        return 1 if signs and signs[-1].cells == 1 else 0
    if before == _ZWJ or ord(letter) in _JAMO_TAILS or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    if ord(letter) in _SKIN_TONES and signs and signs[-1].cells == 2:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _window(signs: list[_Sign], start: int, end: int, room: int) -> tuple[int, int]:
    """Which signs to show: all of them, or as many as fit with the place near the middle."""
    ends = [0, *accumulate(sign.cells for sign in signs)]
    if ends[-1] <= room + 2:
        return 0, len(signs)
    spare = max(room - (ends[end] - ends[start]), 0)
    left, right = start, start
    while left > 0 and ends[start] - ends[left - 1] <= spare // 2:
        left -= 1
    while right < len(signs) and ends[right + 1] - ends[left] <= room:
        right += 1
    while left > 0 and ends[right] - ends[left - 1] <= room:
        left -= 1
    while left < start and signs[left].cells == 0:
        left += 1
    return left, right
