"""The list of commands: how each is found by its name, and the help that shows them all."""

from collections.abc import Sequence
from pathlib import Path

from promise_studio.cli import (
    check,
    demo,
    diff,
    doctor,
    explain,
    export,
    import_file,
    measure,
    merge,
    new,
    open_file,
    schema,
)
from promise_studio.cli.command import Command
from promise_studio.cli.streams import say
from promise_studio.errors import UserError

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    open_file.COMMAND,
    demo.COMMAND,
    check.COMMAND,
    measure.COMMAND,
    explain.COMMAND,
    diff.COMMAND,
    merge.COMMAND,
    import_file.COMMAND,
    export.COMMAND,
    schema.COMMAND,
    doctor.COMMAND,
)

HEAD = """usage: promise-studio [COMMAND]

Workshops that turn what customers say into service promises that can be kept.
Without a command: the home screen, with your recent workshops.

commands:"""
TAIL = """
options:
  --help       show this; promise-studio COMMAND --help says more, with examples
  --version    print the version

examples:
  promise-studio demo
  promise-studio new harbour.promise.json --title "Harbour Ferries: delay promise"
  promise-studio export harbour.promise.json --format pdf,xlsx

exit codes: 0 all well · 1 findings · 2 wrong usage or input · 3 something is missing on this computer"""


def find_command(name: str) -> Command:
    """The command with this name; otherwise a UserError that names the nearest one."""
    for command in COMMANDS:
        if command.name == name:
            return command
    raise UserError(
        f"There is no {'option' if name.startswith('-') else 'command'} “{name}”.", _nearest(name)
    )


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    if not name.startswith("-") and Path(name).exists():
        return f"To open that file: promise-studio open {name}"
    near = get_close_matches(
        name.lower(), [*(command.name for command in COMMANDS), "--help", "--version"], 1
    )
    meant = f"Did you mean “{near[0]}”? " if near else ""
    return f"{meant}All commands: promise-studio --help"


def print_overview(arguments: Sequence[str]) -> int:
    """Print the help of everything, or of the command that is named after `help`."""
    if arguments:
        from promise_studio.cli.parser import parse

        parse(find_command(arguments[0]), ["--help"])
    width = max(len(f"{command.name} {command.takes}") for command in COMMANDS)
    say(HEAD)
    for command in COMMANDS:
        say(f"  {f'{command.name} {command.takes}':<{width}}  {command.summary}")
    say(TAIL)
    return 0
