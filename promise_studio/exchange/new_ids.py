"""Gives ids to several new items of one edit."""

from collections.abc import Callable
from typing import Final

from promise_studio.model import KINDS, Workshop

NextId = Callable[[str], str]
_MOST_DIGITS: Final = 8
"""An id has at most nine."""


class NewIds:
    """The next free id of a kind, then the one after it; nothing is taken until the edit is made."""

    def __init__(self, next_id: NextId) -> None:
        self._next_id = next_id
        self._last: dict[str, int] = {}

    def take(self, kind: str, wanted: str = "") -> str:
        """An id for one more new item of a kind: the one that is wanted where its number is still to come."""
        number = self._last[kind] + 1 if kind in self._last else int(self._next_id(kind).partition("-")[2])
        number = self._last[kind] = max(number, number_in(KINDS[kind].prefix, wanted))
        return f"{KINDS[kind].prefix}-{number}"


def number_in(prefix: str, text: str) -> int:
    """The number of an id of this prefix, as people write it; 0 for any other text.

    One so high that hardly a number is left above it is no id either.
    """
    name, _, number = text.partition("-")
    fits = name == prefix and number.isascii() and number.isdecimal() and not number.startswith("0")
    return int(number) if fits and len(number) <= _MOST_DIGITS else 0


def next_id_in(workshop: Workshop) -> NextId:
    """The next ids of a workshop that no session holds open."""

    def next_id(kind: str) -> str:
        prefix = KINDS[kind].prefix
        return f"{prefix}-{workshop.highest(prefix) + 1}"

    return next_id
