"""The palette: every command of the screen that is open, found by its words."""

from typing import TYPE_CHECKING, ClassVar

from promise_studio.spoken import capital
from promise_studio.studio.command import Command
from promise_studio.studio.commands import commands_on
from promise_studio.studio.dialogs.find import FindScreen
from promise_studio.studio.finding import Entry
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.studio.key_screen import KeyScreen


class PaletteScreen(FindScreen):
    """The answer is the name of a command; it reads the registry, as the keys and the help do."""

    title_said: ClassVar = "Commands"
    hint: ClassVar = "words of what you want to do"
    keys: ClassVar = (("↑ ↓", "choose"), ("Enter", "do it"), ("Esc", "back"))

    def __init__(self, screen: "KeyScreen") -> None:
        super().__init__()
        self._screen = screen

    def entries(self) -> list[Entry]:
        return [
            Entry.of(f"{command.label}\n{command.sentence}", _row(command))
            for command in commands_on(self._screen.stage)
            if self._screen.doer_of(command.name) is not None and command.name != "palette"
        ]


def _row(command: Command) -> Row:
    name = f"{capital(command.label)}: {command.sentence}"
    return Row("item", command.name, name, label=command.shown)
