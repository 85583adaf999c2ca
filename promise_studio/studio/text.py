"""The one door through which text that people typed enters the screen: never as markup."""

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes
from textual.content import Content

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def plain(text: str) -> str:
    """The text without what a terminal would obey instead of show."""
    return _UNSEEN.sub("", text.replace("\t", " "))


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(plain(text).split())


def content(text: str, style: str = "") -> Content:
    """Typed text for a widget that draws `Content`; brackets stay brackets."""
    return Content.styled(plain(text), style) if style else Content(plain(text))


@lru_cache(maxsize=20_000)
def fit(text: str, width: int) -> str:
    """The text on one line in exactly `width` cells: cut with an ellipsis or padded; indentation stays."""
    indent = " " * (len(text) - len(text.lstrip(" ")))
    line = indent + one_line(text)
    size = cell_len(line)
    if size <= width:
        return line + " " * (width - size)
    return cut(line, width - 1) + "…" if width > 0 else ""


def shortened(text: str, most: int) -> str:
    """The text on one line, with an ellipsis if it takes more than `most` cells."""
    return fit(text, most).rstrip()


def cut_short(line: str, width: int) -> str:
    """A line in exactly `width` cells with its own blanks kept, and an ellipsis where it is cut."""
    return cut(line, width) if cell_len(line) <= width else cut(line, width - 1) + "…"


def cut(line: str, width: int) -> str:
    """As much of a line as fills `width` cells, padded; what is drawn as one character is never broken."""
    if len(line) <= width and line.isascii():
        return line + " " * (width - len(line))
    taken = 0
    for start, _end, cells in split_graphemes(line)[0]:
        if taken + cells > width:
            return line[:start] + " " * (width - taken)
        taken += cells
    return line + " " * (width - taken)
