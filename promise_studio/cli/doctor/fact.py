"""One thing that the doctor looked at."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """`missing` is what a command needs and this computer lacks; `note` is good to know."""

    OK = "ok"
    NOTE = "note"
    MISSING = "missing"


MARKS = {State.OK: "●", State.NOTE: "▲", State.MISSING: "■"}


@dataclass(frozen=True)
class Fact:
    """What was found, what needs it, and the line that brings it where it is missing."""

    name: str
    state: State
    found: str
    needed_for: str = ""
    fix: str = ""

    @property
    def mark(self) -> str:
        """The glyph that stands beside the word."""
        return MARKS[self.state]
