"""A book of phrases that finds all of them in one pass, as an automaton that grows where it is used.

A state is the set of places in phrases that the words so far have led to, so that reading one word more is
one look into a table, however many phrases begin alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import repeat
from operator import getitem

from promise_studio.check.wording.phrase_places import PhrasePlaces
from promise_studio.check.wording.phrases import MARKS, Mark, parse

ANY_OTHER = ""
"""Stands for each word that no phrase names."""

Found = tuple[tuple[str, int], ...]
"""The tags of the phrases that stand at one place, each with how many words the longest takes."""


class State(dict[str, "State | Found | None"]):
    """Where each word leads from a set of places: on, to what was found if no phrase goes on, or nowhere."""

    __slots__ = ("book", "depth", "found", "places")

    def __init__(self, book: "Book", places: frozenset[int], depth: int, found: Found) -> None:
        self.book = book
        self.places = places
        self.depth = depth
        self.found = found

    def __missing__(self, word: str) -> "State | Found | None":
        """What a word leads to; kept, as there is an end of the words that phrases name."""
        state = self.book.state(self.places, word, self.depth + 1, self.found)
        led = self[word] = state if state.places else state.found or None
        return led


class Book(dict[str, State]):
    """Phrases by their first words: the state behind each, also of a word that opens none."""

    def __init__(self, places: PhrasePlaces) -> None:
        self.places = places
        # Each word as itself: what is looked up by the very same word is found sooner than by an equal one.
        self.known = {word: word for word in (*places.taking, *MARKS, ANY_OTHER)}.get
        self._states: dict[tuple[frozenset[int], int, Found], State] = {}

    def __missing__(self, word: str) -> State:
        found = self[word] = self.state(self.places.openings, word, 1, ())
        return found

    def state(self, places: AbstractSet[int], word: str, depth: int, found: Found) -> State:
        """The one state to which a word leads, with the phrases that ended on the way."""
        ends = self.places.ends
        reached = self.places.reached(places, word)
        ended = {ends[place] for place in reached if place in ends}
        if ended:  # of one tag the longest phrase counts
            found = tuple(sorted({**dict(found), **dict.fromkeys(ended, depth)}.items()))
        key = (reached.difference(ends), depth, found)
        known = self._states.get(key)
        if known is None:
            known = self._states[key] = State(self, *key)
        return known


def bind(lexicons: Mapping[str, Iterable[str]]) -> Book:
    """A book of the phrases of each tag."""
    places = PhrasePlaces()
    for tag, phrases in lexicons.items():
        for phrase in phrases:
            places.add(parse(phrase), tag)
    return Book(places)


def find_marks(book: Book, words: list[str]) -> defaultdict[str, list[Mark]]:
    """Every phrase of the book in these tokens by its tag; of one tag at one place the longest."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    if not words:
        return found
    known = list(map(book.known, words, repeat(ANY_OTHER)))
    ahead = [*known[1:], _END]
    for first, second in enumerate(map(getitem, map(book.__getitem__, known), ahead)):
        if second is None:  # half of all words open no phrase with the one behind them
            continue
        led: State | Found | None = second
        last = first
        while isinstance(led, State):
            last += 1
            led = led[ahead[last]]
        if led is not None:
            for tag, length in led:
                found[tag].append((first, first + length, tag))
    return found


def add_marks(found: dict[str, list[Mark]], others: Mapping[str, list[Mark]]) -> None:
    """Put what another book found beside the rest; of one tag at one place the longest stays."""
    for tag, marks in others.items():
        longest = {mark[0]: mark for mark in sorted((*found.get(tag, ()), *marks))}
        found[tag] = list(longest.values())


_END = "\n"
"""A mark, so that nothing is skipped beyond the last word."""
