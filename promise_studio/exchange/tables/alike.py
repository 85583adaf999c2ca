"""Tells which new items say what others said before an import, those that point to each other included."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from promise_studio.exchange.tables.cells import names_in, write_cell
from promise_studio.exchange.workshop_markdown.parts import Part
from promise_studio.model import Workshop, kind_of

Pair = tuple[str, str]
"""A new item and one that was there before."""
_MOST_PAIRS: Final = 200_000
"""Pairs to look at; a file whose rows all say the same and point to each other in rings has more."""


def find_alike(before: Workshop, after: Workshop, made: Mapping[str, Sequence[Part]]) -> dict[str, str]:
    """For each new item, `made` with what its row says, the one before that said so and still does."""
    looking = _Looking(before, after, made)
    found = ((name, looking.alike(name)) for name in made)
    return {name: other for name, other in found if other is not None}


class _Looking:
    """Two items are alike where they say the same and their links lead to the same, or to alike ones."""

    def __init__(self, before: Workshop, after: Workshop, made: Mapping[str, Sequence[Part]]) -> None:
        self._before, self._after, self._made = before, after, made
        self._known: dict[Pair, bool] = {}
        self._by_words: dict[tuple[str, ...], dict[tuple[str, ...], list[str]]] = {}

    def alike(self, name: str) -> str | None:
        """The first item before that is like a new one."""
        return next((one for one in self._candidates(name) if self._are_alike((name, one))), None)

    def _candidates(self, name: str) -> Sequence[str]:
        """The items before that have the words of a new one, wherever their links lead."""
        kind = kind_of(name).name
        parts = [part for part in self._made[name] if part.reference is None]
        columns = (kind, *(part.field for part in parts))
        held = self._by_words.get(columns)
        if held is None:
            held = self._by_words[columns] = defaultdict(list)
            for item in self._before.all(kind):
                held[tuple(write_cell(item, part) for part in parts)].append(item.id)
        item = self._after.get(name)
        return held.get(tuple(write_cell(item, part) for part in parts), ())

    def _are_alike(self, pair: Pair) -> bool:
        """Whether nothing to which two items lead, step by step, differs."""
        needed_by: dict[Pair, list[Pair]] = defaultdict(list)
        seen, waiting, different = {pair}, [pair], list[Pair]()
        while waiting and len(self._known) + len(seen) < _MOST_PAIRS:
            one = waiting.pop()
            if one in self._known:
                different += [] if self._known[one] else [one]
                continue
            needs = self._needs(one)
            if needs is None:
                different.append(one)
                continue
            for need in needs:
                needed_by[need].append(one)
            waiting += [need for need in needs if need not in seen]
            seen.update(needs)
        different += waiting  # there were too many to look at
        apart = set[Pair]()
        while different:
            one = different.pop()
            if one not in apart:
                apart.add(one)
                different += needed_by[one]
        self._known |= {one: one not in apart for one in seen}
        return self._known[pair]

    def _needs(self, pair: Pair) -> list[Pair] | None:
        """The pairs that must be alike besides; None where the two differ by themselves."""
        new, old = self._after.get(pair[0]), self._before.find(pair[1])
        now = self._after.find(pair[1])
        if not isinstance(old, type(new)) or now is None:
            return None
        needs: list[Pair] = []
        for part in self._made[pair[0]]:
            said, there = write_cell(new, part), write_cell(old, part)
            if write_cell(now, part) != there:
                return None
            if part.reference is None:
                if said != there:
                    return None
                continue
            ends, others = names_in(said), names_in(there)
            if len(ends) != len(others):
                return None
            for end, other in zip(ends, others, strict=True):
                if end in self._made:
                    needs.append((end, other))
                elif end != other:
                    return None
        return needs
