"""What can be done here, with which keys: read from the registry of commands."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from promise_studio.studio.boards.commands import BOARDS
from promise_studio.studio.command import Command, key_shown
from promise_studio.studio.commands import commands_on
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.stages import NAMES, stage_called
from promise_studio.studio.typing_commands import CARD
from promise_studio.studio.widgets.margin import Labelled, draw_lines

if TYPE_CHECKING:
    from promise_studio.studio.key_screen import KeyScreen

KEYS = 16


class HelpScreen(Dialog[None]):
    """Every command of this stage by group, each with its keys and its sentence."""

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { scrollbar-gutter: stable; }
    """
    BINDINGS = [Binding("question_mark,q", "leave", show=False)]  # noqa: RUF012 - as Textual declares it

    def __init__(self, stage: str, screen: "KeyScreen") -> None:
        super().__init__()
        self._stage = stage
        self._screen = screen
        self._text = Static()

    def compose(self) -> ComposeResult:
        title = stage_called(self._stage).title if self._stage in NAMES else "Promise Studio"
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = Content(f"Help · {title}")
            with VerticalScroll():
                yield self._text
            yield keys_line(("↑ ↓", "read on"), ("Esc", "back"))

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        self._text.update(draw_lines(help_lines(self.commands()), self._text.size.width, KEYS))

    def commands(self) -> list[Command]:
        """The commands that can be carried out on the screen below, and those of its fields."""
        here = [c for c in commands_on(self._stage) if self._screen.doer_of(c.name) is not None]
        typing = commands_on("typing") if self._stage in NAMES else ()
        return here + [c for c in typing if c.group != CARD or self._stage in BOARDS]


def help_lines(commands: list[Command]) -> list[Content | Labelled]:
    """The commands by group."""
    lines: list[Content | Labelled] = []
    for group in dict.fromkeys(command.group for command in commands):
        lines += [Content(""), Content.styled(group, "bold $primary")]
        for command in commands:
            if command.group == group:
                keys = "  ".join(key_shown(key) for key in command.keys) or "ctrl+p"
                lines.append(Labelled(f" {keys}", Content(command.sentence), "bold $accent"))
    return lines[1:]
