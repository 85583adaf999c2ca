"""Draws a board as SVG: text in lines, nothing that runs or loads, and words to be read aloud."""

import re
from collections.abc import Iterator
from math import ceil

from markupsafe import escape

from promise_studio.document.boards.house_colours import in_house_colours
from promise_studio.document.boards.ink import Ink
from promise_studio.document.boards.picture import (
    COLUMN,
    GAP,
    LANE,
    LEADING,
    MARGIN,
    NARROW,
    Board,
    BoardRow,
    Card,
    Words,
)
from promise_studio.document.boards.text_width import FONTS, break_text
from promise_studio.document.direction import runs_right_to_left
from promise_studio.document.style.house_style import PLAIN, HouseStyle

_UNSAFE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD, _LABEL, _LINE = 15.0, 12.0, 26.0


def board_as_svg(board: Board, house: HouseStyle = PLAIN) -> str:
    """The board as a file of its own, in the colours of the house."""
    return in_house_colours("".join(_Drawing(board).parts()), house)


def board_size(board: Board) -> tuple[float, float]:
    """How wide and how high the drawing is."""
    drawing = _Drawing(board)
    for _ in drawing.parts():
        pass
    return drawing.size


class _Drawing:
    """Goes down the board; every part moves `self._y` below itself."""

    def __init__(self, board: Board) -> None:
        self._board = board
        columns = max(1, len(board.columns))
        self._left = MARGIN + LANE
        self._across = columns * COLUMN + (columns - 1) * GAP
        self._width = self._left + self._across + MARGIN
        self._y = MARGIN

    def parts(self) -> Iterator[str]:
        """The whole file; its height is known once the rest is drawn."""
        body = [*self._title(), *self._heads()]
        for row in self._board.rows:
            body += self._row(row)
        width, height = self.size
        yield (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}"'
            f' viewBox="0 0 {width:g} {height:g}" role="img" font-family="{escape(FONTS)}">\n'
            f"<title>{safe(self._board.title)}</title>\n"
            f"<desc>{safe(chr(10).join(self._board.spoken))}</desc>\n"
            f'<rect width="100%" height="100%" fill="{Ink.WHITE}"/>\n'
        )
        yield from body
        yield "</svg>\n"

    @property
    def size(self) -> tuple[float, float]:
        """As wide as its columns, as high as what is drawn so far."""
        return self._width, float(ceil(self._y + MARGIN - GAP))

    def _title(self) -> Iterator[str]:
        for words in (
            Words(self._board.title, Ink.HEAD, 24, strong=True),
            Words(self._board.facts, Ink.SOFT, 13),
        ):
            if words.text:
                yield from self._words(words, MARGIN, self._y, self._width - 2 * MARGIN)
                self._y += _height(words, self._width - 2 * MARGIN) + 4
        self._y += GAP

    def _heads(self) -> Iterator[str]:
        heads = [Words(name, Ink.WHITE, _HEAD, strong=True) for name in self._board.columns]
        if not heads:
            return
        tall = max(_height(head, COLUMN - 2 * NARROW) for head in heads) + 2 * NARROW
        for at, head in enumerate(heads):
            yield _box(self._x(at), self._y, COLUMN, tall, Ink.HEAD)
            yield from self._words(head, self._x(at) + NARROW, self._y + NARROW, COLUMN - 2 * NARROW)
        self._y += tall + GAP

    def _row(self, row: BoardRow) -> Iterator[str]:
        if row.line:
            yield from self._divide(row.line, solid=row.solid)
        label = Words(row.name, Ink.HEAD, _LABEL, strong=True)
        yield from self._words(label, MARGIN, self._y + NARROW, LANE - GAP)
        least = _height(label, LANE - GAP) + NARROW
        if row.drawing is not None:
            yield row.drawing(self._left, self._y, self._across)
            self._y += max(least, row.height) + GAP
            return
        tall = least
        for at, cards in enumerate(row.cells):
            y = self._y
            for card in cards:
                yield from self._card(card, self._x(at), y)
                y += _card_height(card) + NARROW / 2
            tall = max(tall, y - self._y - NARROW / 2)
        self._y += tall + GAP

    def _divide(self, name: str, *, solid: bool) -> Iterator[str]:
        self._y += _LINE
        style = "" if solid else ' stroke-dasharray="6 5"'
        right = self._width - MARGIN
        ink = Ink.TEXT if solid else Ink.TEAL
        yield (
            f'<path d="M{MARGIN:g} {self._y:g}H{right:g}" stroke="{ink}" fill="none"'
            f' stroke-width="{2.4 if solid else 1.6}"{style}/>\n'
        )
        yield from self._words(Words(name, ink, 11, strong=True), MARGIN, self._y - 18, LANE + COLUMN)
        self._y += GAP

    def _card(self, card: Card, x: float, y: float) -> Iterator[str]:
        if card.fill is not None or card.edge is not None:
            yield _box(x, y, COLUMN, _card_height(card), card.fill, card.edge, dashed=card.dashed)
        at = y + NARROW
        for words in card.words:
            yield from self._words(words, x + NARROW, at, COLUMN - 2 * NARROW)
            at += _height(words, COLUMN - 2 * NARROW) + 3

    def _words(self, words: Words, x: float, y: float, width: float) -> Iterator[str]:
        if not words.text:
            return
        turned = runs_right_to_left(words.text)
        style = (' font-weight="600"' if words.strong else "") + (
            ' font-style="italic"' if words.slanted else ""
        )
        way = ' direction="rtl"' if turned else ""
        start = x + width if turned else x
        lines = "".join(
            f'<tspan x="{start:g}" y="{y + words.size * (0.8 + LEADING * at):.1f}">{safe(line)}</tspan>'
            for at, line in enumerate(break_text(words.text, width, words.size))
        )
        yield f'<text font-size="{words.size:g}" fill="{words.ink}"{style}{way}>{lines}</text>\n'

    def _x(self, column: int) -> float:
        return self._left + column * (COLUMN + GAP)


def safe(text: str) -> str:
    """A text as XML can hold it."""
    return str(escape(_UNSAFE.sub("\ufffd", text)))


def _height(words: Words, width: float) -> float:
    return len(break_text(words.text, width, words.size)) * words.size * LEADING if words.text else 0.0


def _card_height(card: Card) -> float:
    return 2 * NARROW + sum(_height(words, COLUMN - 2 * NARROW) + 3 for words in card.words) - 3


def _box(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: Ink | None,
    edge: Ink | None = None,
    *,
    dashed: bool = False,
) -> str:
    line = f' stroke="{edge}" stroke-width="1.2"' if edge is not None else ""
    broken = ' stroke-dasharray="4 3"' if dashed else ""
    place = f'x="{x:g}" y="{y:.1f}" width="{width:g}" height="{height:.1f}"'
    return f'<rect {place} rx="3" fill="{fill or "none"}"{line}{broken}/>\n'
