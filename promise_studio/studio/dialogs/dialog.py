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
