"""The board under the hands: walking with the arrows, the mouse, and moving cards."""

from collections.abc import Callable

from textual import events
from textual.strip import Strip

from promise_studio.studio.boards.carry import Carry
from promise_studio.studio.boards.ghost import Ghost
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.look import CARRIED
from promise_studio.studio.boards.messages import (
    AddRequested,
    CardActivated,
    CardMoved,
    CarryEnded,
    ColumnDropped,
    ColumnShifted,
    TextPasted,
)
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.space import BoardSpace
from promise_studio.studio.boards.walk import around, homeward, next_cell, page, step
from promise_studio.studio.widgets.scroll_size import take_size

ARROWS = frozenset({"up", "down", "left", "right"})
DRAG_AFTER = 2


class Board(BoardSpace, can_focus=True):
    """Everything a hand does on a board that changes no text; edits are asked of the stage by messages."""

    def __init__(self, plan: Plan, *, moves_columns: bool = False, id: str | None = None) -> None:  # noqa: A002  # Textual's name for it
        super().__init__(plan, id=id)
        self.moves_columns = moves_columns
        self.carry: Carry | None = None
        self.stage_takes: Callable[[events.Key], bool] = lambda _: False
        """What the stage does with keys that are neither a step nor a command."""
        self._pressed: tuple[At, int, int] | None = None
        self._ghost: Ghost | None = None

    @property
    def standing(self) -> int:
        return CARRIED if self.carry is not None else super().standing

    # Keys.

    def on_key(self, event: events.Key) -> None:
        if self.carry is not None:
            handled = self._carry_key(event.key)
        else:
            handled = self._walk_key(event.key) or self.stage_takes(event)
        if handled:
            event.stop()
            event.prevent_default()

    def _walk_key(self, key: str) -> bool:
        if not self.plan.columns:
            return False
        grid, at = self.grid, self.at
        lines = max(1, grid.view_height - 2)
        if key in ARROWS:
            self.go(step(grid, at, key))
        elif key in {"tab", "shift+tab"}:
            way = 1 if key == "tab" else -1
            self.go(next_cell(grid, at, way) or around(grid, way))
        elif key in {"home", "end"}:
            self.go(homeward(grid, at, int(key == "end")))
        elif key in {"pageup", "pagedown"}:
            self.go(page(grid, at, lines if key == "pagedown" else -lines))
        elif key == "escape" and self.marked:
            self.unmark()
        else:
            return False
        return True

    def on_focus(self) -> None:
        if self.plan.columns:
            self.repaint(self.at)

    def on_blur(self) -> None:
        if self.plan.columns:
            self.repaint(self.at)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.post_message(TextPasted(event.text))

    # Moving.

    def pick_up(self) -> bool:
        """Begin to move what is selected; False when nothing there can be moved."""
        card = self.selected_card
        if self.moves_columns or self.at.lane == HEADER:
            self.carry = Carry(self.at)
        elif card is not None and not card.fixed:
            self.carry = Carry(self.at, card)
        else:
            return False
        self.repaint(self.at)
        return True

    def _carry_key(self, key: str) -> bool:
        carry = self.carry
        if carry is None:
            return False
        if key in {"enter", "m", "escape"}:
            self.put_down(keep=key != "escape")
        elif key in {"left", "right"} and carry.card is None:
            self.post_message(ColumnShifted(self.at, 1 if key == "right" else -1))
        elif key in ARROWS and carry.go(self.grid, key):
            self._follow(carry)
        return True

    def _follow(self, carry: Carry) -> None:
        self.at = carry.at
        take_size(self, self.grid.size)
        self.keep_in_sight()
        self.refresh()

    def put_down(self, *, keep: bool) -> None:
        """End a move: ask for the edit, or show everything where it was."""
        carry, self.carry = self.carry, None
        self._ghost = None
        if carry is None:
            return
        if keep and carry.card is not None:
            before = carry.before(self.grid)
            lane, column = self.plan.lanes[carry.at.lane], self.plan.columns[carry.at.column]
            self.post_message(CardMoved(carry.card.id, lane.key, column.key, before, carry.card.group))
        elif carry.card is not None:
            self.show(self.plan)
        self.post_message(CarryEnded(keep))
        self.refresh()

    # Mouse.

    def _under(self, event: events.MouseEvent) -> At | None:
        """What is under the pointer; the card is −1 beside the cards of a cell."""
        grid = self.grid
        if not self.plan.columns or event.x < grid.names_width:
            return None
        x = event.x - grid.names_width + self.scroll_offset.x
        if event.y < grid.header_height:
            column = grid.column_at(x)
            return At(HEADER, grid.span(column)[0]) if grid.plan.groups else None
        y = event.y - grid.header_height + self.scroll_offset.y
        at = grid.at(x, y)
        if at is not None and at.card >= 0 and not grid.place(at).contains(x, y):
            return At(at.lane, at.column)
        return at

    def on_mouse_down(self, event: events.MouseDown) -> None:
        at = self._under(event)
        if at is None or event.button != 1:
            return
        self.focus()
        self._pressed = (at, event.x, event.y)
        if event.ctrl or event.shift:
            self.go(at)
            self.mark()
            return
        beside = at.lane != HEADER and at.card < 0 and self.grid.cell(at).cards
        self.go(At(at.lane, at.column, len(self.grid.cell(at).cards) - 1) if beside else at)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._pressed is None:
            return
        origin, x, y = self._pressed
        if self.carry is None:
            if (
                abs(event.x - x) + abs(event.y - y) < DRAG_AFTER
                or not self._drags(origin)
                or not self.pick_up()
            ):
                return
            self.capture_mouse()
        self._drag_to(event)

    def _drags(self, origin: At) -> bool:
        return origin.card >= 0 or (self.moves_columns and origin.lane == HEADER)

    def _drag_to(self, event: events.MouseMove) -> None:
        room = self.scrollable_content_region.size
        if event.y >= room.height - 1 or event.y <= self.grid.header_height:
            self.scroll_relative(y=1 if event.y >= room.height - 1 else -1, animate=False)
        at = self._under(event)
        carry = self.carry
        if at is None or carry is None or carry.card is None or at.lane == HEADER:
            return
        if at.card < 0:
            at = At(at.lane, at.column, len(self.grid.cell(at).cards))
        if self.plan.lanes[at.lane].fixed:
            return
        held, look = self._ghost, self.canvas.look
        if at == carry.at:
            self._hold(None)
        elif held is None or not held.fits(at, self.grid, look):
            self._hold(Ghost(carry.card, self.grid, at, look))

    def _hold(self, ghost: Ghost | None) -> None:
        """Let the dragged card lie somewhere else, and paint only where it lay and where it lies."""
        before, self._ghost = self._ghost, ghost
        if before is not ghost:
            places = [held.place for held in (before, ghost) if held is not None]
            if seen := [region for place in places if (region := self.seen_part(place))]:
                self.refresh(*seen)

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if self._ghost is None:
            return strip
        place = self._ghost.place
        return self._ghost.over(strip, y, self.seen_part(place), self.on_view(place))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        pressed, self._pressed = self._pressed, None
        if self.carry is None or pressed is None:
            return
        self.release_mouse()
        target = self._under(event)
        if self.carry.card is None and target is not None:
            self.post_message(ColumnDropped(pressed[0], target))
        elif self._ghost is not None:
            self.carry.put(self.grid, self._ghost.at)
            self.at = self.carry.at
        self.put_down(keep=True)

    def on_click(self, event: events.Click) -> None:
        at = self._under(event) if event.chain == 2 else None
        if at is not None:
            self.post_message(CardActivated(at) if at.card >= 0 or at.lane == HEADER else AddRequested(at))
