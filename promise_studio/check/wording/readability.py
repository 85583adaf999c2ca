"""Sentences too long to read once, and words with a plainer twin."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.wordy import CERTAIN, PLAINER
from promise_studio.check.wording.text_finding import Hit
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

LONGEST = 20


def hard_places(reading: "Reading") -> Sequence[Hit]:
    """Every sentence of more than twenty words, then every hard word."""
    found = list(_long_sentences(reading)) if len(reading.words) > LONGEST else []
    if "wordy" in reading.tags:
        hard = reading.tags["wordy"]
        spared = innocent_tokens(reading, "lived_with", "defined")
        found += [_plainer(reading, mark) for mark in hard if mark[0] not in spared]
    return found


def _long_sentences(reading: "Reading") -> Iterator[Hit]:
    words, starts, sentences = reading.words, reading.starts, reading.sentences
    first = 0
    while first < len(words):
        stop = bisect_right(sentences, sentences[first])
        count = _count(words[first:stop], starts[first:stop]) if stop - first > LONGEST else 0
        if count > LONGEST:
            yield Hit(
                starts[first],
                reading.end_of(stop - 1),
                f"This sentence has {count} words; past {LONGEST} readers lose the beginning.",
                "Cut it in two: first what the customer gets, then the condition or the remedy.",
            )
        first = stop


def _count(words: list[str], starts: list[int]) -> int:
    """How many words a reader counts: a mark is none, and a contraction one, as its words share a place."""
    return len(set(compress(starts, map(str.isalnum, words)))) + words.count("#")


def _plainer(reading: "Reading", mark: "Mark") -> Hit:
    said = reading.said(mark)
    key = " ".join(reading.words[mark[0] : mark[1]])
    plain = PLAINER.get(key, "")
    message = f"“{said}” is harder than it need be."
    if not plain:
        return Hit(*reading.place(mark), message, "Leave it out, or say it as you would to a neighbour.")
    if said[:1].isupper():
        plain = plain[0].upper() + plain[1:]
    return Hit(*reading.place(mark), message, f"Write “{plain}”.", plain if key in CERTAIN else None)
