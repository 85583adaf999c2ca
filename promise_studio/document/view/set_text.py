"""How much room words take when they are set, as they are counted before anything is laid out."""

import math
from typing import Final
from unicodedata import east_asian_width

POINT: Final = 25.4 / 72
"""Millimetres."""


def lines_of(text: str, letters: float, cut: float, room: float) -> int:
    """How many lines of `room` millimetres a text takes in letters of so many points.

    `cut` is how wide a letter is in its own size, on the whole; some scripts take all of it.
    """
    wide = sum(1.0 if east_asian_width(sign) in "WF" else cut for sign in text)
    return math.ceil(wide * letters * POINT / room) if text else 0
