"""The line on top: which workshop, what was just done, who is here, and whether it is saved."""

from itertools import accumulate, takewhile

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
        self._lead: str | None = None
        """The first words of the sentence while the others stand below."""

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

    def go_on_below(self) -> str:
        """Say as many words here as there is room for, and hand the others on."""
        _, said, _, _ = self._cells(self.message)
        words = self.message.split(" ")
        fit = takewhile(
            lambda so_far: cell_len(so_far) <= cell_len(said) - 2, accumulate(words, "{} {}".format)
        )
        self._lead = max(fit, default="", key=len)
        self.refresh()
        return self.message[len(self._lead) :].strip()

    def end_here(self) -> None:
        """Say the sentence on this line again, to where it is cut."""
        self._lead = None
        self.refresh()

    @property
    def style(self) -> str:
        """How the sentence is drawn."""
        return "bold $text-error" if self.bad else "$foreground"

    @property
    def is_cut(self) -> bool:
        """Whether the sentence is longer than its place."""
        _, said, _, _ = self._cells(self.message)
        return cell_len(self.message) >= cell_len(said)

    def _cells(self, message: str) -> tuple[str, str, str, Content]:
        """The title, the sentence, who is here and whether it is saved, each as long as it may be."""
        width = self.content_size.width
        sign, word, colour = SAVED.get(
            self.saved[0], ("■", f"not saved: {one_line(self.saved[1])}", "$text-error")
        )
        right = f" {sign} {word} "
        spare = width - cell_len(right) - TITLE - 2 - self.clock.cell_length - cell_len(self.who)
        fills = bool(message) and cell_len(message) > spare
        who = f" {self.who} " if width >= 100 and not fills else ""
        room = width - min(cell_len(right), width // 2) - cell_len(who) - self.clock.cell_length
        title = f" {self.title} " if self.title else ""
        if message:
            title = cut(title, min(cell_len(title), max(TITLE, room - cell_len(message) - 2)))
        title = cut(title, min(cell_len(title), room))
        said = cut_short(f" {message}", room - cell_len(title))
        return title, said, who, content(cut(right, min(cell_len(right), width // 2)), colour)

    def render(self) -> Content:
        title, said, who, saved = self._cells(self.message)
        if self._lead is not None:
            said = cut(f" {self._lead}", cell_len(said))
        return Content("").join(
            [
                content(title, "bold $primary"),
                content(said, self.style),
                self.clock,
                content(who, "$foreground 65%"),
                saved,
            ]
        )
