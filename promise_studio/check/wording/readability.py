"""Sentences too long to read once, and words with a plainer twin."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.lexicon.wordy import CERTAIN, PLAIN
from promise_studio.check.wording.text_finding import Hit
from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading

LONGEST = 20


def hard_places(reading: "Reading") -> Iterator[Hit]:
    """Every sentence of more than twenty words, then every hard word."""
    if len(reading.words) > LONGEST:
        yield from _long_sentences(reading)
    spared = innocent_tokens(reading, "lived_with", "defined")
    for mark in reading.marks("wordy"):
        if mark[0] not in spared:
            yield _plainer(reading, mark)


def _long_sentences(reading: "Reading") -> Iterator[Hit]:
    words, starts, ends = reading.words, reading.starts, reading.ends
    first = count = 0
    sentences = reading.sentences
    last = len(words) - 1
    for at, word in enumerate(words):
        count += word.isalnum() and (at == 0 or starts[at] != starts[at - 1])
        count += word == "#"
        if at == last or sentences[at + 1] != sentences[at]:
            if count > LONGEST:
                yield Hit(
                    starts[first],
                    ends[at],
                    f"This sentence has {count} words; past {LONGEST} readers lose the beginning.",
                    "Cut it in two: first what the customer gets, then the condition or the remedy.",
                )
            first, count = at + 1, 0


def _plainer(reading: "Reading", mark: "Mark") -> Hit:
    said = reading.said(mark)
    key = " ".join(reading.words[mark[0] : mark[1]])
    plain = PLAIN.get(key, "")
    message = f"“{said}” is harder than it need be."
    if not plain:
        return Hit(*reading.place(mark), message, "Leave it out, or say it as you would to a neighbour.")
    if said[:1].isupper():
        plain = plain[0].upper() + plain[1:]
    return Hit(*reading.place(mark), message, f"Write “{plain}”.", plain if key in CERTAIN else None)
