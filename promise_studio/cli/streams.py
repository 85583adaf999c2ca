"""Standard output and error: plain text only, quiet when the reader has gone."""

import os
import re
import sys
from contextlib import suppress
from typing import TextIO

from promise_studio.errors import UserError

PIPE_CLOSED = 141
"""What a shell reports for a program that SIGPIPE ended."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with what could steer a terminal made visible, such as an escape in a file's name."""
    return _CONTROLS.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def say(text: str = "") -> None:
    """Print one line of the answer."""
    print(printable(text))


def complain(error: UserError) -> None:
    """Print a problem and what to do about it on standard error."""
    note(f"promise-studio: {error.message}")
    if error.hint:
        note(f"  {error.hint}")


def note(text: str) -> None:
    """Print one line about the answer, where it cannot spoil what a pipe carries."""
    print(printable(text), file=sys.stderr)


def prepare_streams() -> None:
    """Let a terminal that lacks a character show “?” in its place instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with suppress(OSError, ValueError):
                reconfigure(errors="replace")


def has_terminal() -> bool:
    """Whether a person sits in front of both input and output."""
    return all(_is_terminal(stream) for stream in (sys.stdin, sys.stdout))


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def close_quietly() -> int:
    """Send the rest of the output nowhere, so that the end of Python does not complain about it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    return PIPE_CLOSED


def drop_what_cannot_be_written() -> None:
    """Write what is left of the output; where that fails, as on a full disk, let it go."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        close_quietly()
