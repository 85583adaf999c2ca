"""Esc and a letter in one breath: terminals report the letter with Alt, and the Esc would be lost."""

from textual import events

from promise_studio.studio.keys_now import key_name

ALT = "alt+"


def keys_of(event: events.Key) -> tuple[events.Key, ...]:
    """Esc and the character where no command has this key with Alt; else the key as it came.

    A terminal that can tell the two apart reports Alt without a character.
    """
    typed = event.character
    if not event.key.startswith(ALT) or typed is None or not event.is_printable or _is_bound(event.key):
        return (event,)
    return events.Key("escape", "\x1b"), events.Key(key_name(typed), typed)


def _is_bound(key: str) -> bool:
    from promise_studio.studio.commands import all_commands

    return any(key in command.keys for command in all_commands())
