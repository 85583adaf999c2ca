"""What lies over the screen for a moment has in common: a title, keys, and Esc to leave."""

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from rich.cells import cell_len
from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from promise_studio.studio.painting import Painter

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """Esc leaves without an answer."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog .dialog {
        width: 84%;
        max-width: 110;
        height: auto;
        max-height: 92%;
        border: round $primary;
        border-title-color: $primary;
        border-title-style: bold;
        background: $background;
        padding: 1 2;
    }
    Dialog .dialog.-tall { height: 86%; }
    Dialog .dialog VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    Dialog .dialog .dialog-keys { height: auto; margin-top: 1; }
    Dialog .dialog .said { height: auto; max-height: 8; margin-top: 1; }
    Dialog.-short .dialog { max-height: 100%; padding: 0 1; }
    Dialog.-short .dialog.-tall { height: 100%; }
    Dialog.-short .dialog .dialog-keys, Dialog.-short .dialog .said { margin-top: 0; }
    Dialog .dialog PickBox ItemList { max-height: 16; background: $background; }
    Dialog .dialog .wrong { height: auto; color: $text-error; text-style: bold; }
    """

    BINDINGS: ClassVar = [Binding("escape", "leave", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Painter()

    @property
    def studio(self) -> "StudioApp":
        """The application."""
        return cast("StudioApp", self.app)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer once: a second key that comes before the dialog is gone takes nothing else away."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def action_leave(self) -> None:
        self.dismiss(None)


PRESSED = {"+": "plus", "-": "minus", "Enter": "enter", "Esc": "escape", "Tab": "tab", "space": "space"}


class KeysLine(Static):
    """The keys of a dialog, at its foot; a click presses one."""

    def __init__(self, keys: tuple[tuple[str, str], ...]) -> None:
        parts = [
            Content.styled(f" {key}", "bold $accent") + Content.styled(f" {word} ", "$foreground 80%")
            for key, word in keys
        ]
        super().__init__(Content(" ").join(parts), classes="dialog-keys")
        self._keys = keys

    def on_click(self, event: events.Click) -> None:
        width, x, y = max(1, self.content_size.width), 0, 0
        for key, word in self._keys:
            size = cell_len(f" {key} {word} ")
            if x and x + size - 1 > width:
                x, y = 0, y + 1
            if y == event.y and x <= event.x < x + size and (len(key) == 1 or key in PRESSED):
                self.app.simulate_key(PRESSED.get(key, key))
                return
            x += size + 1


def keys_line(*keys: tuple[str, str]) -> KeysLine:
    """The keys of a dialog."""
    return KeysLine(keys)
