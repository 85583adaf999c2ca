"""Phrases over tokens: a small notation, and a book that finds all of its phrases in one pass.

A phrase is items parted by spaces. `a|b` is either word, `fix~` the verb in every form, `?the` may be
missing, `..3` skips up to three words but no mark, and `<num>` is a class of words from `word_classes`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from promise_studio.check.wording.word_classes import CLASSES
from promise_studio.check.wording.word_forms import forms

Words = frozenset[str]
FARTHEST = 8
"""No phrase skips so many words that its second word could stand farther from its first."""
MARKS = frozenset(".,;:!?()[]\"'*•·\n…/-|")


class Item(NamedTuple):
    """One step of a phrase: the words it takes, whether it may be missing, or how many words it skips."""

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


class Page(NamedTuple):
    """The phrases that open on one word: of that word alone, by their second word, and those that skip."""

    alone: tuple[str, ...]
    by_second: dict[str, list[Entry]]
    skipping: list[tuple[Words, Entry]]


class Book:
    """Phrases by their first words; a page is laid out when its word is first met: starting costs little."""

    def __init__(self, pages: dict[str, list[Entry]]) -> None:
        self.entries = pages
        self.pages: dict[str, Page] = {}

    def page(self, word: str) -> Page:
        """The page of a word that is known to have one."""
        alone: list[str] = []
        by_second: dict[str, list[Entry]] = {}
        skipping: list[tuple[Words, Entry]] = []
        waiting = list(self.entries[word])
        while waiting:
            items, tag = waiting.pop()
            if not items:
                alone.append(tag)
            elif items[0].skips:
                skipping.append((items[1].words, (items, tag)))
            else:
                if items[0].optional:
                    waiting.append((items[1:], tag))
                for second in items[0].words:
                    by_second.setdefault(second, []).append((items[1:], tag))
        self.pages[word] = Page(tuple(dict.fromkeys(alone)), by_second, skipping)
        return self.pages[word]


def bind(lexicons: Mapping[str, Iterable[str]], base: Book | None = None) -> Book:
    """A book of the phrases of each tag, with those of another book."""
    pages = {} if base is None else dict(base.entries)
    for tag, phrases in lexicons.items():
        for phrase in phrases:
            items = parse(phrase)
            for word in items[0].words:
                pages[word] = [*pages.get(word, ()), (items[1:], tag)]
    return Book(pages)


def find_marks(book: Book, words: list[str]) -> list[Mark]:
    """Every phrase of the book in these tokens, in their order; of one tag at one place the longest."""
    found: list[Mark] = []
    get, known = book.pages.get, book.entries
    new = tuple.__new__  # several times as fast as the class, on the path that every word takes
    for first, (word, second) in enumerate(zip(words, [*words[1:], ""], strict=False)):
        page = get(word)
        if page is None:
            if word not in known:
                continue
            page = book.page(word)
        alone, by_second, skipping = page
        best = None
        if second in by_second:
            best = _longest(by_second[second], words, first + 2, best)
        if skipping:
            ahead = words[first + 1 : first + FARTHEST]
            near = [entry for sought, entry in skipping if not sought.isdisjoint(ahead)]
            if near:
                best = _longest(near, words, first + 1, best)
        if alone:
            found += [new(Mark, (first, first + 1, tag)) for tag in alone if best is None or tag not in best]
        if best:
            found += [new(Mark, (first, stop, tag)) for tag, stop in best.items()]
    return found


def _longest(
    entries: list[Entry], words: list[str], at: int, best: dict[str, int] | None
) -> dict[str, int] | None:
    """The longest match of each tag among entries that go on at a token."""
    for items, tag in entries:
        stop = match_at(items, words, at) if items else at
        if stop >= 0:
            best = {} if best is None else best
            if stop > best.get(tag, 0):
                best[tag] = stop
    return best
