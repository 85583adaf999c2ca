"""Where the cards of one cell stand: offsets of rows, so that a line finds its cards by bisection."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.segment import Segment

from promise_studio.studio.boards.plan import Card, Face
from promise_studio.studio.boards.wrap import wrap_text

LEAST_NOTE = 19
LEAST_BAR = 22
CURVE_ROWS = 5
FULL_TEXT, SHORT_TEXT, TITLES = 0, 3, 1
"""Zoom levels, as the most lines of text that a card shows; 0 is all of them."""


class Drawn(NamedTuple):
    """A card's text, broken for one width: its lines, and how many of the last ones are its marks."""

    lines: tuple[str, ...]
    marks: int = 0


class Wrapping:
    """Breaks the text of cards for one zoom level, once per card and width."""

    def __init__(self, zoom: int = FULL_TEXT) -> None:
        self.zoom = zoom
        self._kept: dict[str, tuple[Card, int, Face, Drawn]] = {}

    def drawn(self, card: Card, width: int, face: Face) -> Drawn:
        """The lines of a card that is `width` cells wide."""
        kept = self._kept.get(card.id)
        if kept is not None and kept[0] is card and kept[1] == width and kept[2] is face:
            return kept[3]
        drawn = self._break(card, width, face)
        self._kept[card.id] = (card, width, face, drawn)
        return drawn

    def _break(self, card: Card, width: int, face: Face) -> Drawn:
        if self.zoom == TITLES:
            return Drawn(wrap_text(card.text or card.ghost, max(1, width - 2), 1))
        if face is Face.BOX:
            return Drawn(wrap_text(card.text or card.ghost, max(1, width - 4), self.zoom))
        lines = wrap_text(card.text or card.ghost, max(1, width - 2), self.zoom)
        said = signature(card, width - 2)
        if not said:
            return Drawn(lines)
        marks = tuple(_without_dangling(line) for line in wrap_text(said, max(1, width - 2)))
        return Drawn(lines + marks if card.text else marks, len(marks))

    def forget(self, alive: Iterable[str]) -> None:
        """Drop what was kept for cards that are gone."""
        known = set(alive)
        self._kept = {card_id: kept for card_id, kept in self._kept.items() if card_id in known}


def signature(card: Card, width: int) -> str:
    """The small print of a card: marks, dots, who wrote it; what fits on a line is not broken."""
    parts = (*card.marks, "●" * card.dots if card.dots < 7 else f"● {card.dots}", card.initials)
    return " · ".join(part if len(part) > width else part.replace(" ", "\u00a0") for part in parts if part)


def _without_dangling(line: str) -> str:
    """A dot that parts two marks says nothing at the end or the beginning of a line."""
    words = line.rstrip(" ")
    if words.endswith(" ·"):
        line = words[:-1] + " " * (len(line) - len(words) + 1)
    elif line.startswith("· "):
        line = line[2:] + "  "
    return line.replace("\u00a0", " ")


class CellLayout:
    """One cell: `tops` and `rows` run in parallel; a row is (first card, count), a heading (card, 0)."""

    __slots__ = (
        *("card_width", "cards", "drawn", "flow", "height", "hint", "resting"),
        *("row_of", "rows", "tops", "width"),
    )

    def __init__(self, cards: list[Card], width: int, face: Face, wrapping: Wrapping, hint: str = "") -> None:
        self.cards = cards
        self.width = width
        self.flow = columns_of(width, face)
        self.card_width = (width - (self.flow - 1)) // self.flow
        broken, card_width = wrapping.drawn, self.card_width
        self.drawn = [broken(card, card_width, face) for card in cards]
        self.resting: dict[tuple[int, int], list[Segment]] = {}
        self.tops: list[int] = []
        self.rows: list[tuple[int, int]] = []
        self.row_of: list[int] = []
        self.height = CURVE_ROWS if face is Face.CURVE else self._stack(*spacing(face, wrapping.zoom))
        self.hint = wrap_text(hint, max(1, width - 2)) if hint and not cards else ()
        self.height = max(self.height, len(self.hint))
        if face is Face.CURVE:
            self.tops, self.rows, self.row_of = [0], [(0, len(cards))], [0] * len(cards)

    def _stack(self, frame: int, gap: int) -> int:
        if len(self.cards) == 1 and not self.cards[0].group:  # most cells of a long map
            self.tops, self.rows, self.row_of = [0], [(0, 1)], [0]
            return len(self.drawn[0].lines) + frame
        top = 0
        for first, stop, named in rows_of_cards(self.cards, self.flow):
            if named:
                self.tops.append(top)
                self.rows.append((first, 0))
                top += 1
            self.row_of.extend([len(self.rows)] * (stop - first))
            self.tops.append(top)
            self.rows.append((first, stop - first))
            top += max(len(drawn.lines) for drawn in self.drawn[first:stop]) + frame + gap
        return max(0, top - gap)

    def row_at(self, line: int) -> int:
        """The row that a line of the cell falls into; −1 above the first."""
        return bisect_right(self.tops, line) - 1

    def box(self, index: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of a card, inside the cell."""
        row = self.row_of[index]
        first, _ = self.rows[row]
        bottom = self.tops[row + 1] if row + 1 < len(self.tops) else max(self.height, self.tops[row] + 1)
        left = (index - first) * (self.card_width + 1)
        return left, self.tops[row], self.card_width, bottom - self.tops[row]


def rows_of_cards(cards: list[Card], flow: int) -> Iterator[tuple[int, int, bool]]:
    """Which cards stand side by side, and whether names of piles stand above them.

    Cards of no pile fill rows; a pile begins a row unless it fits whole beside the piles before it.
    """
    row, stop, count = 0, 0, len(cards)
    while stop < count:
        start, group = stop, cards[stop].group
        while stop < count and cards[stop].group == group:
            stop += 1
        if not group or stop - start > flow:
            if start > row:
                yield row, start, True
            for first in range(start, stop, flow):
                yield first, min(first + flow, stop), bool(group) and first == start
            row = stop
        elif stop - row > flow:
            yield row, start, True
            row = start
    if stop > row:
        yield row, stop, True


def columns_of(width: int, face: Face) -> int:
    """How many cards stand side by side in a cell of this width."""
    if face is Face.BOX:
        return max(1, (width + 1) // (LEAST_NOTE + 1))
    return max(1, (width + 1) // (LEAST_BAR + 1)) if face is Face.BAR else 1


def spacing(face: Face, zoom: int) -> tuple[int, int]:
    """Lines that a card needs beside its text, and blank lines below it."""
    if zoom == TITLES or face is Face.CELL:
        return 0, 0
    return (2, 0) if face is Face.BOX else (0, 1)
