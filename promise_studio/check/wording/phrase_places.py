"""The places between the words of phrases, by numbers: sets of numbers are cut and joined as a whole."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from itertools import chain

from promise_studio.check.wording.phrases import MARKS, Item


class PhrasePlaces:
    """Phrases cut into places: what each word takes, what lies beyond, and where a phrase has ended."""

    def __init__(self) -> None:
        self.openings: set[int] = set()
        self.ends: dict[int, str] = {}
        """The tags of the phrases that end at a place."""
        self.taking: defaultdict[str, set[int]] = defaultdict(set)
        """For each word of a phrase the places before it."""
        self._skipping: set[int] = set()
        self._beyond: list[tuple[int, ...]] = []

    def add(self, items: tuple[Item, ...], tag: str) -> None:
        """Number the places of a phrase from behind, so that what lies beyond each is known."""
        resting: tuple[int, ...] = (self._number(()),)
        self.ends[resting[0]] = tag
        for item in reversed(items):
            behind = resting
            for _ in range(item.skips):  # a place for each word that may still be skipped
                resting = (self._number(resting), *behind)
                self._skipping.add(resting[0])
            if not item.skips:
                place = self._number(behind)
                resting = (place, *behind) if item.optional else (place,)
                for word in item.words:
                    self.taking[word].add(place)
        self.openings.add(resting[0])

    def _number(self, beyond: tuple[int, ...]) -> int:
        """A new place, with those that are reached from it by a word that it takes."""
        self._beyond.append(beyond)
        return len(self._beyond) - 1

    def reached(self, places: AbstractSet[int], word: str) -> frozenset[int]:
        """The places to which a word leads from some others; a mark is never skipped."""
        taken = places & self.taking[word] if word in self.taking else set[int]()
        if word not in MARKS:
            taken |= places & self._skipping
        return frozenset(chain.from_iterable(map(self._beyond.__getitem__, taken)))
