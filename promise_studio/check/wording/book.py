"""A book of phrases that finds all of them in one pass, as an automaton that grows where it is used.

A state is the set of places in phrases that the words so far have led to, so that reading one word more is
one look into a table, however many phrases begin alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import repeat

from promise_studio.check.wording.phrases import MARKS, Item, Mark, parse

Place = tuple[tuple[Item, ...], int, int, str]
"""A phrase, how many of its items are behind us, how many words the next one has skipped, and its tag."""

Places = frozenset[Place]
ANY_OTHER = ""
"""Stands for each word that no phrase names."""
_ROOM = 50_000
"""How often a book keeps where words lead; beyond that it is worked out each time."""


class State(dict[str, "State | None"]):
    """Where each word leads from a set of places; `tags` are those of the phrases that end here."""

    __slots__ = ("book", "places", "tags")

    def __init__(self, book: "Book", places: Places) -> None:
        self.book = book
        self.tags = tuple({tag: None for items, at, _, tag in places if at == len(items)})
        self.places = [place for place in places if place[1] < len(place[0])]

    def __missing__(self, word: str) -> "State | None":
        """The state behind a word; words that no phrase names are all the same to it."""
        if word not in self.book.words:
            found = self[ANY_OTHER]
            if self.book.room:
                self.book.room -= 1
                self[word] = found
            return found
        found = self[word] = self.book.state(_beyond(self.places, word))
        return found


class Book(dict[str, State | None]):
    """Phrases by their first words: for each word the state behind it, none where no phrase begins so."""

    def __init__(self, entries: dict[str, list[tuple[tuple[Item, ...], str]]], words: frozenset[str]) -> None:
        self.entries = entries
        self.words = words
        self.room = _ROOM
        self._states: dict[Places, State] = {}

    def __missing__(self, word: str) -> State | None:
        """The state behind a first word; kept only for words of the book, of which there is an end."""
        if word not in self.words:
            return None
        begun = [_resting((items, 1, 0, tag)) for items, tag in self.entries.get(word, ())]
        found = self[word] = self.state(frozenset().union(*begun))
        return found

    def state(self, places: Places) -> State | None:
        """The one state of a set of places; none when no phrase goes on."""
        if not places:
            return None
        known = self._states.get(places)
        if known is None:
            known = self._states[places] = State(self, places)
        return known


def _resting(place: Place) -> set[Place]:
    """A place, and those that are reached from it without a word: behind what may be missing or skipped."""
    items, at, _, tag = place
    found = {place}
    while at < len(items) and (items[at].optional or items[at].skips):
        at += 1
        found.add((items, at, 0, tag))
    return found


def _beyond(places: Iterable[Place], word: str) -> Places:
    """The places that one word more leads to."""
    found: set[Place] = set()
    for items, at, skipped, tag in places:
        item = items[at]
        if not item.skips:
            if word in item.words:
                found |= _resting((items, at + 1, 0, tag))
        elif skipped < item.skips and word not in MARKS:
            found |= _resting((items, at, skipped + 1, tag))
    return frozenset(found)


def bind(lexicons: Mapping[str, Iterable[str]], base: Book | None = None) -> Book:
    """A book of the phrases of each tag, with those of another book."""
    entries = {} if base is None else dict(base.entries)
    known: set[str] = set() if base is None else set(base.words)
    for tag, phrases in lexicons.items():
        for phrase in phrases:
            items = parse(phrase)
            known.update(*(item.words for item in items))
            for word in items[0].words:
                entries[word] = [*entries.get(word, ()), (items, tag)]
    return Book(entries, frozenset(known | MARKS | {ANY_OTHER}))


def find_marks(book: Book, words: list[str]) -> defaultdict[str, list[Mark]]:
    """Every phrase of the book in these tokens by its tag; of one tag at one place the longest."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    ahead = [*words[1:], _END]
    new = tuple.__new__  # several times as fast as the class, on the path that every word takes
    for first, state in enumerate(map(book.__getitem__, words)):
        if state is None:
            continue
        tags, following = state.tags, state[ahead[first]]
        stop = end = first + 1
        best: dict[str, int] | None = None  # only where phrases of several tags end one behind the other
        while following is not None:
            word = ahead[stop]
            stop += 1
            if following.tags:
                if best is not None or (tags and tags != following.tags):
                    best = {**(best or dict.fromkeys(tags, end)), **dict.fromkeys(following.tags, stop)}
                tags, end = following.tags, stop
            following = following[word]
        for tag, last in best.items() if best else zip(tags, repeat(end)):
            found[tag].append(new(Mark, (first, last, tag)))
    return found


_END = "\n"
"""A mark, so that nothing is skipped beyond the last word."""
