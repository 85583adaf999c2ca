"""One line asked for at the bottom of the work, where a dialog would hide it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from promise_studio.studio.dialogs.dialog import keys_line
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.text_box import TextBox


class AskBar(Horizontal):
    """Enter or leaving the bar hands the line over; Esc does not. It waits unseen, to be there at once."""

    DEFAULT_CSS = """
    AskBar { height: auto; max-height: 8; background: $boost; border: round $accent; }
    AskBar .label { width: auto; text-style: bold; color: $accent; }
    AskBar TextBox { width: 1fr; background: $boost; }
    AskBar .dialog-keys { width: auto; }
    """

    def __init__(self) -> None:
        super().__init__(classes="ask")
        self.display = False
        self._label = Static(classes="label")
        self._box = TextBox(single=True)
        self._box.keys_now = ("keep-card", "drop-card")
        self._done: Callable[[str], None] | None = None
        self._back: Widget | None = None

    def compose(self) -> ComposeResult:
        yield self._label
        yield self._box
        yield keys_line(("Enter", "keep"), ("Esc", "leave"))

    def ask(self, label: str, done: Callable[[str], None], value: str, back: Widget | None) -> None:
        """Ask for a line; a question that still stands is answered with what was typed."""
        self.close(keep=True)
        self._label.update(content(f" {label} "))
        self._done, self._back = done, back
        self._box.load_text(value)
        self._box.move_cursor(self._box.document.end)
        self.display = True
        self.screen.set_focus(self._box)

    def close(self, *, keep: bool) -> None:
        """End the question, and give the keyboard back."""
        done, self._done = self._done, None
        if done is None:
            return
        if self.screen.focused is self._box and self._back is not None and self._back.is_attached:
            self.screen.set_focus(self._back)
        self.display = False
        text = self._box.text.strip()
        if keep and text:
            done(text)

    def on_left(self, message: Left) -> None:
        if message.where in ("next", "back"):
            self.close(keep=message.where == "next")

    def on_edited(self, message: Edited) -> None:
        message.stop()

    def on_descendant_blur(self) -> None:
        if self.app.app_focus and self.screen.focused is not self._box:
            self.close(keep=True)
