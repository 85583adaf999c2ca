"""Whether what the team made is on the disk, in a word and a sentence."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class SaveState:
    """What the status line says about saving."""

    kind: Literal["saved", "failed", "read-only"]
    sentence: str


SAVED = SaveState("saved", "Every edit is on the disk.")


def read_only(why: str) -> SaveState:
    """Nothing can be changed here, and why."""
    return SaveState("read-only", why)


def failed(why: str) -> SaveState:
    """The last edit could not be saved, and was not made."""
    return SaveState("failed", why)
