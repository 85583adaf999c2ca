"""Phases as columns: maps with many of them are split into panels that still fit a page."""

import math
from collections.abc import Sequence
from typing import TypeVar

from promise_studio.document.language.say import say

MOST_COLUMNS = 7
WIDTH_IN_CHARACTERS = 190.0
LINE, BETWEEN_ROWS = 4.0, 3.2
"""Millimetres of a line of text in a map, and of what parts two rows."""

T = TypeVar("T")


def split_panels(phases: Sequence[T], most: int = MOST_COLUMNS) -> tuple[tuple[T, ...], ...]:
    """The phases in panels of at most `most`, as even as can be: twelve become six and six."""
    if not phases:
        return ()
    panels = -(-len(phases) // most)
    size, longer = divmod(len(phases), panels)
    found, at = [], 0
    for panel in range(panels):
        end = at + size + (panel < longer)
        found.append(tuple(phases[at:end]))
        at = end
    return tuple(found)


def panel_title(at: int, panels: int, first: int, last: int) -> str:
    """“Phases 1 to 6 of 12” for a split map; empty for a map in one piece."""
    if panels < 2:
        return ""
    return say(
        "Part %(part)s of %(parts)s: phases %(first)s to %(last)s",
        part=at,
        parts=panels,
        first=first,
        last=last,
    )


def overfills(rows: Sequence[Sequence[int]], room: float) -> bool:
    """Whether a map is too tall for `room` millimetres, from the characters in each of its cells."""
    columns = max(map(len, rows), default=1)
    per_line = WIDTH_IN_CHARACTERS / columns
    lines = sum(max(math.ceil(characters / per_line) for characters in row) for row in rows if row)
    return lines * LINE + len(rows) * BETWEEN_ROWS > room
