"""Whether a clause talks about the organisation, or guards it, and gives the customer nothing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.phrases import Mark

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


def about_us(reading: "Reading") -> Mark | None:
    """The words that show a clause to be about the organisation, or nothing."""
    guards = reading.marks("guard")
    if guards and not _measured_elsewhere(reading, guards):
        return guards[0]
    portrait = reading.marks("self_portrait")
    if reading.measured:
        return None
    if portrait and portrait[0][0] <= _OPENING and not _reaches_out(reading, portrait[0][1]):
        return portrait[0]
    return None if reading.has("benefit") else _praise(reading)


def _praise(reading: "Reading") -> Mark | None:
    """What a clause says of us when nothing in it reaches anybody."""
    praise = reading.marks("self_praise")
    if not OUTWARD.isdisjoint(reading.words):
        return None
    if not praise and reading.words[0] == "our" and _AHEAD.isdisjoint(reading.words):
        return Mark(0, min(2, len(reading.words)), "self_praise")
    return praise[0] if praise else None


def _reaches_out(reading: "Reading", at: int) -> bool:
    """Whether the same sentence goes on to say what the customer gets."""
    words, sentences = reading.words, reading.sentences
    number = sentences[at - 1]
    return any(word in OUTWARD for place, word in enumerate(words[at:], at) if sentences[place] == number)


def _measured_elsewhere(reading: "Reading", guards: Iterable[Mark]) -> bool:
    """Whether a sentence without a disclaimer names something that the customer gets."""
    guarded = {reading.sentences[mark[0]] for mark in guards}
    return any(reading.sentences[mark[0]] not in guarded for mark in reading.measured)


_AHEAD = frozenset(("will", "shall", "target", "goal"))
_OPENING = 6  # words in which a clause has said whom it is about
OUTWARD = word_set(
    """
    answer answers deliver delivers delivering delivery give gives help helps offer offers offering
    provide provides providing receive reply respond responds return send sends serve serves serving
    share welcome welcomes keep visit call treat treated listen repair
    """
)
"""Verbs by which something reaches the customer."""
