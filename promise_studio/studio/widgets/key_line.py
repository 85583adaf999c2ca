"""The line at the bottom: what can be done here, and with which keys; a click does it."""

from collections.abc import Callable

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from promise_studio.studio.command import Command
from promise_studio.studio.messages import RunCommand


class KeyLine(Widget):
    """As many commands as fit; help and the palette have the others."""

    DEFAULT_CSS = "KeyLine { height: 1; background: $panel; }"

    def __init__(self, commands: Callable[[], tuple[Command, ...]]) -> None:
        super().__init__()
        self._commands = commands
        self._places: list[tuple[int, int, str]] = []

    def fitting(self, width: int) -> list[Command]:
        """The commands that fit; the last ones, which lead to all others, always do."""
        commands = list(self._commands())
        size = sum(map(_size, commands))
        while size > width and len(commands) > 1:
            droppable = [command for command in commands if command.name not in ("help", "palette")]
            if not droppable:
                break
            size -= _size(droppable[-1])
            commands.remove(droppable[-1])
        return commands

    def render(self) -> Content:
        parts: list[Content] = []
        self._places = []
        x = 0
        for command in self.fitting(self.content_size.width):
            size = _size(command)
            self._places.append((x, x + size, command.name))
            parts.append(Content.styled(f" {command.shown}", "bold $accent"))
            parts.append(Content.styled(f" {command.label} ", "$foreground 80%"))
            x += size
        return Content("").join(parts)

    def on_click(self, event: events.Click) -> None:
        for start, end, name in self._places:
            if start <= event.x < end:
                self.post_message(RunCommand(name))


def _size(command: Command) -> int:
    return cell_len(command.shown) + cell_len(command.label) + 3
