"""Reads a promise as a hard-nosed service designer would: which words are vague, hedged or nobody’s.

The reading is our own: tokens, phrases with word forms, conditions, verb groups and measures. An English
parser from a library was left out: with its model it costs more start-up time and memory than all of
`check`, and the rules turn on phrases and their scope rather than on parse trees.
"""

from collections.abc import Callable
from functools import cache

from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.check.wording.text_finding import TextFinding

__all__ = ["HouseWords", "TextFinding", "carries_recovery", "read_text"]


def read_text(
    text: str, words: HouseWords = NO_HOUSE_WORDS, only: frozenset[str] | None = None
) -> tuple[TextFinding, ...]:
    """What the wording rules (or `only` some codes) say of a text, in the order of its characters."""
    return _reader()(text, words, only)


@cache
def _reader() -> "Callable[[str, HouseWords, frozenset[str] | None], tuple[TextFinding, ...]]":
    """What reads a text, imported with the first one."""
    from promise_studio.check.wording.text_rules import findings_in

    return findings_in


def carries_recovery(text: str) -> bool:
    """Whether a text says what the customer gets when the promise in it is broken."""
    from promise_studio.check.wording.reading import Reading
    from promise_studio.check.wording.recovery import names_recovery

    return names_recovery(Reading(text))
