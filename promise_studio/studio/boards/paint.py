"""Drawing one line of one card as segments whose widths add up to the card's."""

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from promise_studio.studio.boards.cell import TITLES, CellLayout, Drawn
from promise_studio.studio.boards.look import BLURRED, CARRIED, MARKED, REST, SELECTED, Look
from promise_studio.studio.boards.plan import Card, Face
from promise_studio.studio.boards.wrap import fit

_CORNERS = {REST: "╭─╮│╰╯", SELECTED: "┏━┓┃┗┛", BLURRED: "┏━┓┃┗┛", MARKED: "╔═╗║╚╝", CARRIED: "┏╍┓╏┗┛"}
_BARS = {REST: "▎", SELECTED: "█", BLURRED: "▌", MARKED: "▐", CARRIED: "▒"}
MARK = "✓"
MOST_KEPT = 4000


@lru_cache(maxsize=4096)
def _edge(left: str, right: tuple[str, ...], fill: str, room: int) -> tuple[str, str, str]:
    """A label on the left of an edge, as many labels as fit on the right, and the line between them."""
    left = f" {fit(left, min(cell_len(left), room - 2))} " if left else ""
    for count in range(len(right), 0, -1):
        words = f" {' '.join(right[-count:])} "
        if cell_len(left) + cell_len(words) <= room:
            return left, fill * (room - cell_len(left) - cell_len(words)), words
    return left, fill * (room - cell_len(left)), ""


class Pen(NamedTuple):
    """What all cards of a lane are drawn with."""

    look: Look
    face: Face
    zoom: int


def card_line(pen: Pen, card: Card, drawn: Drawn, line: int, width: int, state: int) -> list[Segment]:
    """One line of a card; lines below its end are blank."""
    if pen.zoom == TITLES or pen.face is not Face.BOX:
        return _bar_line(pen, card, drawn, line, width, state)
    return _box_line(pen.look, card, drawn.lines, line, width, state)


def _box_line(
    look: Look, card: Card, lines: tuple[str, ...], line: int, width: int, state: int
) -> list[Segment]:
    corner = _CORNERS[state]
    frame = look.frame(state, card.tone)
    if 0 < line <= len(lines):
        side = corner[3]
        return [
            Segment(side + " ", frame),
            Segment(lines[line - 1], text_style(look, card, state)),
            Segment(" " + side, frame),
        ]
    if line == 0:
        dots = ("●" * card.dots if card.dots <= 8 else f"● {card.dots}",) if card.dots else ()
        left, fill, right = _edge(MARK if state == MARKED else "", dots, corner[1], width - 4)
        if not right:
            return [Segment(corner[:2] + left + fill + corner[1:3], frame)]
        return [
            Segment(corner[:2] + left + fill, frame),
            Segment(right, look.mood["accent"][state]),
            Segment(corner[1:3], frame),
        ]
    if line == len(lines) + 1:
        left, fill, right = _edge(card.initials, card.marks, corner[1], width - 4)
        # A plain frame stands back too far for words: they have the colour of small print.
        words = frame if card.tone >= 0 or state != REST else look["name"]
        pieces = (
            Segment(corner[4] + corner[1], frame),
            Segment(left, look.ink(state, card.tone)),
            Segment(fill, frame),
            Segment(right, words),
            Segment(corner[1] + corner[5], frame),
        )
        return list(Segment.simplify(piece for piece in pieces if piece.text))
    return [Segment(" " * width, look["base"])]


def _bar_line(pen: Pen, card: Card, drawn: Drawn, line: int, width: int, state: int) -> list[Segment]:
    lines, look = drawn.lines, pen.look
    if line >= len(lines):
        return [Segment(" " * width, look["base"])]
    plain = pen.face is Face.CELL and state == REST
    bar = Segment(" ", look["base"]) if plain else Segment(_BARS[state], look.frame(state, card.tone))
    words = look.open_text(card.mood, ghost=not card.text) if plain else text_style(look, card, state)
    if pen.zoom == TITLES and card.initials and width > 12:
        who = f" {card.initials} "
        text = fit(lines[line].rstrip(), width - 1 - cell_len(who))
        return [bar, Segment(text, words), Segment(who, look.ink(state, card.tone))]
    if card.text and line >= len(lines) - drawn.marks:
        words = look["name"] if plain else look.small[state]
    return [bar, Segment(lines[line] + " ", words)]


def text_style(look: Look, card: Card, state: int) -> Style:
    """Typed words as they are; a prompt in a cell that nobody has filled stands back."""
    if not card.text:
        return look.ghost[state]
    return look.mood[card.mood][state] if card.mood else look.text[state]


class Standing(NamedTuple):
    """Which cards of a cell do not rest: the one with the cursor, and those that are marked."""

    cursor: int = -1
    cursor_state: int = SELECTED
    marked: Collection[str] = ()

    def of(self, number: int, card: Card) -> int:
        """How a card stands."""
        if number == self.cursor:
            return self.cursor_state
        return MARKED if card.id in self.marked else REST

    def disturbs(self, cards: list[Card], first: int, count: int) -> bool:
        """Whether one of these cards does not rest."""
        if first <= self.cursor < first + count:
            return True
        return bool(self.marked) and any(card.id in self.marked for card in cards[first : first + count])


def cell_line(pen: Pen, cell: CellLayout, line: int, standing: Standing) -> list[Segment]:
    """One line through a cell: a heading, the cards side by side, or nothing."""
    look = pen.look
    row = cell.row_at(line)
    if row < 0 or not cell.rows:
        return _hint_line(look, cell, line)
    first, count = cell.rows[row]
    if count == 0:
        return _pile_names(look, cell, *cell.rows[row + 1])
    below = line - cell.tops[row]
    if not standing.disturbs(cell.cards, first, count):
        return _resting_row(pen, cell, row, below)
    return _row_line(pen, cell, row, below, standing)


def _row_line(pen: Pen, cell: CellLayout, row: int, line: int, standing: Standing) -> list[Segment]:
    first, count = cell.rows[row]
    segments: list[Segment] = []
    for number in range(first, first + count):
        card = cell.cards[number]
        state = standing.of(number, card)
        pieces = card_line(pen, card, cell.drawn[number], line, cell.card_width, state)
        gap = " " if number + 1 < first + count else " " * (cell.width - count * (cell.card_width + 1) + 1)
        if state != REST:
            segments += pieces
            if gap:
                segments.append(Segment(gap, pen.look["base"]))
            continue
        # At rest a card stands on the ground of the gap, so that frame, gap and next frame are one segment.
        if segments and segments[-1].style is pieces[0].style:
            pieces[0] = Segment(segments.pop().text + pieces[0].text, pieces[0].style)
        segments += pieces
        segments[-1] = Segment(segments[-1].text + gap, segments[-1].style)
    return segments


def _resting_row(pen: Pen, cell: CellLayout, row: int, line: int) -> list[Segment]:
    """A line of cards at rest, kept with the cell, as most rows rest."""
    kept = cell.resting.get((row, line))
    if kept is None:
        kept = _row_line(pen, cell, row, line, Standing())
        if len(cell.resting) > MOST_KEPT:
            cell.resting.clear()
        cell.resting[row, line] = kept
    return kept


def _pile_names(look: Look, cell: CellLayout, first: int, count: int) -> list[Segment]:
    """The names above a row of cards, each as wide as the way to the next."""
    piles = [card.group for card in cell.cards[first : first + count]]
    starts = [first + n for n, pile in enumerate(piles) if n == 0 or pile != piles[n - 1]]
    lefts = [(number - first) * (cell.card_width + 1) for number in starts]
    widths = [right - left for left, right in pairwise([*lefts, cell.width])]
    return [
        Segment(fit(f" ▾ {cell.cards[number].group}", width), look["pile"])
        for number, width in zip(starts, widths, strict=True)
    ]


def _hint_line(look: Look, cell: CellLayout, line: int) -> list[Segment]:
    if line < len(cell.hint):
        return [Segment(" " + cell.hint[line] + " ", look["ghost"])]
    return [Segment(" " * cell.width, look["base"])]
