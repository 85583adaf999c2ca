"""Words that a customer would have to ask about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.jargon import KNOWN_ABBREVIATIONS
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


def insider_words(reading: "Reading") -> Iterator[tuple[int, int, str]]:
    """Each place and what stands there: a word of ours, an abbreviation, a department’s name."""
    spared = innocent_tokens(reading, "wider", "lived_with", "defined", "own_name")
    kinds = {"jargon": "a word that only staff use", "department": "the name of one of our departments"}
    done = 0
    for mark in reading.marks(*kinds):
        if mark[0] >= done and mark[0] not in spared and not _plain_word(reading, mark[0], mark[2]):
            done = mark[1]
            yield *reading.place(mark), kinds[mark[2]]
    yield from _abbreviations(reading, spared)


def _plain_word(reading: "Reading", at: int, tag: str) -> bool:
    """Whether a department’s name stands there as an ordinary word: “parks” and not “Parks”."""
    return tag == "department" and not reading.text[reading.starts[at]].isupper()


def _abbreviations(reading: "Reading", spared: set[int]) -> Iterator[tuple[int, int, str]]:
    """Words in capitals that nobody spelled out, once each; a text all in capitals has none."""
    text = reading.text
    if text.isupper():
        return
    known = {word.upper() for word in reading.house.abbreviations_known} | KNOWN_ABBREVIATIONS
    for at, word in enumerate(reading.words):
        start, end = reading.starts[at], reading.ends[at]
        if not 2 <= len(word) <= 5 or at in spared or not word.isalpha():
            continue
        said = text[start:end]
        if not said.isupper() or said in known or _shouted(reading, at):
            continue
        known.add(said)
        if not _spelled_out(reading, at):
            yield start, end, "an abbreviation that is not spelled out"


def _shouted(reading: "Reading", at: int) -> bool:
    """Whether a neighbour stands in capitals too: a heading, not an abbreviation."""
    return any(
        reading.words[near].isalpha()
        and len(reading.words[near]) > 1
        and reading.text[reading.starts[near] : reading.ends[near]].isupper()
        for near in (at - 1, at + 1)
        if 0 <= near < len(reading.words)
    )


def _spelled_out(reading: "Reading", at: int) -> bool:
    """Whether it stands in brackets behind its long form, or before one."""
    words = reading.words
    return bool(at and words[at - 1] == "(") or words[at + 1 : at + 2] == ["("]
