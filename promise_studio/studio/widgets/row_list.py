"""Rows drawn line by line with a cursor: thousands of them cost no more than the ones in sight."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from promise_studio.studio.widgets.row_strip import row_segments
from promise_studio.studio.widgets.rows import Row
from promise_studio.studio.widgets.scroll_size import take_size

MOST_LINES = 200
"""More lines than a screen has."""
_PARTS = "head id name tail hint ok warn bad dim cursor quiet-cursor moving marked"


class RowList(ScrollView, can_focus=True):
    """Draws rows and keeps a cursor on one of them."""

    DEFAULT_CSS = """
    RowList { height: 1fr; scrollbar-size-vertical: 1; background: $background; color: $foreground; }
    RowList > .item-list--head { color: $primary; text-style: bold; }
    RowList > .item-list--id { color: $foreground 65%; }
    RowList > .item-list--name { color: $foreground; }
    RowList > .item-list--marked { color: $accent; text-style: bold; }
    RowList > .item-list--tail { color: $foreground 65%; }
    RowList > .item-list--hint { color: $foreground 65%; }
    RowList > .item-list--ok { color: $text-success; }
    RowList > .item-list--warn { color: $text-warning; }
    RowList > .item-list--bad { color: $text-error; }
    RowList > .item-list--dim { color: $foreground 65%; }
    RowList > .item-list--cursor { background: $primary; color: $background; text-style: bold; }
    RowList > .item-list--quiet-cursor { background: $boost; text-style: bold; }
    RowList > .item-list--moving { background: $accent; color: $background; text-style: bold; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"item-list--{part}" for part in _PARTS.split()}
    BINDINGS: ClassVar = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "step(-1000000)", show=False),
        Binding("end", "step(1000000)", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

        row: Row

    @dataclass
    class Opened(Message):
        """A row was opened with a double click."""

        row: Row

    def __init__(self, *, id: str | None = None, classes: str | None = None, heads: bool = True) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, classes=classes)
        self._heads = heads
        """Whether the cursor stands on headings, too: not where nothing can be done with one."""
        self.rows: tuple[Row, ...] = ()
        self.at = 0
        self.marked: set[str] = set()
        self._styles_of: dict[str, Style] = {}

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.at] if self.at < len(self.rows) else None

    @property
    def cursor_part(self) -> str:
        """Which style the cursor has now."""
        return "cursor" if self.has_focus else "quiet-cursor"

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Take new rows; the cursor stays on what it was on, or near it."""
        here, before, old = self.row, self.rows, self.at
        self.rows = rows
        self.marked &= {row.id for row in rows}
        take_size(self, Size(0, len(rows)))
        found = next((n for n, row in enumerate(rows) if here is not None and row.key == here.key), None)
        self.at = self._off_heads(found if found is not None else _place_without(rows, before, old))
        self._refresh_others(before, {old, self.at} if old != self.at else set())
        self.show_cursor()

    def _refresh_others(self, before: tuple[Row, ...], also: set[int]) -> None:
        """Repaint the rows that are others than before, as far down as the list may reach later."""
        top, width = round(self.scroll_y), self.size.width
        seen = slice(top, top + max(MOST_LINES, self.size.height))
        pairs = enumerate(zip_longest(before[seen], self.rows[seen]))
        dirty = [Region(0, y, width, 1) for y, (old, new) in pairs if old != new or top + y in also]
        if dirty:
            self.refresh(*dirty)

    def find_row(self, item_id: str) -> bool:
        """Put the cursor on the row of an item; False when there is none."""
        for number, row in enumerate(self.rows):
            if row.id == item_id and row.sort != "hint":
                self.put_cursor(number)
                return True
        return False

    def put_cursor(self, number: int) -> None:
        """Put the cursor on a row."""
        number = self._off_heads(max(0, min(number, len(self.rows) - 1)))
        if number != self.at:
            self.refresh_row(self.at)
            self.at = number
            self.refresh_row(number)
        self.show_cursor()
        if self.row is not None:
            self.post_message(self.Moved(self.row))

    def _off_heads(self, number: int) -> int:
        """The row itself, or in place of a heading the next one on the way, or else the one before it."""
        if self._heads or not self.rows:
            return number
        way = 1 if number >= self.at else -1
        onward = range(number, len(self.rows) if way > 0 else -1, way)
        back = range(number, -1 if way > 0 else len(self.rows), -way)
        return next((at for at in (*onward, *back) if self.rows[at].sort != "head"), number)

    def refresh_row(self, number: int) -> None:
        """Repaint one row."""
        self.refresh(Region(0, number - round(self.scroll_y), self.size.width, 1))

    def show_cursor(self) -> None:
        """Scroll as little as it takes to have the cursor in sight, and the heading right above it."""
        top = self.at - 1 if self.at and self.rows[self.at - 1].sort == "head" else self.at
        self.scroll_to_region(Region(0, top, 1, self.at - top + 1), animate=False, force=True)

    def action_step(self, by: int) -> None:
        self.put_cursor(self.at + by)

    def action_page(self, by: int) -> None:
        self.put_cursor(self.at + by * max(1, self.size.height - 1))

    def render_line(self, y: int) -> Strip:
        number = y + round(self.scroll_y)
        width = self.scrollable_content_region.width
        if number >= len(self.rows):
            return Strip.blank(width, self.visual_style.rich_style)
        row = self.rows[number]
        segments = row_segments(row, width, self._style_of, marked=row.id in self.marked)
        if number == self.at and (self._heads or row.sort != "hint"):
            cursor = self._style_of(self.cursor_part)
            segments = [Segment(segment.text, (segment.style or Style()) + cursor) for segment in segments]
        return Strip(segments, width)

    def _style_of(self, part: str) -> Style:
        style = self._styles_of.get(part)
        if style is None:
            style = self._styles_of[part] = self.get_component_rich_style(f"item-list--{part}")
        return style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of = {}

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def number_at(self, event: events.MouseEvent) -> int | None:
        """Which row the mouse is on."""
        offset = event.get_content_offset(self)
        number = offset.y + round(self.scroll_y) if offset is not None else -1
        return number if 0 <= number < len(self.rows) else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        number = self.number_at(event)
        if number is not None:
            self.put_cursor(number)

    def on_click(self, event: events.Click) -> None:
        if event.chain == 2 and self.row is not None:
            self.post_message(self.Opened(self.row))


def _place_without(rows: tuple[Row, ...], before: tuple[Row, ...], old: int) -> int:
    """Where the cursor goes whose row is gone: to the next of the same kind, or to what stood above it."""
    at = max(0, min(old, len(rows) - 1))
    gone = before[old] if old < len(before) else None
    if gone is None or not rows or (rows[at].sort, rows[at].kind) == (gone.sort, gone.kind):
        return at
    places = {row.key: number for number, row in enumerate(rows)}
    return next((places[row.key] for row in reversed(before[:old]) if row.key in places), at)
