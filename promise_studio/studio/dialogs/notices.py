"""What happened while a workshop was opened: edits brought back, a file that another program changed."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.text import content


class NoticesScreen(Dialog[None]):
    """Shown once, on opening; Enter goes on."""

    BINDINGS = [Binding("enter,space", "leave", show=False)]  # noqa: RUF012 - as Textual declares it

    def __init__(self, notices: tuple[str, ...]) -> None:
        super().__init__()
        self._notices = notices

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            frame.border_title = "On opening"
            yield Static(Content("\n\n").join(content(notice) for notice in self._notices))
            yield keys_line(("Enter", "go on"))
