"""Where sentences end: at a stop that is neither in a figure nor behind an abbreviation."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

LONGEST = 200
"""Tokens after which a text without stops is cut all the same, so that nothing looks further than this."""

_ENDS = frozenset("!?.•·\n")
_CLOSED = frozenset(("#", ")", '"', "'", "%"))
_ABBREVIATIONS = word_set("no approx mr mrs ms dr st inc ltd co etc vs dept tel ext fig para")


def sentence_numbers(reading: "Reading") -> list[int]:
    """For each token the number of its sentence."""
    words, starts, ends, text = reading.words, reading.starts, reading.ends, reading.text
    last = len(words) - 1
    if last < LONGEST and _ENDS.isdisjoint(words[:-1]):
        return [0] * len(words)
    numbers: list[int] = []
    number = length = 0
    for at, word in enumerate(words):
        numbers.append(number)
        length += 1
        if length < LONGEST and word not in _ENDS:
            continue
        if word in {"!", "?", "•", "·"} or length >= LONGEST:
            ended = True
        elif word == ".":
            before = words[at - 1] if at else ""
            glued = at < last and starts[at + 1] == ends[at] and words[at + 1] not in {'"', "'", ")"}
            ended = not glued and before not in _ABBREVIATIONS and (len(before) > 1 or before in _CLOSED)
        elif word == "\n":
            ended = (
                at < last and text[starts[at + 1]].isupper() and (not at or words[at - 1] not in {":", ","})
            )
        else:
            ended = False
        if ended:
            number += 1
            length = 0
    return numbers
