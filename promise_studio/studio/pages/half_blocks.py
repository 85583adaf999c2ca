"""Dots as cells: the upper half of a cell has one colour, the lower half another."""

from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from promise_studio.studio.pages.raster import Picture

UPPER = "▀"
STEP = 16
"""Colours are kept to steps of 16, so that a line of a page is a few stretches and not two hundred cells."""


@lru_cache(maxsize=8192)
def _style(top: tuple[int, int, int], bottom: tuple[int, int, int]) -> Style:
    return Style(color=Color.from_rgb(*top), bgcolor=Color.from_rgb(*bottom))


def picture_line(picture: Picture, line: int, start: int, width: int) -> Strip:
    """One line of cells of a picture, from a column on."""
    upper, lower = picture.row(2 * line), picture.row(2 * line + 1)
    segments: list[Segment] = []
    last: Style | None = None
    count = 0
    stop = min(start + width, picture.width)
    for x in range(start, stop):
        at = 3 * x
        style = _style(_kept(upper, at), _kept(lower, at))
        if style is not last and last is not None:
            segments.append(Segment(UPPER * count, last))
            count = 0
        last = style
        count += 1
    if last is not None:
        segments.append(Segment(UPPER * count, last))
    used = max(0, stop - start)
    if used < width:
        segments.append(Segment(" " * (width - used)))
    return Strip(segments, width)


def _kept(row: bytes, at: int) -> tuple[int, int, int]:
    red, green, blue = (min(255, (part + STEP // 2) // STEP * STEP) for part in row[at : at + 3])
    return red, green, blue
