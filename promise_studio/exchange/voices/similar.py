"""Finds quotes that speak of the same thing, by words and pairs of words; nothing leaves this computer."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log, sqrt
from typing import Final

from promise_studio.exchange.voices.masking import MARKS

_WORD: Final = re.compile(r"[^\W\d_]{2,40}|\d{2,6}")
_STEM: Final = 6
"""Letters of a word that count, so that “delay”, “delays” and “delayed” are one, in any language."""
_COMMON: Final = 0.1
"""A word in more than this part of many quotes tells none of them apart."""
_MANY: Final = 40
_LEAST: Final = 0.1
_MARK: Final = re.compile("|".join(map(re.escape, MARKS.values())))
"""What stands for a number or an address tells nothing of what was said."""


class SimilarQuotes:
    """An index of texts by id; ten thousand are taken in within seconds, and asked in milliseconds."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._terms = {name: Counter(terms_of(text)) for name, text in texts}
        places: dict[str, list[str]] = defaultdict(list)
        for name, terms in self._terms.items():
            for term in terms:
                places[term].append(name)
        count = len(self._terms)
        most = count * _COMMON if count > _MANY else count
        self._places = {term: names for term, names in places.items() if len(names) <= most}
        self._weights = {term: log((1 + count) / len(names)) for term, names in self._places.items()}
        self._lengths = {name: self._length(terms) for name, terms in self._terms.items()}

    def like(self, name: str, most: int = 8) -> list[tuple[str, float]]:
        """The quotes most like one of them, the nearest first, each with how near it is from 0 to 1."""
        terms = self._terms.get(name)
        if terms is None or not self._lengths[name]:
            return []
        sums: dict[str, float] = defaultdict(float)
        for term, count in terms.items():
            weight = self._weights.get(term)
            if weight is None:
                continue
            own = (1 + log(count)) * weight
            for other in self._places[term]:
                sums[other] += own * (1 + log(self._terms[other][term])) * weight
        sums.pop(name, None)
        near = {other: found / (self._lengths[name] * self._lengths[other]) for other, found in sums.items()}
        ranked = sorted(near.items(), key=lambda entry: (-entry[1], entry[0]))[:most]
        return [(other, score) for other, score in ranked if score >= _LEAST]

    def _length(self, terms: Counter[str]) -> float:
        return sqrt(
            sum(((1 + log(count)) * self._weights.get(term, 0)) ** 2 for term, count in terms.items())
        )


def terms_of(text: str) -> Iterator[str]:
    """The stems of a text's words, and each pair of neighbours."""
    before = ""
    for found in _WORD.finditer(_MARK.sub(" ", text).casefold()):
        stem = found[0][:_STEM]
        yield stem
        if before:
            yield f"{before} {stem}"
        before = stem
