"""The emotion curve: one line of box-drawing characters through all columns, +2 on top, −2 at the bottom."""

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment

from promise_studio.spoken import signed
from promise_studio.studio.boards.cell import CURVE_ROWS
from promise_studio.studio.boards.look import REST, Look

LEVELS = ("+2", "+1", " 0", "−1", "−2")
_MIDDLE = CURVE_ROWS // 2
_DOT = "●"


class Curve:
    """The curve drawn once for a set of values and columns; lines are then cut from it."""

    def __init__(self, values: Sequence[int | None], column_x: Sequence[int]) -> None:
        self.values = tuple(values)
        self.rows = [[" "] * column_x[-1] for _ in range(CURVE_ROWS)]
        self._draw_axis(column_x)
        points = [
            ((column_x[n] + column_x[n + 1] - 1) // 2, _MIDDLE - value, n)
            for n, value in enumerate(values)
            if value is not None
        ]
        for before, after in pairwise(points):
            turn = column_x[after[2]] - 1 if after[2] == before[2] + 1 else (before[0] + after[0]) // 2
            self._join(before[:2], after[:2], turn, broken=after[2] != before[2] + 1)
        for x, row, number in points:
            value = values[number]
            label = _DOT + signed(value or 0)
            self.rows[row][x : x + len(label)] = label

    def _draw_axis(self, column_x: Sequence[int]) -> None:
        axis = self.rows[_MIDDLE]
        axis[:] = "┈" * len(axis)
        for number, value in enumerate(self.values):
            if value is None:
                axis[(column_x[number] + column_x[number + 1] - 1) // 2] = "○"

    def _join(self, start: tuple[int, int], end: tuple[int, int], turn: int, *, broken: bool) -> None:
        (x1, row1), (x2, row2) = start, end
        across, along = ("╌", "╎") if broken else ("─", "│")
        self.rows[row1][x1 + 1 : turn] = across * (turn - x1 - 1)
        self.rows[row2][turn + 1 : x2] = across * (x2 - turn - 1)
        if row1 == row2:
            self.rows[row1][turn] = across
            return
        down = row2 > row1
        self.rows[row1][turn], self.rows[row2][turn] = ("╮", "╰") if down else ("╯", "╭")
        for row in range(min(row1, row2) + 1, max(row1, row2)):
            self.rows[row][turn] = along


def curve_line(
    look: Look, curve: Curve, line: int, span: range, value: int | None, state: int
) -> list[Segment]:
    """The piece of one line of the curve that lies in one column."""
    piece = "".join(curve.rows[line][span.start : span.stop])
    faint = "┈○ "
    mood = "accent" if value is None or value == 0 else "good" if value > 0 else "poor"
    strong, quiet = (
        (look[mood], look["rule"]) if state == REST else (look.mood[mood][state], look.ghost[state])
    )
    segments: list[Segment] = []
    begin = 0
    for at in range(1, len(piece) + 1):
        if at == len(piece) or (piece[at] in faint) != (piece[begin] in faint):
            segments.append(Segment(piece[begin:at], quiet if piece[begin] in faint else strong))
            begin = at
    return segments
