"""Numbers as figures or in words: “10”, “ten”, “twenty-four”, “1,000”."""

from types import MappingProxyType
from typing import Final

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES: Final = MappingProxyType(
    {word: number for number, word in enumerate(_ONES)}
    | {word: 10 * tens for tens, word in enumerate(_TENS, start=2)}
    | {"a": 1, "an": 1}
)
"""The words that are a number alone; “a” and “an” count as one."""
_WORD = "|".join(sorted([*_ONES[1:], *_TENS, "hundred"], key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:an?|{_WORD})(?:[\s-](?:{_WORD}))?)"
"""What a number looks like inside a larger pattern; “a” and “an” count as one."""


def number_of(words: str) -> float | None:
    """The number that was written; None when the words are none."""
    text = words.lower().replace(",", "")
    try:
        return float(text)
    except ValueError:
        total = 0
    for word in text.replace("-", " ").split():
        if word == "hundred":
            total = max(total, 1) * 100
        elif word in VALUES:
            total += VALUES[word]
        else:
            return None
    return float(total) if total else None
