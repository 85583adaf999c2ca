"""Cuts a text into words and marks, with contractions opened up: “we’ll” is “we” and “will”."""

import re
from functools import cache, lru_cache
from itertools import accumulate, compress, count
from operator import add, not_
from typing import NamedTuple

_STRAIGHT = (
    *((curly, "'") for curly in "’‘ʼ＇"),
    *((curly, '"') for curly in "“”"),
    *((dash, "-") for dash in "–—‑"),
)
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
_LONG = 24  # characters; what is longer comes once


class Tokens(NamedTuple):
    """Lower-case words and marks, side by side with where each begins in the text.

    A token ends where its letters do; `longer` has the ends of those that stand for more: “#” for a number.
    """

    words: list[str]
    starts: list[int]
    longer: dict[int, int]


@cache
def _token() -> re.Pattern[str]:
    """A word with at most one apostrophe, a number, or one mark; a hyphen inside a word falls through."""
    return re.compile(
        r"\d+(?:[.,:]\d+)*|e-mail[a-z]*|[^\W\d_]+(?:'[^\W\d_]+)?|\n\s*|(?!(?<=\S)-(?=[^\W_]))[^\w\s]"
    )


def _opened(word: str) -> tuple[str, ...]:
    """The words of a contraction or a possessive."""
    if word in _WHOLE:
        return _WHOLE[word]
    stem, quote, tail = word.partition("'")
    if not quote:
        return (word,)
    if tail == "t" and stem.endswith("n"):
        return stem[:-1], "not"
    if tail == "s":
        return stem, "is" if stem in _IS else "'s"
    return (stem, _SUFFIXES[tail]) if tail in _SUFFIXES else (stem, tail)


def _in_lower_case(text: str) -> str:
    """The text in small letters and with straight marks, each character in its place."""
    straight = text
    if not text.isascii():
        for curly, plain in _STRAIGHT:
            straight = straight.replace(curly, plain)
    lowered = straight.lower()
    if len(lowered) != len(text):  # a few letters grow when they are lowered, and would shift every place
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in straight)
    return lowered


def tokenise(text: str) -> Tokens:
    """The tokens of a text in one pass; digits become “#”, hyphens inside words count as spaces.

    Most of what stands between two spaces is one plain word: those are taken in bulk, the others are cut.
    """
    lowered = _in_lower_case(text)
    chunks = lowered.split(" ")
    begins = list(map(add, accumulate(map(len, chunks), initial=0), count()))
    words: list[str] = []
    starts: list[int] = []
    longer: dict[int, int] = {}
    done = 0
    for at in compress(count(), map(not_, map(_is_plain if "cannot" in lowered else str.isalpha, chunks))):
        if done < at:
            words += chunks[done:at]
            starts += begins[done:at]
        done = at + 1
        chunk, start = chunks[at], begins[at]
        for part, begin, end in _known(chunk) if len(chunk) < _LONG else _cut(chunk):
            if end:
                longer[len(words)] = start + end
            words.append(part)
            starts.append(start + begin)
    words += chunks[done:]
    starts += begins[done:-1]
    return Tokens(words, starts, longer)


def _is_plain(chunk: str) -> bool:
    """Whether what stands between two spaces is one word as it is; “cannot” is two."""
    return chunk.isalpha() and chunk != "cannot"


def _cut(chunk: str) -> list[tuple[str, int, int]]:
    """The tokens between two spaces, where each begins, and where it ends if not by its own length."""
    return [
        (part, *(place.span() if len(part) != len(place[0]) else (place.start(), 0)))
        for place in _token().finditer(chunk)
        for part in _parts(place[0])
    ]


_known = lru_cache(maxsize=4096)(_cut)  # “days.”, “we’ll” and “10” come again and again


def _parts(word: str) -> tuple[str, ...]:
    """What a token counts as."""
    if word[0].isdigit():
        return ("#",)
    if word[0] == "\n":
        return ("\n",)
    if word.startswith("e-"):
        return ("e" + word[2:],)
    return (word,) if len(word) == 1 else _opened(word)
