"""Pointers to terms that the customer does not see in the clause."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_MARKS = frozenset("*†‡")


def terms_elsewhere(reading: "Reading") -> Iterator[tuple[int, int]]:
    """The characters of every asterisk glued to a word, and of every phrase that points elsewhere."""
    if _MARKS.isdisjoint(reading.vocabulary) and not reading.has("elsewhere"):
        return
    spared = innocent_tokens(reading, "lived_with", "defined")
    places = [reading.place(mark) for mark in reading.marks("elsewhere") if mark[0] not in spared]
    places += [
        (reading.starts[at], reading.end_of(at))
        for at, word in enumerate(reading.words)
        if word in _MARKS
        and at
        and reading.end_of(at - 1) == reading.starts[at]
        and reading.words[at - 1] not in _MARKS
    ]
    done = 0
    for start, end in sorted(places):
        if start >= done:
            done = end
            yield start, end
