"""Room on a board for what is being typed, before the workshop has it."""

from textual.geometry import Region, Spacing

from promise_studio.studio.boards.cell import TITLES
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.plan import At, Card, Face
from promise_studio.studio.boards.view import BoardView
from promise_studio.studio.boards.walk import settle
from promise_studio.studio.widgets.scroll_size import take_size

DRAFT = "+"


class BoardSpace(BoardView):
    """Opens a card for typing, lets it grow, and closes it again."""

    def open_space(self, at: At, lines: int, *, new: bool) -> At:
        """Make room for a text of that many lines: in the card at a place, or in a new card behind it."""
        grid = self.grid
        shown = list(grid.cell(at).cards)
        blank = "\n".join(["\u00a0"] * max(1, lines))
        index = next((number for number, card in enumerate(shown) if card.id == DRAFT), -1)
        if index >= 0:
            shown[index] = shown[index]._replace(text=blank)
        elif new:
            index = min(at.card + 1, len(shown)) if at.card >= 0 else 0
            group = shown[min(at.card, len(shown) - 1)].group if shown and at.card >= 0 else ""
            shown.insert(index, Card(DRAFT, blank, group=group))
        else:
            index = min(max(0, at.card), len(shown) - 1)
            shown[index] = shown[index]._replace(text=blank, marks=())
        grid.replace(at.lane, at.column, shown)
        take_size(self, grid.size)
        self.at = At(at.lane, at.column, index)
        self.refresh()
        self.keep_in_sight()
        return self.at

    def close_space(self, at: At, *, stay: bool = False) -> None:
        """Show the cell again as the plan has it, with the cursor there unless it shall `stay` elsewhere."""
        if at.lane != HEADER:
            self.grid.replace(at.lane, at.column, self.plan.cards(at.lane, at.column))
            take_size(self, self.grid.size)
        self.at = settle(self.grid, self.at if stay else at)
        self.refresh()

    def text_region(self, at: At) -> Region:
        """Where the text of a place stands, in the coordinates of this widget."""
        grid = self.grid
        if at.lane == HEADER:
            place = grid.place(at)
            left = max(grid.names_width, place.x - self.scroll_offset.x + grid.names_width)
            return Region(left, 0, max(12, place.width), 1)
        place = self.on_view(grid.place(at))
        boxed = grid.plan.lanes[at.lane].face is Face.BOX and self.wrapping.zoom != TITLES
        return place.shrink(Spacing(1, 2, 1, 2)) if boxed else place.shrink(Spacing(0, 1, 0, 1))
