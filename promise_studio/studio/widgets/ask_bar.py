"""One line asked for at the bottom of the work, where a dialog would hide it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from promise_studio.studio.messages import Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.text_box import TextBox


class AskBar(Horizontal):
    """Enter or leaving the bar hands the line over; Esc does not."""

    def __init__(self, label: str, done: Callable[[str], None], value: str, back: Widget | None) -> None:
        super().__init__(classes="ask")
        self._label = label
        self._done = done
        self._back = back
        self._closed = False
        self.box = TextBox(value, single=True)

    def compose(self) -> ComposeResult:
        yield Static(content(f" {self._label} "), classes="label")
        yield self.box

    def on_left(self, message: Left) -> None:
        message.stop()
        self.close(keep=message.where == "next")

    def on_descendant_blur(self) -> None:
        if self.app.app_focus:
            self.close(keep=True, back=False)

    def close(self, *, keep: bool, back: bool = True) -> None:
        """End the question, and give the keyboard back."""
        if self._closed:
            return
        self._closed = True
        if back and self._back is not None and self._back.is_attached:
            self.screen.set_focus(self._back)
        self.remove()
        if keep and self.box.text.strip():
            self._done(self.box.text.strip())
