"""The seen part of a board: lays a plan out, draws it line by line, keeps the selection in sight."""

from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from promise_studio.studio.boards.canvas import Canvas, Cursor
from promise_studio.studio.boards.cell import FULL_TEXT, SHORT_TEXT, TITLES, Wrapping
from promise_studio.studio.boards.grid import HEADER, Grid
from promise_studio.studio.boards.look import BLURRED, BOARD_CSS, PARTS, SELECTED, STATES, Look
from promise_studio.studio.boards.messages import CardSelected
from promise_studio.studio.boards.plan import At, Card, Face, Plan
from promise_studio.studio.boards.walk import settle
from promise_studio.studio.widgets.scroll_size import take_size

ZOOMS = (TITLES, SHORT_TEXT, FULL_TEXT)


class BoardView(ScrollView):
    """Draws a plan. It keeps what is seen (selection, marks, scroll, zoom), never the workshop.

    A stage hands a new `Plan` to `show`; only what differs from the last one is laid out and painted again.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"board--{name}" for name in (*PARTS, *STATES)}
    DEFAULT_CSS = BOARD_CSS

    def __init__(self, plan: Plan, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(id=id)
        self.plan = plan
        self.at = At(0, 0, 0)
        self.marked: dict[str, None] = {}
        self.wrapping = Wrapping()
        self._grid: Grid | None = None
        self._canvas: Canvas | None = None

    # Laying out.

    @property
    def grid(self) -> Grid:
        """The plan, laid out for the room there is."""
        if self._grid is None:
            room = self.scrollable_content_region
            self._grid = Grid(self.plan, max(20, room.width), max(4, room.height), self.wrapping)
            take_size(self, self._grid.size)
            self.at = settle(self._grid, self.at)
        return self._grid

    @property
    def canvas(self) -> Canvas:
        """What draws the grid in the colours of the theme."""
        if self._canvas is None or self._canvas.grid is not self.grid:
            look = self._canvas.look if self._canvas else Look(self)
            self._canvas = Canvas(look, self.grid, self.scrollable_content_region.width)
        return self._canvas

    def lay_out(self) -> None:
        """Lay everything out again, with the selection where it was."""
        self._grid = None
        if self.is_mounted and self.size:
            self.keep_in_sight()
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        self.lay_out()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._canvas = None

    def show(self, plan: Plan) -> None:
        """Show another plan; cards that are the same objects as before are not laid out again."""
        card = self.selected_card
        before, self.plan = self.plan, plan
        if self._grid is None or not plan.same_frame(before) or not self.is_mounted:
            self.lay_out()
        else:
            self._take_changes(plan)
        self.marked = {card_id: None for card_id in self.marked if self.grid.find(card_id)}
        found = self.grid.find(card.id) if card is not None and self.selected_card is not card else None
        self._go(found or settle(self.grid, self.at))

    def _take_changes(self, plan: Plan) -> None:
        grid = self.grid
        grid.plan = plan
        shifted = False
        dirty: list[Region] = []
        for lane, cells in enumerate(grid.cells):
            for column, cell in enumerate(cells):
                cards = plan.cards(lane, column)
                if cell.cards is cards or cell.cards == cards:
                    continue
                shifted |= grid.replace(lane, column, cards)
                dirty.append(grid.place(At(lane, column)))
                if grid.plan.lanes[lane].face is Face.CURVE:
                    shifted = True
        if shifted:
            take_size(self, grid.size)
            self.refresh()
        elif seen := [region for place in dirty if (region := self.seen_part(place))]:
            self.refresh(*seen)

    # Drawing.

    @property
    def standing(self) -> int:
        """How the card with the cursor is drawn."""
        return SELECTED if self.has_focus else BLURRED

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        scroll = (round(self.scroll_x), round(self.scroll_y))
        return self.canvas.line(y, self.size.width, scroll, Cursor(self.at, self.standing, self.marked))

    def on_view(self, place: Region) -> Region:
        """A place of the scrolled area in the coordinates of this widget, whether in sight or not."""
        left, top = self.grid.names_width, self.grid.header_height
        return place.translate((left - self.scroll_offset.x, top - self.scroll_offset.y))

    def seen_part(self, place: Region) -> Region:
        """The part of a place of the scrolled area that is in sight, in the coordinates of this widget."""
        left, top = self.grid.names_width, self.grid.header_height
        room = self.scrollable_content_region.size
        return self.on_view(place).intersection(Region(left, top, room.width - left, room.height - top))

    def repaint(self, at: At) -> None:
        """Paint a place again, and the names that say where it is."""
        grid, room = self.grid, self.scrollable_content_region.size
        if at.lane == HEADER:
            self.refresh(Region(0, 0, room.width, grid.header_height))
        elif region := self.seen_part(grid.place(at)):
            self.refresh(region)

    def _repaint_names(self, at: At, to: At) -> None:
        grid, room = self.grid, self.scrollable_content_region.size
        regions = []
        if grid.header_height and (at.column != to.column or HEADER in {at.lane, to.lane}):
            regions.append(Region(0, 0, room.width, grid.header_height))
        for lane in {at.lane, to.lane} - {HEADER}:
            y = max(0, grid.lane_y[lane] - self.scroll_offset.y) + grid.header_height
            if grid.names_width and at.lane != to.lane:
                regions.append(Region(0, y, grid.names_width, min(2, grid.lane_heights[lane])))
            if grid.top_of_cells(lane) and (at.lane, at.column) != (to.lane, to.column):
                regions.append(Region(0, y, room.width, 1))
        seen = [region.intersection(room.region) for region in regions if region.overlaps(room.region)]
        if seen:
            self.refresh(*seen)

    # Selecting.

    @property
    def selected_card(self) -> Card | None:
        """The card with the cursor; None in an empty cell and on a header."""
        return self.grid.card(self.at) if self.plan.columns else None

    def go(self, at: At | None) -> bool:
        """Move the cursor and bring it into sight; False when there is nowhere to go."""
        if at is None:
            return False
        if at != self.at:
            self._go(at)
            card = self.selected_card
            self.post_message(CardSelected(self.at, card.id if card is not None else ""))
        return True

    def _go(self, at: At) -> None:
        before, self.at = self.at, at
        if before != at and before.lane < len(self.grid.cells) and before.column < len(self.plan.columns):
            self.repaint(before)
            self._repaint_names(before, at)
        self.repaint(at)
        self.keep_in_sight()

    def select_card(self, card_id: str) -> bool:
        """Move the cursor to a card; False when it is not on this board."""
        return self.go(self.grid.find(card_id))

    def keep_in_sight(self) -> None:
        """Scroll as little as it takes to see what is selected."""
        grid, room = self.grid, self.scrollable_content_region.size
        place = grid.place(self.at)
        wide, tall = room.width - grid.names_width, room.height - grid.header_height
        top = grid.top_of_cells(self.at.lane) if self.at.lane != HEADER else 0
        x, y = self.scroll_offset
        if place.right > x + wide:
            x = place.right - wide
        x = min(x, place.x)
        if self.at.lane != HEADER:
            if place.bottom > y + tall:
                y = place.bottom - tall
            y = min(y, place.y - top)
            if place.y - top <= 1 + grid.top_of_cells(0):
                y = 0
        # After the room or the zoom changed, the board may end above where it was scrolled to.
        y = min(y, max(0, grid.lane_y[-1] - tall))
        if (x, y) != self.scroll_offset:
            self.scroll_to(max(0, x), max(0, y), animate=False)

    def mark(self) -> None:
        """Mark the selected card, or take its mark away."""
        card = self.selected_card
        if card is not None:
            if card.id in self.marked:
                del self.marked[card.id]
            else:
                self.marked[card.id] = None
            self.repaint(self.at)

    def unmark(self) -> None:
        """Take all marks away."""
        if self.marked:
            self.marked.clear()
            self.refresh()

    def zoom(self, by: int) -> None:
        """Show more of each card (1) or more cards (−1)."""
        place = ZOOMS.index(self.wrapping.zoom) + by
        if 0 <= place < len(ZOOMS):
            self.wrapping = Wrapping(ZOOMS[place])
            self.lay_out()
