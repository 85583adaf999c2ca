"""A field for typed text that is as high as what is in it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.widgets import TextArea

from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import plain
from promise_studio.studio.typing_widget import TypingWidget


class TextBox(TextArea, TypingWidget):
    """Text that wraps; with `single`, Enter is the end of it and pasted line breaks become spaces."""

    BINDINGS: ClassVar = [
        Binding("escape", "leave('back')", show=False),
        Binding("ctrl+down", "leave('next')", show=False),
        Binding("ctrl+up", "leave('previous')", show=False),
    ]

    def __init__(self, text: str = "", *, single: bool = False, placeholder: str = "") -> None:
        super().__init__(text, compact=True, soft_wrap=True, placeholder=plain(placeholder))
        self.single = single
        self.highlight_cursor_line = False
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def action_leave(self, where: str) -> None:
        self.post_message(Left(self, where))

    async def _on_key(self, event: events.Key) -> None:
        if self.single and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_leave("next")
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        text = plain(event.text.replace("\r\n", "\n").replace("\r", "\n"))
        clean = events.Paste(" ".join(text.split("\n")) if self.single else text)
        event.stop()
        event.prevent_default()
        await super()._on_paste(clean)

    def _on_text_area_changed(self, message: TextArea.Changed) -> None:
        message.stop()
        self.post_message(Edited(self))

    def action_cursor_up(self, select: bool = False) -> None:
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.action_leave("previous")
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.action_leave("next")
        else:
            super().action_cursor_down(select)
