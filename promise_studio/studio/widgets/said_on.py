"""The rest of a sentence that is too long for the status line, below it until the next key or click."""

from textual.content import Content
from textual.widget import Widget

from promise_studio.studio.text import content
from promise_studio.studio.widgets.status_line import StatusLine


class SaidOn(Widget):
    """Lies over the upper edge of the work, so that nothing on the screen moves."""

    DEFAULT_CSS = """
    SaidOn {
        display: none;
        position: absolute;
        layer: said;
        offset: 0 1;
        width: 100%;
        height: auto;
        max-height: 8;
        padding: 0 1;
        background: $panel;
    }
    """

    def __init__(self, status: StatusLine) -> None:
        super().__init__()
        self.display = False
        self._status = status
        self._words = Content("")

    def show(self) -> None:
        """Say what the status line has to cut, however many lines it takes."""
        self._words = content(self._status.go_on_below(), self._status.style)
        self.display = True
        self.refresh(layout=True)

    def hide(self) -> None:
        """Give the place back."""
        if self.display:
            self.display = False
            self._status.end_here()

    def render(self) -> Content:
        return self._words
