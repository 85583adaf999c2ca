"""One thing that a stage asks for."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """Whether it is there, what to do when it is not, and how much hangs on it."""

    done: bool
    wanted: str
    essential: bool = False
    begun: bool = False
    """Something of it is there, so the stage is no longer empty."""


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: “a, b and c”."""
    *most, last = [*words] or [""]
    return f"{', '.join(most)} and {last}" if most else last
