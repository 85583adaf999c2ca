"""Finds out which entry of one list became which entry of another, also when it was moved or renumbered.

Nothing here depends on which list is the older one, so that going back gives the same pairs.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

ALIKE: Final = 0.6
"""From this likeness on (twice the shared words over all words), an entry is one that was reworded."""
_SAME_ID: Final = 0.5
_COMMON: Final = 60
"""A word that more entries share tells none of them apart, and would make long lists slow."""
_WORD: Final = re.compile(r"\w+")

Pair = tuple[int | None, int | None]


@dataclass(frozen=True)
class Entry:
    """What an entry is recognised by; lines have no id and are known by their words alone."""

    id: str
    words: frozenset[str]
    text: str = ""

    @property
    def order(self) -> str:
        """What decides between equals, the same from either side."""
        return f"{self.id}\0{self.text}"


def words_of(*texts: str) -> frozenset[str]:
    """The words of some texts, without regard to capitals; signs alone count as a word."""
    whole = " ".join(filter(None, texts))
    return frozenset(_WORD.findall(whole.casefold())) or frozenset({whole} - {""})


def line_entry(text: str) -> Entry:
    """A line of text as an entry."""
    return Entry("", words_of(text), text)


def pair_up(before: Sequence[Entry], after: Sequence[Entry]) -> list[Pair]:
    """The pairs in the order of `after`, and where they stood before those that are gone."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in sorted(_candidates(before, after)):
        if left not in taken and right not in partner:
            partner[right] = left
            taken.add(left)
    pairs: list[Pair] = [(partner.get(right), right) for right in range(len(after))]
    return pairs + [(left, None) for left in range(len(before)) if left not in taken]


def _candidates(
    before: Sequence[Entry], after: Sequence[Entry]
) -> Iterator[tuple[tuple[float, str, str], int, int]]:
    by_id = {entry.id: place for place, entry in enumerate(after) if entry.id}
    for left, entry in enumerate(before):
        right = by_id.get(entry.id)
        if right is not None:
            yield _key(entry, after[right], _likeness(entry, after[right]) + _SAME_ID), left, right
    for left, right in _sharing(before, after):
        likeness = _likeness(before[left], after[right])
        if likeness >= ALIKE and (not before[left].id or before[left].id != after[right].id):
            yield _key(before[left], after[right], likeness), left, right


def _key(one: Entry, other: Entry, score: float) -> tuple[float, str, str]:
    low, high = sorted((one.order, other.order))
    return -score, low, high


def _likeness(one: Entry, other: Entry) -> float:
    size = len(one.words) + len(other.words)
    return 2 * len(one.words & other.words) / size if size else 0.0


def _sharing(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Pairs that share a telling word, or all of their words."""
    counts = Counter(word for entry in (*before, *after) for word in entry.words)
    telling: dict[str, list[int]] = defaultdict(list)
    whole: dict[frozenset[str], list[int]] = defaultdict(list)
    for right, entry in enumerate(after):
        if len(whole[entry.words]) < _COMMON:
            whole[entry.words].append(right)
        for word in entry.words:
            if counts[word] <= _COMMON:
                telling[word].append(right)
    for left, entry in enumerate(before):
        found = {right for word in entry.words for right in telling.get(word, ())}
        if entry.words:
            found.update(whole.get(entry.words, ()))
        yield from ((left, right) for right in sorted(found))
