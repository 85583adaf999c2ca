"""A board as a picture: columns under their headings, rows of cards, and what is drawn between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from promise_studio.document.boards.ink import Ink

Draw = Callable[[float, float, float], str]
"""Draws something as wide as all columns: at left and top, with a width."""


@dataclass(frozen=True)
class Words:
    """A piece of text on a card, and how it is set."""

    text: str
    ink: Ink = Ink.TEXT
    size: float = 13
    strong: bool = False
    slanted: bool = False


@dataclass(frozen=True)
class Card:
    """A sheet of words; without `fill` it has no ground, with `dashed` its edge is broken."""

    words: tuple[Words, ...]
    fill: Ink | None = Ink.PAPER
    edge: Ink | None = None
    dashed: bool = False


@dataclass(frozen=True)
class BoardRow:
    """A row with a cell for each column, or with a drawing over all of them.

    `line` is the name of the line above the row, `solid` says how it is drawn.
    """

    name: str
    cells: tuple[tuple[Card, ...], ...] = ()
    drawing: Draw | None = None
    height: float = 0
    line: str = ""
    solid: bool = False


@dataclass(frozen=True)
class Board:
    """One journey or blueprint, ready to be drawn; `spoken` says it all in words."""

    title: str
    facts: str
    columns: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    spoken: Sequence[str] = field(default=())


NARROW, GAP, MARGIN, COLUMN, LANE = 8.0, 10.0, 24.0, 190.0, 128.0
LEADING: Final = 1.32
