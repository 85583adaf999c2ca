"""What lies over the screen for a moment has in common: a title, keys, and Esc to leave."""

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

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
    Dialog .dialog PickBox ItemList { max-height: 16; background: $background; }
    Dialog .dialog .wrong { height: auto; color: $text-error; text-style: bold; }
    """

    BINDINGS: ClassVar = [Binding("escape", "leave", show=False)]

    @property
    def studio(self) -> "StudioApp":
        """The application."""
        return cast("StudioApp", self.app)

    def action_leave(self) -> None:
        self.dismiss(None)


def keys_line(*keys: tuple[str, str]) -> Static:
    """The keys of a dialog, at its foot."""
    parts = [
        Content.styled(f" {key}", "bold $accent") + Content.styled(f" {word} ", "$foreground 80%")
        for key, word in keys
    ]
    return Static(Content(" ").join(parts), classes="dialog-keys")
