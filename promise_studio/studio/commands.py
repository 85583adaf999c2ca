"""Every command of the studio: keys, key line, palette and help are all read from here."""

from collections.abc import Mapping

from promise_studio.studio.boards.commands import BOARD_COMMANDS
from promise_studio.studio.command import Command
from promise_studio.studio.keys_now import rebound
from promise_studio.studio.place_commands import GOING_COMMANDS, HOME_COMMANDS, VIEW_COMMANDS
from promise_studio.studio.room_commands import ROOM_COMMANDS
from promise_studio.studio.typing_commands import TYPING_COMMANDS
from promise_studio.studio.work_commands import WORK_COMMANDS, WORKSHOP_COMMANDS

COMMANDS: tuple[Command, ...] = (
    *WORK_COMMANDS,
    *BOARD_COMMANDS,
    *WORKSHOP_COMMANDS,
    *GOING_COMMANDS,
    *ROOM_COMMANDS,
    *HOME_COMMANDS,
    *VIEW_COMMANDS,
    *TYPING_COMMANDS,
)
_now: list[Command] = list(COMMANDS)


def use_keys(wanted: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Take the keys that a person set; what could not be taken is said in a sentence each."""
    changed, wrong = rebound(COMMANDS, wanted)
    _now[:] = changed
    return wrong


def all_commands() -> tuple[Command, ...]:
    """Every command with the keys that it has now."""
    return tuple(_now)


def commands_on(stage: str) -> tuple[Command, ...]:
    """The commands that belong to a stage, or to `home`."""
    return tuple(command for command in _now if command.applies(stage))


def command_for(key: str, stage: str) -> Command | None:
    """What a key does on a stage; a command of that stage alone wins over one of all stages."""
    found = [command for command in commands_on(stage) if key in command.keys]
    return max(found, key=lambda command: bool(command.stages), default=None)
