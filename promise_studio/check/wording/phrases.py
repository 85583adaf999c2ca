"""Phrases over tokens, in a small notation; `book` finds them.

A phrase is items parted by spaces. `a|b` is either word, `fix~` the verb in every form, `?the` may be
missing, `..3` skips up to three words but no mark, and `<num>` is a class of words from `word_classes`.
"""

from functools import cache
from typing import NamedTuple

from promise_studio.check.wording.word_classes import CLASSES
from promise_studio.check.wording.word_forms import forms

Words = frozenset[str]
MARKS = frozenset(".,;:!?()[]\"'*•·\n…/-|")


Mark = tuple[int, int, str]
"""Where a phrase stands: its first token, the one behind its last, and the tag that it counts as.

A bare tuple, as each clause has a dozen: to make and to sort them takes a twentieth less of all the reading.
"""


class Item(NamedTuple):
    """One step of a phrase: the words it takes, whether it may be missing, or how many words it skips."""

    words: Words
    optional: bool
    skips: int


def _item(written: str) -> Item:
    if written.startswith(".."):
        return Item(frozenset(), optional=False, skips=int(written[2:]))
    optional = written.startswith("?")
    taken: set[str] = set()
    for part in written.removeprefix("?").split("|"):
        if part.startswith("<"):
            taken |= CLASSES[part[1:-1]]
        elif part.endswith("~"):
            taken |= forms(part[:-1])
        else:
            taken.add(part)
    return Item(frozenset(taken), optional, 0)


@cache
def parse(phrase: str) -> tuple[Item, ...]:
    """The items of a phrase; the first says on which words the book opens it."""
    return tuple(_item(written) for written in phrase.split())
