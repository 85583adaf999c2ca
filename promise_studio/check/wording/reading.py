"""A text as the wording rules see it: tokens, sentences, conditions and the phrases found in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from promise_studio.check.wording.book import add_marks, find_marks
from promise_studio.check.wording.conditions import condition_tokens
from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.check.wording.lexicon import book_of_house, book_of_language, book_of_terms
from promise_studio.check.wording.measures import measures
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.recovery import mended_sentences
from promise_studio.check.wording.sentences import sentence_numbers
from promise_studio.check.wording.shutting_out import guards_alone
from promise_studio.check.wording.tokens import Tokens, tokenise

NONE: tuple[Mark, ...] = ()


class Reading:
    """One text, read once; every rule asks it for what it needs.

    `sentences` holds for each token the number of its sentence, `conditional` whether it is in a condition:
    “if …”, “when …”, “unless …”; `shutting_out` the words of a text that only shuts something out. Whether a
    word stands anywhere is asked of `vocabulary`, where one look is enough.
    """

    __slots__ = (
        "_by_sentence",
        "_measured",
        "_mended",
        "conditional",
        "house",
        "longer",
        "sentences",
        "shutting_out",
        "starts",
        "tags",
        "text",
        "vocabulary",
        "words",
    )

    def __init__(
        self,
        text: str,
        house: HouseWords = NO_HOUSE_WORDS,
        defined: frozenset[str] = frozenset(),
        tokens: Tokens | None = None,
    ) -> None:
        self.text = text
        self.house = house
        self.words, self.starts, self.longer = tokens or tokenise(text)
        self.vocabulary = set(self.words)
        self.tags = find_marks(book_of_language(), self.words)
        if house is not NO_HOUSE_WORDS:
            add_marks(self.tags, find_marks(book_of_house(house), self.words))
        if defined:
            add_marks(self.tags, find_marks(book_of_terms(defined), self.words))
        self._by_sentence: dict[str, dict[int, list[Mark]]] = {}
        # Worked out at once rather than when asked for: every rule needs them, and `cached_property` locks.
        self.sentences = sentence_numbers(self)
        self.conditional = condition_tokens(self)
        self._measured: list[Mark] | None = None
        self._mended: frozenset[int] | None = None
        guarded = "guard" in self.tags or "exclusion" in self.tags
        self.shutting_out: Sequence[Mark] = guards_alone(self) if guarded else NONE

    def marks(self, tag: str, *others: str) -> Sequence[Mark]:
        """The phrases of one tag or several, in the order of the text."""
        if not others:
            return self.tags.get(tag, NONE)
        lists = list(filter(None, map(self.tags.get, (tag, *others))))
        if len(lists) < 2:
            return lists[0] if lists else NONE
        return sorted(chain.from_iterable(lists))

    def in_sentence(self, number: int, tag: str) -> Sequence[Mark]:
        """The phrases of a tag in one sentence."""
        if not self.sentences[-1]:
            return self.tags.get(tag, NONE)
        if tag not in self._by_sentence:
            found: dict[int, list[Mark]] = {}
            for mark in self.marks(tag):
                found.setdefault(self.sentences[mark[0]], []).append(mark)
            self._by_sentence[tag] = found
        return self._by_sentence[tag].get(number, NONE)

    def sentence(self, number: int) -> range:
        """The tokens of one sentence."""
        if not self.sentences[-1]:
            return range(len(self.sentences))
        return range(bisect_left(self.sentences, number), bisect_right(self.sentences, number))

    def has(self, *tags: str) -> bool:
        """Whether a phrase of one of these tags stands anywhere."""
        return not self.tags.keys().isdisjoint(tags)

    @property
    def measured(self) -> list[Mark]:
        """The figures and checkable acts that the promise itself names, outside its conditions."""
        if self._measured is None:
            self._measured = measures(self)
        return self._measured

    @property
    def mended(self) -> frozenset[int]:
        """The sentences that say what is done when something went wrong."""
        if self._mended is None:
            self._mended = mended_sentences(self)
        return self._mended

    @property
    def extent(self) -> tuple[int, int]:
        """Where the first word begins and the last one ends."""
        return (self.starts[0], self.end_of(len(self.words) - 1)) if self.words else (0, 0)

    def end_of(self, at: int) -> int:
        """Where a token ends in the text."""
        return self.longer.get(at) or self.starts[at] + len(self.words[at])

    def place(self, mark: Mark) -> tuple[int, int]:
        """The characters of a mark."""
        return self.starts[mark[0]], self.end_of(mark[1] - 1)

    def said(self, mark: Mark) -> str:
        """The words of a mark as they are written."""
        return self.text[self.starts[mark[0]] : self.end_of(mark[1] - 1)]


def readings_of(texts: Iterable[str], house: HouseWords) -> list[Reading]:
    """The readings of several texts, each step for all of them before the next."""
    return [Reading(text, house, tokens=tokens) for text, tokens in [(one, tokenise(one)) for one in texts]]
