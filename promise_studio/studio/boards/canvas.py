"""One line of a whole board: lane name, cells, separators, cut to what the scroll position shows."""

from collections.abc import Collection
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from promise_studio.studio.boards.curve import Curve, curve_line
from promise_studio.studio.boards.grid import Grid
from promise_studio.studio.boards.headers import (
    head_line,
    is_rule,
    name_part,
    quadrant_line,
    rule_line,
    separator,
    underline,
)
from promise_studio.studio.boards.look import REST, Look
from promise_studio.studio.boards.paint import Pen, Standing, cell_line
from promise_studio.studio.boards.plan import At, Face


class Cursor(NamedTuple):
    """Where the cursor is, how its card stands, and which cards are marked."""

    at: At
    state: int
    marked: Collection[str] = ()


class Canvas:
    """Draws the lines of a grid; what is selected and marked comes from the board at each call."""

    def __init__(self, look: Look, grid: Grid, room: int) -> None:
        self.look = look
        self.grid = grid
        self.room = room
        self._curves: dict[int, Curve] = {}
        for cells in grid.cells:
            for cell in cells:
                cell.resting.clear()

    def line(self, y: int, width: int, scroll: tuple[int, int], cursor: Cursor) -> Strip:
        """The line at `y` of a view that is `width` wide and scrolled by `scroll`."""
        grid, look, at = self.grid, self.look, cursor.at
        start = scroll[0]
        stop = max(min(start + self.room - grid.names_width, grid.column_x[-1] - 1), start + 1)
        inside = y - grid.header_height + scroll[1]
        if y < grid.header_height:
            corner = [Segment(" " * grid.names_width, look["head"])] if grid.names_width else []
            return self._strip([*corner, *head_line(look, grid, y, at, start, stop)], stop - start, width)
        if inside >= grid.lane_y[-1]:
            return Strip([Segment(" " * width, look["base"])], width)
        lane = grid.lane_at(inside)
        if is_rule(grid, lane):
            return Strip([rule_line(look, grid, lane, width)], width)
        line = inside - grid.lane_y[lane]
        last = line == grid.lane_heights[lane] - 1 and grid.underline_of(lane)
        segments: list[Segment] = []
        if grid.names_width:
            seen = -1 if last else inside - max(grid.lane_y[lane], scroll[1])
            segments += name_part(look, grid, lane, line, seen, at)
        top = grid.top_of_cells(lane)
        if last:
            segments.append(underline(look, grid, start, stop))
        elif top and (line == 0 or y == grid.header_height):
            segments += quadrant_line(look, grid, lane, at, start, stop)
        else:
            segments += self._cells(lane, line - top, start, stop, cursor)
        return self._strip(segments, stop - start, width)

    def _strip(self, segments: list[Segment], used: int, width: int) -> Strip:
        used += self.grid.names_width
        if used < width:
            segments.append(Segment(" " * (width - used), self.look["base"]))
        return Strip(segments, max(used, width))

    def _cells(self, lane: int, line: int, start: int, stop: int, cursor: Cursor) -> list[Segment]:
        grid, look = self.grid, self.look
        at, state, marked = cursor
        face = grid.plan.lanes[lane].face
        pen = Pen(look, face, grid.wrapping.zoom)
        columns = grid.columns_between(start, stop)
        segments: list[Segment] = []
        for column in columns:
            cell = grid.cells[lane][column]
            on = lane == at.lane and column == at.column
            if face is Face.CURVE:
                segments += self._curve_piece(lane, column, line, state if on else REST)
            else:
                standing = Standing(at.card if on else -1, state, marked)
                pieces = cell_line(pen, cell, line, standing)
                if on and at.card < 0:
                    pieces = [Segment(piece.text, look.ghost[state]) for piece in pieces]
                segments += pieces
            if column + 1 < len(grid.column_widths) and face is not Face.CURVE:
                segments.append(separator(look, grid, column))
        left, right = grid.column_x[columns.start], grid.column_x[columns.stop]
        if (left, right - 1) == (start, stop):
            return segments
        return list(Strip([piece for piece in segments if piece.text]).crop(start - left, stop - left))

    def _curve_piece(self, lane: int, column: int, line: int, state: int) -> list[Segment]:
        curve = self._curve(lane)
        x = self.grid.column_x
        last = column + 1 == len(self.grid.column_widths)
        span = range(x[column], x[column + 1] - last)
        return curve_line(self.look, curve, line, span, curve.values[column], state)

    def _curve(self, lane: int) -> Curve:
        values = tuple(_value(cell.cards[0].text) if cell.cards else None for cell in self.grid.cells[lane])
        kept = self._curves.get(lane)
        if kept is None or kept.values != values:
            kept = self._curves[lane] = Curve(values, self.grid.column_x)
        return kept


def _value(text: str) -> int | None:
    return int(text) if text.lstrip("-").isdecimal() else None
