"""Phases as columns: maps with many of them, or with much in them, are split into panels that fit a page."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from promise_studio.document.language.say import say
from promise_studio.document.view.set_text import POINT, lines_of

MOST_COLUMNS: Final = 7
FEWEST_COLUMNS: Final = 3
"""A panel of fewer shows too little of the way; what does not fit then goes on on the next page."""
ACROSS: Final = 226.0
"""Millimetres beside the names of the rows, on the narrower of the two kinds of paper."""
DOWN: Final = 152.0
"""Millimetres below the head of a map, on the lower of the two."""
_LETTER: Final = 0.44
"""How wide a letter is in its own size, with the blanks at the ends of lines; some scripts take the whole."""

T = TypeVar("T")
P = TypeVar("P")


@dataclass(frozen=True)
class Setting:
    """How a map is set: its letters in points, all else in millimetres. Nothing is below eight points."""

    letters: float
    leading: float
    beside: float
    """What the edges of a cell take from the width of its column."""
    between: float
    """What parts two paragraphs of a cell."""
    around: float
    """What a row is higher than its longest cell."""
    curve: float = 0.0
    """How high the curve of a journey is drawn."""
    edges: float = 0.0
    """What the edges of a card take of its height."""
    line: float = 0.0
    """How high one of the lines between the lanes of a blueprint is."""

    def height(self, rows: Sequence[Sequence[Sequence[str]]], columns: int) -> float:
        """How high rows are, each a list of cells, each with the texts of its paragraphs."""
        room = ACROSS / columns - self.beside
        return sum(
            max((self._cell(cell, room) for cell in cells), default=0.0) + self.around for cells in rows
        )

    def _cell(self, texts: Iterable[str], room: float) -> float:
        lines = [lines_of(text, self.letters, _LETTER, room) for text in texts if text]
        return sum(lines) * self.letters * self.leading * POINT + max(len(lines) - 1, 0) * self.between


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


def pages_for(height: float) -> int:
    """How many pages a map of this height takes, in millimetres."""
    return math.ceil(height / DOWN)


def fitting_panels(
    phases: Sequence[T],
    make: Callable[[str, int, tuple[T, ...]], P],
    height: Callable[[P], float],
) -> tuple[P, ...]:
    """The fewest panels that each fit a page; where none do, the fewest there are.

    `make` is given the title of a panel, the number of its first phase, and its phases.
    """
    first: tuple[P, ...] = ()
    for most in range(MOST_COLUMNS, FEWEST_COLUMNS - 1, -1):
        panels = tuple(make(*placed) for placed in _placed(split_panels(phases, most)))
        if all(pages_for(height(panel)) <= 1 for panel in panels):
            return panels
        first = first or panels
    return first


def _placed(split: Sequence[tuple[T, ...]]) -> Iterator[tuple[str, int, tuple[T, ...]]]:
    first = 1
    for at, part in enumerate(split, start=1):
        yield _title(at, len(split), first, first + len(part) - 1), first, part
        first += len(part)


def _title(at: int, panels: int, first: int, last: int) -> str:
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
