"""A screen whose keys come from the registry of commands."""

from collections.abc import Iterator
from typing import Any, ClassVar

from textual.binding import Binding
from textual.screen import Screen

from promise_studio.studio.commands import COMMANDS, command_for
from promise_studio.studio.messages import RunCommand


def bindings() -> Iterator[Binding]:
    """One binding a key; which command it means depends on the stage."""
    seen: dict[str, bool] = {}
    for command in COMMANDS:
        for key in command.keys:
            seen[key] = seen.get(key, False) or command.always
    for key, always in seen.items():
        yield Binding(key, f"key_command('{key}')", show=False, priority=always)


class KeyScreen(Screen[Any]):
    """Carries commands out by name: on itself first, then on whatever `doers` gives."""

    BINDINGS: ClassVar = list(bindings())
    stage: str = "home"

    def doers(self) -> tuple[object, ...]:
        """The objects whose `do_…` methods are looked through, in this order."""
        return (self,)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "key_command":
            command = command_for(str(parameters[0]), self.stage)
            return command is not None and self.doer_of(command.name) is not None
        return super().check_action(action, parameters)

    def action_key_command(self, key: str) -> None:
        command = command_for(key, self.stage)
        if command is not None:
            self.run_command(command.name)

    def doer_of(self, name: str) -> Any | None:
        """The method that carries a command out here, or None."""
        method = "do_" + name.replace("-", "_")
        for doer in self.doers():
            names = getattr(doer, "commands", None)
            if (names is None or name in names) and hasattr(doer, method):
                return getattr(doer, method)
        return None

    def run_command(self, name: str) -> None:
        """Carry a command out."""
        doer = self.doer_of(name)
        if doer is not None:
            doer()

    def on_run_command(self, message: RunCommand) -> None:
        message.stop()
        self.run_command(message.name)
