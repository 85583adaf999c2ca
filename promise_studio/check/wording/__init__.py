"""Reads a promise as a hard-nosed service designer would: which words are vague, hedged or nobody’s.

The reading is our own: tokens, phrases with word forms, conditions, verb groups and measures. An English
parser from a library was left out: with its model it costs more start-up time and memory than all of
`check`, and the rules turn on phrases and their scope rather than on parse trees.
"""

from collections.abc import Callable, Sequence
from functools import cache

from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.check.wording.text_finding import TextFinding
from promise_studio.collection import without_collection

__all__ = ["AT_ONCE", "HouseWords", "TextFinding", "carries_recovery", "read_text", "read_texts"]

AT_ONCE = 256
"""Texts that are read side by side: a rule that has just been run runs faster, and more gain nothing."""


def read_text(
    text: str, words: HouseWords = NO_HOUSE_WORDS, only: frozenset[str] | None = None
) -> tuple[TextFinding, ...]:
    """What the wording rules (or `only` some codes) say of a text, in the order of its characters."""
    return _reader()((text,), words, only)[0]


def read_texts(
    texts: Sequence[str], words: HouseWords = NO_HOUSE_WORDS, only: frozenset[str] | None = None
) -> list[tuple[TextFinding, ...]]:
    """What the wording rules say of each text, in their order; faster than one after the other."""
    found: list[tuple[TextFinding, ...]] = []
    with without_collection():  # readings hold no cycles
        for first in range(0, len(texts), AT_ONCE):
            found += _reader()(texts[first : first + AT_ONCE], words, only)
    return found


@cache
def _reader() -> (
    "Callable[[Sequence[str], HouseWords, frozenset[str] | None], list[tuple[TextFinding, ...]]]"
):
    """What reads texts, imported with the first one."""
    from promise_studio.check.wording.text_rules import findings_in

    return findings_in


def carries_recovery(text: str) -> bool:
    """Whether a text says what the customer gets when the promise in it is broken."""
    from promise_studio.check.wording.reading import Reading
    from promise_studio.check.wording.recovery import names_recovery

    return names_recovery(Reading(text))
