"""A field for typed text that is as high as what is in it."""

from collections.abc import Callable
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.document._document import Selection
from textual.widgets import TextArea

from promise_studio.studio.messages import Edited, Say
from promise_studio.studio.text import plain
from promise_studio.studio.typing_widget import TypingWidget
from promise_studio.studio.widgets.typed_area import TypedArea

MOST_PASTED = 40_000
"""Characters of a paste that a field takes: ten times what any of them can hold."""


class TextBox(TypedArea, TypingWidget):
    """Text that wraps; with `single`, Enter is the end of it and pasted line breaks become spaces."""

    DEFAULT_CSS = """
    TextBox {
        height: auto;
        min-height: 1;
        max-height: 14;
        background: $surface;
        padding: 0 1;
        scrollbar-size-vertical: 1;
        border: none;
    }
    TextBox:focus { background: $panel; border: none; }
    TextBox > .text-box--found { text-style: underline; color: $text-warning; }
    TextBox > .text-box--wrong { text-style: underline bold; color: $text-error; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-box--found", "text-box--wrong"}
    BINDINGS: ClassVar = [Binding("ctrl+a", "select_all", show=False)]

    def __init__(self, text: str = "", *, single: bool = False, placeholder: str = "") -> None:
        super().__init__(text, compact=True, soft_wrap=True, placeholder=plain(placeholder))
        self.single = single
        self.keys_now = ("keep-line", "leave-field") if single else ("next-field", "leave-field")
        self.highlight_cursor_line = False
        self.cursor_blink = False
        self.below: Callable[[], bool] | None = None
        """What takes the keyboard below the last line, where there is something."""
        self._marks: tuple[tuple[int, int, bool], ...] = ()
        self.move_cursor(self.document.end)

    # What was found in the words.

    def underline(self, marks: tuple[tuple[int, int, bool], ...]) -> None:
        """Underline stretches of the text, by its characters; the third value says whether it is grave."""
        if marks != self._marks:
            self._marks = marks
            self._line_cache.clear()
            self.refresh()

    def place_of(self, at: int) -> tuple[int, int]:
        """Line and column of a character of the text."""
        before = self.text[:at].split("\n")
        return len(before) - 1, len(before[-1])

    def select_between(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Select a stretch, so that what is typed next takes its place."""
        self.selection = Selection(start, end)

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        if self._marks:
            first = sum(len(text) + 1 for text in self.document.lines[:line_index])
            for start, end, bad in self._marks:
                if start < first + len(line) and end > first:
                    style = self._mark_style(bad)
                    line.stylize(style, max(0, start - first), min(len(line), end - first))
        return line

    def _mark_style(self, bad: bool) -> Style:
        style = self.get_component_rich_style(f"text-box--{'wrong' if bad else 'found'}", partial=True)
        return Style(color=style.color, underline=True, bold=bad)

    async def _on_key(self, event: events.Key) -> None:
        if self.left_by(event):
            return
        if event.key == "ctrl+f" and self.below is not None and self.below():
            event.stop()
            event.prevent_default()
            return
        if self.single and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.leave("next")
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        if len(event.text) > MOST_PASTED:
            said = f"only the first {MOST_PASTED:,} of {len(event.text):,} characters are here"
            self.post_message(Say(f"Too much was pasted for a field: {said}.", bad=True))
        text = plain(event.text[:MOST_PASTED].replace("\r\n", "\n").replace("\r", "\n"))
        event.stop()
        event.prevent_default()
        await super()._on_paste(events.Paste(" ".join(text.split("\n")) if self.single else text))

    def _on_text_area_changed(self, message: TextArea.Changed) -> None:
        message.stop()
        self.post_message(Edited(self))

    def action_cursor_up(self, select: bool = False) -> None:
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.leave("previous")
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            if self.below is not None and self.below():
                return
            self.leave("next" if not self.single else "forward")
        else:
            super().action_cursor_down(select)
