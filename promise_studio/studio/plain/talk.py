"""Reading and writing lines: what is asked, what is answered, and how a person leaves."""

import sys
from collections.abc import Callable, Sequence
from typing import TextIO

from promise_studio.studio.text import plain

Ask = Callable[[str], str]


class LeftError(Exception):
    """Nobody answers any more: the end of the input."""


class Talk:
    """One line in, some lines out; nothing is drawn, so that a reader reads it in order."""

    def __init__(self, source: TextIO | None = None, sink: TextIO | None = None) -> None:
        self._source = source or sys.stdin
        self._sink = sink or sys.stdout

    def say(self, *lines: str) -> None:
        """Print lines."""
        for line in lines:
            for one in plain(line).split("\n"):
                self._sink.write(f"{one}\n")
        self._sink.flush()

    def ask(self, question: str) -> str:
        """Ask for a line; LeftError at the end of the input."""
        self._sink.write(f"{plain(question)}> ")
        self._sink.flush()
        line = self._source.readline()
        if not line:
            raise LeftError
        return line.rstrip("\r\n")

    def choose(self, question: str, answers: Sequence[tuple[str, str]]) -> str:
        """Let somebody choose by number or by id; an empty line chooses nothing."""
        self.say(
            *(f"{number}. {f'{key} ' if key else ''}{name}" for number, (key, name) in enumerate(answers, 1))
        )
        said = self.ask(question).strip()
        keys = {key.casefold(): key for key, _ in answers}
        if said.isdecimal() and 1 <= int(said) <= len(answers):
            return answers[int(said) - 1][0]
        return keys.get(said.casefold(), "")
