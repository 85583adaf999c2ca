"""Cuts a text into words and marks, with contractions opened up: “we’ll” is “we” and “will”."""

import re
from functools import cache
from typing import NamedTuple

_STRAIGHT = str.maketrans("’‘ʼ＇“”–—‑", "''''\"\"--" + "-")
_SUFFIXES = {"ll": "will", "re": "are", "ve": "have", "d": "would", "m": "am"}
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "o'clock": ("oclock",),
}
_IS = frozenset(("it", "that", "there", "what", "here", "who", "where", "he", "she"))


class Tokens(NamedTuple):
    """Lower-case words and marks, side by side with where each begins and ends in the text."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@cache
def _token() -> re.Pattern[str]:
    """A number, a word with at most one apostrophe, or one mark; spaces fall through."""
    return re.compile(r"\d+(?:[.,:]\d+)*|e-mail[a-z]*|[^\W\d_]+(?:'[^\W\d_]+)?|\n\s*|[^\w\s]")


def _opened(word: str) -> tuple[str, ...]:
    """The words of a contraction or a possessive."""
    if word in _WHOLE:
        return _WHOLE[word]
    stem, _, tail = word.partition("'")
    if tail == "t" and stem.endswith("n"):
        return stem[:-1], "not"
    if tail == "s":
        return stem, "is" if stem in _IS else "'s"
    return (stem, _SUFFIXES[tail]) if tail in _SUFFIXES else (stem, tail)


def tokenise(text: str) -> Tokens:
    """The tokens of a text in one pass; digits become “#”, hyphens inside words count as spaces."""
    straight = text.translate(_STRAIGHT) if not text.isascii() else text
    lowered = straight.lower()
    if len(lowered) != len(text):  # a few letters grow when they are lowered, and would shift every place
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in straight)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    find = lowered.find
    end = 0
    for word in _token().findall(lowered):  # with `find` this is several times as fast as `finditer`
        start = find(word, end)
        end = start + len(word)
        if word.isalpha() and word != "cannot":
            words.append(word)
            starts.append(start)
            ends.append(end)
            continue
        for part in _parts(word, lowered, start, end):
            words.append(part)
            starts.append(start)
            ends.append(end)
    return Tokens(words, starts, ends)


def _parts(word: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """What a token that is not a plain word counts as: nothing for the hyphen inside a word."""
    if word[0].isdigit():
        return ("#",)
    if word == "-":
        inside = start and not text[start - 1].isspace() and text[end : end + 1].isalnum()
        return () if inside else (word,)
    if word[0] == "\n":
        return ("\n",)
    if word.startswith("e-"):
        return ("e" + word[2:],)
    return _opened(word) if len(word) > 1 else (word,)
