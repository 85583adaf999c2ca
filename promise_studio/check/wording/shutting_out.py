"""Clauses by which the organisation only guards itself: what is not covered, not vouched for, not allowed."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.promised_verbs import promised_verbs
from promise_studio.check.wording.refusals import turns

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

_GUARDING = ("guard", "exclusion")
_SPEAKING = (["we"], ["i"])
_CHOICE = (["may"], ["can"])
_REFUSED = (["not"], ["only"], ["be"])
_TURNS = word_set("but . ; however although though while unless except !")
_BOUNDS = word_set("exclude excludes excluded excluding exclusions sole only exclusive may might")


def guards_alone(reading: "Reading") -> "list[Mark]":
    """The words by which a clause shuts something out; none where it promises anything beside."""
    guards = [
        mark
        for mark in reading.marks(*_GUARDING)
        if not reading.conditional[max(mark[0] - 1, 0)]
        and not _only_bounds(reading, mark)
        and not (reading.words[mark[0]] == "right" and "you" in reading.words[max(mark[0] - 4, 0) : mark[0]])
    ]
    return guards if guards and not _promised_beside(reading, guards) else []


def _only_bounds(reading: "Reading", mark: "Mark") -> bool:
    """Whether what is shut out only bounds a measure that the same sentence gives: “excluding weekends”."""
    if reading.words[mark[0]] not in _BOUNDS:
        return False
    number = reading.sentences[mark[0]]
    return any(
        held[2] != "act" and reading.sentences[held[0]] == number and not mark[0] <= held[0] < mark[1]
        for held in reading.measured
    )


def _promised_beside(reading: "Reading", guards: "Iterable[Mark]") -> bool:
    """Whether a part of the text without a disclaimer promises something: “…, but we keep your seat”."""
    words = reading.words
    cuts = [
        at
        for at, word in enumerate(words)
        if word in _TURNS or (word == "and" and words[at + 1 : at + 2] in _SPEAKING) or turns(words, at)
    ]
    guarded = {bisect_left(cuts, mark[0]) for mark in guards}
    promised = [at for at, _ in promised_verbs(reading, least=1)] + [mark[0] for mark in reading.measured]
    promised += [mark[0] for mark in reading.marks("benefit") if _may_choose(reading, mark[1])]
    return any(bisect_left(cuts, at) not in guarded for at in promised)


def _may_choose(reading: "Reading", at: int) -> bool:
    """Whether what follows somebody outside is their choice: “guests may request”."""
    words = reading.words
    return words[at : at + 1] in _CHOICE and words[at + 1 : at + 2] not in _REFUSED
