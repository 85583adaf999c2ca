"""Text as a board draws it: broken and padded by display width, never markup, never a control code."""

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from promise_studio.studio.text import cut, plain

_BREAKS = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_UNEVEN = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0373\u0384-\u03ff\u0400-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)
"""Finds a character that may not be one cell wide; what it misses can be measured by counting."""
_NEVER_FIRST = frozenset("、。，．：；？！）」』】〕〉》”’,.:;?!)]}…")
ELLIPSIS = "…"


def draw_safely(text: str) -> str:
    """Text that a terminal only draws; every kind of line break becomes a plain one."""
    if text.isascii() and text.isprintable():
        return text
    return plain(_BREAKS.sub("\n", text))


def wrap_text(text: str, width: int, most: int = 0) -> tuple[str, ...]:
    """Break text into lines of exactly `width` cells; never fewer than one line.

    With `most` above zero, no more lines than that; the last one then ends in an ellipsis.
    """
    if len(text) <= width and text.isascii() and text.isprintable():
        return (text.ljust(width),)
    return _wrapped(draw_safely(text), width, most)


def _wrapped(text: str, width: int, most: int) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if _UNEVEN.search(paragraph) is None:
            _wrap_narrow(paragraph, width, lines, most)
        else:
            _wrap_wide(paragraph, width, lines, most)
        if 0 < most < len(lines):
            break
    if 0 < most < len(lines):
        last = lines[most - 1].rstrip()
        lines[most - 1 :] = [fit(cut(last, min(cell_len(last), width - 1)) + ELLIPSIS, width)]
    return tuple(lines)


def _wrap_narrow(text: str, width: int, lines: list[str], most: int) -> None:
    start, end = 0, len(text)
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        stop = space if space > start else start + width
        lines.append(text[start:stop].ljust(width))
        start = stop
        while start < end and text[start] == " ":
            start += 1
        if 0 < most < len(lines):
            return
    lines.append(text[start:].ljust(width))


def _wrap_wide(text: str, width: int, lines: list[str], most: int) -> None:
    spans, total = split_graphemes(text)
    if total <= width:
        lines.append(text + " " * (width - total))
        return
    first, at, used, brk = 0, 0, 0, 0
    while at < len(spans):
        start, end, cells = spans[at]
        if used + cells > width and at > first:
            stop = at if text[start] == " " or brk <= first else brk
            lines.append(_padded(text[spans[first][0] : spans[stop][0]].rstrip(" "), width))
            if 0 < most < len(lines):
                return
            while stop < len(spans) and text[spans[stop][0]] == " ":
                stop += 1
            first = at = brk = stop
            used = 0
            continue
        used += cells
        at += 1
        following = text[spans[at][0]] if at < len(spans) else ""
        if text[end - 1] == " " or (cells == 2 and following not in _NEVER_FIRST):
            brk = at
    lines.append(_padded(text[spans[first][0] :] if first < len(spans) else "", width))


def _padded(line: str, width: int) -> str:
    cells = cell_len(line)
    return line + " " * (width - cells) if cells <= width else cut(line, width)


@lru_cache(maxsize=2048)
def fit(text: str, width: int) -> str:
    """One line of exactly `width` cells; what does not fit gives way to an ellipsis."""
    line = draw_safely(text).replace("\n", " ")
    cells = len(line) if _UNEVEN.search(line) is None else cell_len(line)
    if cells <= width:
        return line + " " * (width - cells)
    return cut(line, width - 1) + ELLIPSIS if width > 0 else ""
