"""The guide and the findings beside the work."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from promise_studio.studio.widgets.scroll_size import take_size

MOST = 40
"""How many findings are drawn; the rest are counted."""
NONE = -1
"""The number of a line that belongs to no finding."""


class GuidePane(ScrollView, can_focus=False):
    """What was found, and what to do here, drawn by line; a click on a finding goes to what it speaks of."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"guide-pane--under"}
    DEFAULT_CSS = """
    GuidePane { color: $foreground; }
    GuidePane > .guide-pane--under { background: $boost; color: $foreground; }
    """

    class Chosen(Message):
        """Go to what this finding speaks of."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, guide: Callable[[], list[Content]]) -> None:
        super().__init__(id="guide")
        self.border_title = "Guide"
        self._guide = guide
        self._text: list[Content] = []
        self._found: list[Content] | None = None
        self._under = NONE
        self._lines: list[tuple[int, Strip]] = []

    def on_mount(self) -> None:
        # Reading the guide takes as long as drawing the work: the work comes first.
        self.call_after_refresh(self._show, None)

    def show_findings(self, found: list[Content]) -> None:
        """Draw the findings and the guide, if they are others than before."""
        if self.is_attached:
            self._show(found)

    def _show(self, found: list[Content] | None) -> None:
        text = self._guide()
        found = self._found if found is None else found
        if (text, found) != (self._text, self._found):
            self._text, self._found = text, found
            self._draw()

    # Drawing.

    def _draw(self) -> None:
        """Break everything into lines, narrower where the scrollbar stands beside it."""
        width, height = self.size
        if width < 3:
            return
        self._lines = self._broken(width - 1)
        if len(self._lines) > height:
            self._lines = self._broken(width - 2)
        take_size(self, Size(0, len(self._lines)))
        self.refresh()

    def _broken(self, width: int) -> list[tuple[int, Strip]]:
        lines: list[tuple[int, Strip]] = []
        blank = (NONE, Strip.blank(width, self.visual_style.rich_style))
        if self._found is not None:
            head = Content.styled(f"Findings · {len(self._found) or 'none'}", "bold $foreground 65%")
            lines += [*self._piece(head, width), blank]
        for number, line in enumerate((self._found or [])[:MOST]):
            lines += [*self._piece(line, width, number), blank]
        if self._found is not None and len(self._found) > MOST:
            more = Content.styled(f"… and {len(self._found) - MOST} more", "$foreground 65%")
            lines += [*self._piece(more, width), blank]
        return [*lines, *self._piece(Content("\n").join(self._text), width), blank]

    def _piece(self, words: Content, width: int, number: int = NONE) -> list[tuple[int, Strip]]:
        under = number != NONE and number == self._under
        style = self.get_visual_style("guide-pane--under") if under else self.visual_style
        return [
            (number, strip) for strip in Visual.to_strips(self, words, max(1, width), None, style, pad=True)
        ]

    def render_line(self, y: int) -> Strip:
        at = y + round(self.scroll_y)
        width = self.size.width
        if at >= len(self._lines):
            return Strip.blank(width, self.visual_style.rich_style)
        return self._lines[at][1].adjust_cell_length(width, self.visual_style.rich_style)

    def on_resize(self) -> None:
        self._draw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        if self._lines:
            self._draw()

    # The mouse.

    def _finding_at(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset(self)
        at = offset.y + round(self.scroll_y) if offset is not None else len(self._lines)
        return self._lines[at][0] if at < len(self._lines) else NONE

    def _point_at(self, number: int) -> None:
        if number != self._under:
            self._under = number
            self._draw()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._point_at(self._finding_at(event))

    def on_leave(self) -> None:
        self._point_at(NONE)

    def on_click(self, event: events.Click) -> None:
        number = self._finding_at(event)
        if number != NONE:
            event.stop()
            self.post_message(self.Chosen(number))
