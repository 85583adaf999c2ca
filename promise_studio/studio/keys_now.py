"""The keys as they are now: those of the registry, changed by what a person set."""

from collections.abc import Mapping
from dataclasses import replace

from textual.keys import _character_to_key

from promise_studio.studio.command import Command


def key_name(key: str) -> str:
    """A key as the toolkit calls it: `!` is `exclamation_mark`, `F2` is `f2`."""
    if len(key) == 1:
        return key if key.isalnum() else _character_to_key(key)
    return key.lower() if "+" not in key else "+".join([*key.lower().split("+")[:-1], _last(key)])


def _last(key: str) -> str:
    end = key.rpartition("+")[2]
    return end if len(end) == 1 else end.lower()


def rebound(
    commands: tuple[Command, ...], wanted: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Command, ...], tuple[str, ...]]:
    """The commands with these keys, and a sentence for each name that is no command.

    A key that somebody set is taken from every other command of the same stages.
    """
    names = {command.name for command in commands}
    wrong = tuple(f"[keys]: no command is called “{name}”." for name in wanted if name not in names)
    keys = {name: tuple(map(key_name, said)) for name, said in wanted.items() if name in names}
    mine = {name: next(c for c in commands if c.name == name) for name in keys}
    changed = []
    for command in commands:
        if command.name in keys:
            changed.append(replace(command, keys=keys[command.name]))
            continue
        taken = {key for name, said in keys.items() if meet(command, mine[name]) for key in said}
        left = tuple(key for key in command.keys if key not in taken)
        changed.append(command if left == command.keys else replace(command, keys=left))
    return tuple(changed), wrong


def meet(one: Command, other: Command) -> bool:
    """Whether two commands can be wanted on the same screen."""
    from promise_studio.studio.stages import NAMES

    return any(one.applies(stage) and other.applies(stage) for stage in (*NAMES, "home", "typing"))
