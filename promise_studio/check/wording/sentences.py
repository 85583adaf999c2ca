"""Where sentences end: at a stop that is neither in a figure nor behind an abbreviation."""

from itertools import compress, count
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.promise_verbs import FOLLOW_ON, verb_forms
from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

LONGEST = 200
"""Tokens after which a text without stops is cut all the same, so that nothing looks further than this."""

_ENDS = frozenset("!?.•·\n")
_CLOSED = frozenset(("#", ")", '"', "'", "%"))
_LEADING_TO_A_NAME = word_set(
    """
    the a an our your their its this that each every any of to in on at by for from with and or via my no
    not
    """
)
_ABBREVIATIONS = word_set("no approx mr mrs ms dr st inc ltd co etc vs dept tel ext fig para")


def sentence_numbers(reading: "Reading") -> list[int]:
    """For each token the number of its sentence."""
    words = reading.words
    total = len(words)
    last = total - 1
    stops: list[int] = []
    if not _ENDS.isdisjoint(words[:-1]):  # most texts are one sentence
        ends = compress(count(), map(_ENDS.__contains__, words[:-1]))
        stops = [at for at in ends if _ends_there(reading, at)]
    text, starts = reading.text, reading.starts
    for at, _, _ in reading.tags.get("verb", ()):
        if at and text[starts[at]].isupper() and _begins_an_item(reading, at):
            stops.append(at - 1)
            stops.sort()
    if not stops and total <= LONGEST:
        return [0] * total
    numbers: list[int] = []
    number = 0
    for stop in (*stops, last):
        while stop + 1 - len(numbers) > LONGEST:
            numbers += [number] * LONGEST
            number += 1
        numbers += [number] * (stop + 1 - len(numbers))
        number += 1
    return numbers


def _begins_an_item(reading: "Reading", at: int) -> bool:
    """Whether a capital makes a verb the next item of a list without marks: “… in a day Give you …”."""
    words, text, starts = reading.words, reading.text, reading.starts
    before = words[at - 1]
    return (
        at + 1 < len(words)
        and words[at + 1] in FOLLOW_ON
        and verb_forms()[words[at]] == "base"
        and (before.isalnum() or before in _CLOSED)
        and before not in _LEADING_TO_A_NAME
        and not text[starts[at - 1]].isupper()
        and not text[starts[at + 1]].isupper()
    )


def _ends_there(reading: "Reading", at: int) -> bool:
    """Whether a sentence ends with a mark, of which there is more behind."""
    words, following = reading.words, reading.starts[at + 1]
    word = words[at]
    before = words[at - 1] if at else ""
    if word == ".":
        glued = following == reading.end_of(at) and words[at + 1] not in {'"', "'", ")"}
        return not glued and before not in _ABBREVIATIONS and (len(before) > 1 or before in _CLOSED)
    if word == "\n":
        return reading.text[following].isupper() and before not in {":", ","}
    return True
