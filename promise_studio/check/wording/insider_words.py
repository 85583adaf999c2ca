"""Words that a customer would have to ask about."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from string import ascii_uppercase
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.jargon import KNOWN_ABBREVIATIONS
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


LONGEST = 5
"""Letters; longer capitals are shouted, not shortened."""


_SHAPES = bytes(ord("A") if chr(code) in ascii_uppercase else 0 for code in range(256))
_TWO_CAPITALS = b"AA"
"""Where a text is looked through for capitals in one go, many times as fast as a pattern is tried."""

_KINDS = {"jargon": "a word that only staff use", "department": "the name of one of our departments"}


def insider_words(reading: "Reading") -> Iterable[tuple[int, int, str]]:
    """Each place and what stands there: a word of ours, an abbreviation, a department’s name."""
    text, tags = reading.text, reading.tags
    written = _TWO_CAPITALS in text.encode("utf-8", "replace").translate(_SHAPES)
    if not written and "jargon" not in tags and "department" not in tags:
        return ()
    return _places(reading, [place for place in _capitals().finditer(text) if _is_a_word(place)])


def _places(reading: "Reading", found: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """The words of ours, then the abbreviations among the words in capitals."""
    spared = innocent_tokens(reading, "wider", "lived_with", "defined", "own_name")
    done = 0
    for mark in reading.marks(*_KINDS):
        if mark[0] >= done and mark[0] not in spared and not _plain_word(reading, mark[0], mark[2]):
            done = mark[1]
            yield *reading.place(mark), _KINDS[mark[2]]
    yield from _abbreviations(reading, found, spared)


def _plain_word(reading: "Reading", at: int, tag: str) -> bool:
    """Whether a department’s name stands there as an ordinary word: “parks” and not “Parks”."""
    return tag == "department" and not reading.text[reading.starts[at]].isupper()


def _abbreviations(
    reading: "Reading", places: list[re.Match[str]], spared: set[int]
) -> Iterator[tuple[int, int, str]]:
    """Words in capitals that nobody spelled out, once each; a text all in capitals has none."""
    text = reading.text
    if text.isupper():
        return
    seen = {word.upper() for word in reading.house.abbreviations_known}
    for found in places:
        said = found[0]
        if said in KNOWN_ABBREVIATIONS or said in seen:
            continue
        at = bisect_left(reading.starts, found.start())
        if at in spared or _shouted(reading, at):
            continue
        seen.add(said)
        if not _spelled_out(reading, at):
            yield *found.span(), "an abbreviation that is not spelled out"


def _is_a_word(place: re.Match[str]) -> bool:
    """Whether two to five capitals stand by themselves, and not inside a longer word."""
    start, end = place.span()
    text = place.string
    around = (text[start - 1] if start else " ") + text[end : end + 1]
    return end - start <= LONGEST and not any(letter.isalnum() or letter == "_" for letter in around)


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[A-Z][A-Z]+")


def _shouted(reading: "Reading", at: int) -> bool:
    """Whether a neighbour stands in capitals too: a heading, not an abbreviation."""
    return any(
        reading.words[near].isalpha()
        and len(reading.words[near]) > 1
        and reading.text[reading.starts[near] : reading.end_of(near)].isupper()
        for near in (at - 1, at + 1)
        if 0 <= near < len(reading.words)
    )


def _spelled_out(reading: "Reading", at: int) -> bool:
    """Whether it stands in brackets behind its long form, or before one."""
    words = reading.words
    return bool(at and words[at - 1] == "(") or words[at + 1 : at + 2] == ["("]
