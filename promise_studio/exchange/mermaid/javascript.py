"""Blanks and numbers as JavaScript takes them, as Mermaid is written in it."""

import math
import re
from typing import Final

BLANKS: Final = "\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What `\\s` means there, for a character class: Python knows a few other characters by it."""

_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_ENDLESS: Final = re.compile(r"([+-]?)Infinity")
_OTHER_BASE: Final = re.compile(r"0(?:[xX]([0-9a-fA-F]+)|[oO]([0-7]+)|[bB]([01]+))")
_STARTS: Final = f"{BLANKS.replace('-', '')}{''.join(map(chr, range(0x2000, 0x200B)))}"


def trim(text: str) -> str:
    """The text without blanks around it."""
    return text.strip(_STARTS)


def number(text: str) -> float:
    """What `Number(text)` gives: 0 for nothing, not a number for words."""
    text = trim(text)
    if not text:
        return 0.0
    if _DECIMAL.fullmatch(text):
        return float(text)
    if endless := _ENDLESS.fullmatch(text):
        return -math.inf if endless[1] == "-" else math.inf
    if other := _OTHER_BASE.fullmatch(text):
        digits, base = next(
            (part, base) for part, base in zip(other.groups(), (16, 8, 2), strict=True) if part
        )
        try:
            return float(int(digits, base))
        except OverflowError:
            return math.inf
    return math.nan
