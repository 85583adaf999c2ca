"""The field that lies over a card while somebody types in it."""

import re
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message
from textual.widgets import TextArea

from promise_studio.studio.boards.wrap import draw_safely
from promise_studio.studio.messages import Say
from promise_studio.studio.typing_widget import TypingWidget
from promise_studio.studio.widgets.typed_area import TypedArea

_BULLET = re.compile(r"^\s*(?:[-*•–—▪◦]|\d{1,3}[.)])\s+")
NEWLINES = frozenset({"shift+enter", "ctrl+j", "alt+enter"})
ENDINGS = {"enter": "", "ctrl+s": "", "ctrl+enter": "", "tab": "next", "shift+tab": "back"}


def pasted_lines(text: str) -> tuple[str, ...]:
    """The lines of a pasted text that say something, without the bullets in front of them."""
    lines = (_BULLET.sub("", line).strip() for line in draw_safely(text).split("\n"))
    return tuple(line for line in lines if line)


MOST_PASTED = 400_000
MOST_LINES = 2_000
MOST_TYPED = 4_000
"""What a board takes of a paste: characters that are looked through, lines as cards, characters on a card."""


class CardEditor(TypingWidget, TypedArea):
    """Enter keeps the text, Esc leaves the old one; shift+Enter or ctrl+j begins a new line."""

    BINDINGS: ClassVar = [Binding("ctrl+a", "select_all", show=False)]
    keys_now = ("keep-card", "card-line", "next-cell", "drop-card")

    DEFAULT_CSS = """
    CardEditor {
        position: absolute;
        layer: above;
        border: none;
        padding: 0;
        background: $accent 22%;
        scrollbar-size: 0 0;
        &:focus { border: none; background: $background; background-tint: $accent 22%; }
    }
    """

    @dataclass
    class Kept(Message):
        """The typing is done."""

        text: str
        then: str = ""

    class Dropped(Message):
        """Esc: the old text stays."""

    class Grown(Message):
        """The text takes another number of lines."""

    @dataclass
    class Lines(Message):
        """Several lines were pasted into a new card."""

        lines: tuple[str, ...]

    def __init__(self, text: str, *, new: bool, many: bool = False) -> None:
        super().__init__(text, compact=True, highlight_cursor_line=False)
        self.new = new
        self.many = many
        self._lines = 0
        self.done = False

    def on_mount(self) -> None:
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    @property
    def lines(self) -> int:
        """How many lines the text takes in the width that there is."""
        return max(1, self.wrapped_document.height)

    def lie_over(self, region: Region) -> None:
        """Take the place of a text: one cell wider, for the cursor behind the last letter."""
        self.styles.offset = (region.x, region.y)
        self.styles.width = region.width + 1
        self.styles.height = max(1, min(region.height, self.lines))

    def keep(self, then: str = "") -> None:
        """End the typing and hand the text on; once."""
        if not self.done:
            self.done = True
            self.post_message(self.Kept(self.text.strip(), then))

    def wait(self) -> None:
        """Let go of the keyboard without ending: something is being asked."""
        self.done = True

    def go_on(self) -> None:
        """Type on: after a question, or when what was handed on was refused."""
        self.done = False
        self.focus()

    async def _on_key(self, event: events.Key) -> None:
        if event.key in NEWLINES:
            self.insert("\n")
        elif event.key in ENDINGS:
            self.keep(ENDINGS[event.key])
        elif event.key == "escape":
            self.done = True
            self.post_message(self.Dropped())
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.take_paste(event.text)

    def take_paste(self, text: str) -> None:
        """Take what was pasted: as text, or as lines that may become a card each."""
        lines = pasted_lines(text[:MOST_PASTED]) if self.many else ()
        if len(lines) > 1:
            self.post_message(self.Lines(lines[:MOST_LINES]))
            cut = len(lines) > MOST_LINES or len(text) > MOST_PASTED
            said = f"the first {min(len(lines), MOST_LINES):,} lines" if cut else ""
        else:
            self.insert(draw_safely(text[:MOST_TYPED]))
            said = f"the first {MOST_TYPED:,} of {len(text):,} characters" if len(text) > MOST_TYPED else ""
        if said:
            self.post_message(Say(f"Too much was pasted for a board: only {said} are here.", bad=True))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.lines != self._lines:
            self._lines = self.lines
            self.post_message(self.Grown())

    def on_blur(self) -> None:
        if self.app.app_focus:
            self.keep("away")
