"""Phrases over tokens: a small notation, and a book that finds all of its phrases in one pass.

A phrase is items parted by spaces. `a|b` is either word, `fix~` the verb in every form, `?the` may be missing,
`..3` skips up to three words but no mark, and `<num>` is a class of words from `word_classes`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from promise_studio.check.wording.word_classes import CLASSES
from promise_studio.check.wording.word_forms import forms

Words = frozenset[str]
MARKS = frozenset(".,;:!?()[]\"'*•·\n…/-|")


class Item(NamedTuple):
    """One step of a phrase: the words that it takes, whether it may be missing, or how many words it skips."""

    words: Words
    optional: bool
    skips: int


class Mark(NamedTuple):
    """Where a phrase stands: from token `first` up to but without `stop`, and what it counts as."""

    first: int
    stop: int
    tag: str


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


def match_at(items: tuple[Item, ...], words: list[str], at: int, item: int = 0) -> int:
    """Where a phrase that begins at a token stops, or −1; an optional item is taken when it can be."""
    size = len(items)
    total = len(words)
    while item < size:
        taken, optional, skips = items[item]
        item += 1
        if skips:
            for skipped in range(skips + 1):
                stop = match_at(items, words, at + skipped, item)
                if stop >= 0:
                    return stop
                if at + skipped >= total or words[at + skipped] in MARKS:
                    return -1
            return -1
        if at < total and words[at] in taken:
            if optional:
                stop = match_at(items, words, at + 1, item)
                if stop >= 0:
                    return stop
                continue
            at += 1
        elif not optional:
            return -1
    return at


Entry = tuple[tuple[Item, ...], str]
Book = dict[str, tuple[Entry, ...]]


def bind(lexicons: Mapping[str, Iterable[str]]) -> Book:
    """A book of the phrases of each tag, opened by their first words."""
    pages: dict[str, list[Entry]] = {}
    for tag, phrases in lexicons.items():
        for phrase in phrases:
            items = parse(phrase)
            for word in items[0].words:
                pages.setdefault(word, []).append((items[1:], tag))
    return {word: tuple(entries) for word, entries in pages.items()}


def find_marks(book: Book, words: list[str]) -> list[Mark]:
    """Every phrase of the book in these tokens, in their order; of one tag at one place the longest."""
    found: list[Mark] = []
    get = book.get
    for first, word in enumerate(words):
        entries = get(word)
        if entries is None:
            continue
        best: dict[str, int] = {}
        for items, tag in entries:
            stop = match_at(items, words, first + 1) if items else first + 1
            if stop > best.get(tag, 0):
                best[tag] = stop
        for tag, stop in best.items():
            found.append(Mark(first, stop, tag))
    return found
