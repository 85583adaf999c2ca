"""The guide and the findings beside the work."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

MOST = 40
"""How many findings are drawn; the rest are counted."""


class FindingRow(Static):
    """One finding; a click goes to what it speaks of."""

    class Chosen(Message):
        """Go to what this finding speaks of."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, line: Content, number: int) -> None:
        super().__init__(line)
        self.number = number

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Chosen(self.number))


class GuidePane(VerticalScroll):
    """What to do here, and what was found."""

    DEFAULT_CSS = """
    GuidePane .guide-text { height: auto; margin-bottom: 1; padding-right: 1; }
    GuidePane .findings-head { height: 1; margin-bottom: 0; color: $foreground 65%; }
    GuidePane .findings { height: auto; margin-bottom: 1; }
    GuidePane FindingRow { height: auto; margin-top: 1; padding-right: 1; }
    GuidePane FindingRow:hover { background: $boost; }
    """

    can_focus = False

    def __init__(self, guide: Callable[[], list[Content]]) -> None:
        super().__init__(id="guide")
        self.border_title = "Guide"
        self._guide = guide
        self._text = Static(classes="guide-text")
        self._head = Static(classes="findings-head")
        self._found = Vertical(classes="findings")
        self._lines: list[Content] = []
        self._shown = Content("")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._found
        yield self._text

    def on_mount(self) -> None:
        self._head.display = False
        self.call_after_refresh(self._show_guide)

    def _show_guide(self) -> None:
        guide = Content("\n").join(self._guide())
        if guide != self._shown:
            self._shown = guide
            # Measured before the screen had its colours, it would keep none: the words would not be seen.
            self._text.notify_style_update()
            self._text.update(guide)

    async def show_findings(self, lines: list[Content]) -> None:
        """Draw the findings, if they are others than before."""
        if not self._found.is_attached:
            return
        self._show_guide()
        if lines == self._lines and self._head.display:
            return
        self._head.display = True
        self._head.update(Content.styled(f"Findings · {len(lines) or 'none'}", "bold"))
        self._lines = lines
        rows: list[Widget] = [FindingRow(line, number) for number, line in enumerate(lines[:MOST])]
        if len(lines) > MOST:
            rows.append(Static(Content.styled(f"… and {len(lines) - MOST} more", "$foreground 65%")))
        async with self.batch():
            await self._found.remove_children()
            await self._found.mount(*rows)
