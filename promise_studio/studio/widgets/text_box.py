"""A field for typed text that is as high as what is in it."""

from textual import events
from textual.widgets import TextArea

from promise_studio.studio.messages import Edited
from promise_studio.studio.text import plain
from promise_studio.studio.typing_widget import TypingWidget, send_again


class TextBox(TextArea, TypingWidget):
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
    """

    def __init__(self, text: str = "", *, single: bool = False, placeholder: str = "") -> None:
        super().__init__(text, compact=True, soft_wrap=True, placeholder=plain(placeholder))
        self.single = single
        self.highlight_cursor_line = False
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if self.left_by(event):
            return
        if self.single and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.leave("next")
            return
        # Cursor and delete keys are carried out here, in the order in which they were pressed.
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        if self.screen.focused is not self:
            send_again(self, event)
            return
        text = plain(event.text.replace("\r\n", "\n").replace("\r", "\n"))
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
            self.leave("next" if not self.single else "forward")
        else:
            super().action_cursor_down(select)
