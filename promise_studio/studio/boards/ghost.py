"""A card that is dragged: it lies over the place where it would stand, and nothing else moves meanwhile."""

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from promise_studio.studio.boards.cell import Wrapping, spacing
from promise_studio.studio.boards.grid import Grid
from promise_studio.studio.boards.look import SELECTED, Look
from promise_studio.studio.boards.paint import Pen, card_line
from promise_studio.studio.boards.plan import At, Card


class Ghost:
    """The card at a place of a grid, drawn for the room there; `place` is in the coordinates that scroll."""

    def __init__(self, card: Card, grid: Grid, at: At, look: Look) -> None:
        self.at = at
        self._drawn_for = (grid, grid.plan, look)
        cell, face, zoom = grid.cell(at), grid.plan.lanes[at.lane].face, grid.wrapping.zoom
        drawn = Wrapping(zoom).drawn(card, cell.card_width, face)
        height = len(drawn.lines) + spacing(face, zoom)[0]
        pen = Pen(look, face, zoom)
        self._lines = [card_line(pen, card, drawn, line, cell.card_width, SELECTED) for line in range(height)]
        self.place = _room_for(grid, at, cell.card_width, height)

    def fits(self, at: At, grid: Grid, look: Look) -> bool:
        """Whether it would be drawn alike here: at the same place of a board that is still as it was."""
        return self.at == at and all(
            was is now for was, now in zip(self._drawn_for, (grid, grid.plan, look), strict=True)
        )

    def over(self, strip: Strip, y: int, seen: Region, whole: Region) -> Strip:
        """A line of the board with the ghost on it; of the `whole` of it only the part that is `seen`."""
        if not seen.y <= y < seen.bottom:
            return strip
        pieces = [Segment(piece.text, piece.style) for piece in self._lines[y - whole.y]]
        ghost = Strip(pieces, whole.width).crop(seen.x - whole.x, seen.right - whole.x)
        return Strip.join([strip.crop(0, seen.x), ghost, strip.crop(seen.right, strip.cell_length)])


def _room_for(grid: Grid, at: At, width: int, height: int) -> Region:
    """Where a card would lie: on the one that it stands in front of, or behind the last."""
    cell = grid.cell(at)
    if at.card < len(cell.cards) or not cell.cards:
        place = grid.place(at)
        return Region(place.x, place.y, width, height)
    last, left = grid.place(at._replace(card=len(cell.cards) - 1)), grid.column_x[at.column]
    if last.right + 1 + width <= left + cell.width:
        return Region(last.right + 1, last.y, width, height)
    return Region(left, last.bottom, width, height)
