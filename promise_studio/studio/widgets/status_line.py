"""The line on top: which workshop, what was just done, who is here, and whether it is saved."""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from promise_studio.studio.text import content, cut, cut_short, one_line

SAVED = {
    "saved": ("●", "saved", "$text-success"),
    "read-only": ("◌", "read-only", "$text-warning"),
    "opening": ("◌", "opening", "$foreground 65%"),
}


TITLE = 12
"""Cells of the title that stay beside a sentence, however long that is."""


class StatusLine(Widget):
    """Everything on one line; what somebody must know comes before what is nice to know."""

    DEFAULT_CSS = "StatusLine { height: 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.who = ""
        self.clock = Content("")
        self.saved = ("opening", "")
        self.message = ""
        self.bad = False

    def show(self, *, title: str, who: str, saved: tuple[str, str]) -> None:
        """What the workshop says of itself."""
        now = (one_line(title), one_line(who), saved)
        if now != (self.title, self.who, self.saved):
            self.title, self.who, self.saved = now
            self.refresh()

    def show_clock(self, line: Content) -> None:
        """How the time goes."""
        if line != self.clock:
            self.clock = line
            self.refresh()

    def tell(self, message: str, *, bad: bool = False) -> None:
        """A sentence about what just happened."""
        now = (one_line(message), bad)
        if now != (self.message, self.bad):
            self.message, self.bad = now
            self.refresh()

    def _fills(self, room: int) -> bool:
        """Whether the sentence needs the place of those who are here."""
        taken = TITLE + cell_len(self.message) + 2 + self.clock.cell_length + cell_len(self.who)
        return bool(self.message) and taken > room

    def render(self) -> Content:
        width = self.content_size.width
        sign, word, colour = SAVED.get(
            self.saved[0], ("■", f"not saved: {one_line(self.saved[1])}", "$text-error")
        )
        right = f" {sign} {word} "
        who = f" {self.who} " if width >= 100 and not self._fills(width - cell_len(right)) else ""
        room = width - min(cell_len(right), width // 2) - cell_len(who) - self.clock.cell_length
        title = f" {self.title} " if self.title else ""
        if self.message:
            spare = max(TITLE, room - cell_len(self.message) - 2)
            title = cut(title, min(cell_len(title), spare))
        title = cut(title, min(cell_len(title), room))
        message = cut_short(f" {self.message}", room - cell_len(title))
        style = "bold $text-error" if self.bad else "$foreground"
        return Content("").join(
            [
                content(title, "bold $primary"),
                content(message, style),
                self.clock,
                content(who, "$foreground 65%"),
                content(cut(right, min(cell_len(right), width // 2)), colour),
            ]
        )
