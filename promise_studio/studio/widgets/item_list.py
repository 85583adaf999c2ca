"""An outline of items: rows that can be marked, carried by key and dragged with the mouse."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.message import Message

from promise_studio.studio.widgets.row_list import RowList
from promise_studio.studio.widgets.rows import Row


class ItemList(RowList):
    """A row is picked up, carried among its own kind, and put down or back."""

    BINDINGS: ClassVar = [
        Binding("enter", "place", show=False),
        Binding("escape", "put_back", show=False),
    ]

    @dataclass
    class Placed(Message):
        """A row now stands before another of its kind, or last; `under` is the row above of another kind."""

        row: Row
        before: str | None
        under: Row | None

    def __init__(self, *, id: str | None = None, classes: str | None = None, heads: bool = True) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, classes=classes, heads=heads)
        self.moving: Row | None = None
        self.passes: frozenset[str] = frozenset()
        """Kinds that a carried row may go past, into the next group."""
        self._still: tuple[Row, ...] = ()
        self._dragged: int | None = None

    @property
    def cursor_part(self) -> str:
        return "moving" if self.moving is not None else super().cursor_part

    @property
    def heads_items(self) -> bool:
        """Whether the cursor is on a heading that has something under it."""
        below = self.rows[self.at + 1 : self.at + 2]
        return self.row is not None and self.row.sort == "head" and any(row.sort == "item" for row in below)

    def toggle_mark(self) -> None:
        """Mark the item under the cursor, or take the mark away, and go on."""
        if self.row is not None and self.row.sort == "item":
            self.marked ^= {self.row.id}
            self.refresh()
            self.action_step(1)

    def start_move(self) -> bool:
        """Pick the row under the cursor up: the arrows carry it, Enter puts it down, Esc puts it back."""
        if self.row is None or self.row.sort != "item":
            return False
        self.moving, self._still = self.row, self.rows
        self.refresh()
        return True

    def action_step(self, by: int) -> None:
        if self.moving is None:
            super().action_step(by)
        elif by:
            self._shift(1 if by > 0 else -1)

    def _shift(self, by: int) -> None:
        onto = self.at + by
        if not 0 <= onto < len(self.rows) or self.moving is None:
            return
        if self.rows[onto].sort == "item" and self.rows[onto].kind in {self.moving.kind, *self.passes}:
            rows = list(self.rows)
            rows[self.at], rows[onto] = rows[onto], rows[self.at]
            self.rows, self.at = tuple(rows), onto
            self.refresh()
            self.show_cursor()

    def _following(self, at: int) -> str | None:
        """The id of the row below, if it is of the same kind."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        same = below is not None and below.sort == "item" and below.kind == self.rows[at].kind
        return below.id if below is not None and same else None

    def _group(self, at: int) -> Row | None:
        """The nearest row above that is of another kind."""
        return next((row for row in reversed(self.rows[:at]) if row.kind != self.rows[at].kind), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("place", "put_back"):
            return self.moving is not None
        return super().check_action(action, parameters)

    def action_place(self) -> None:
        row, self.moving = self.moving, None
        self.refresh_row(self.at)
        if row is not None:
            self.post_message(self.Placed(row, self._following(self.at), self._group(self.at)))

    def action_put_back(self) -> None:
        row, self.moving = self.moving, None
        self.show_rows(self._still)
        if row is not None:
            self.find_row(row.id)
        self.refresh_row(self.at)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._dragged = self.number_at(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        start, end = self._dragged, self.number_at(event)
        self._dragged = None
        if start is None or end is None or start == end:
            return
        row, onto = self.rows[start], self.rows[end]
        if row.sort == onto.sort == "item" and row.kind == onto.kind:
            before = self._following(end) if end > start else onto.id
            self.post_message(self.Placed(row, before, self._group(end)))
