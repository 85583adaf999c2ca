"""Reads the lists of words and phrases that the lexicon writes as blocks of text."""

import re

_BROKEN_LINE = re.compile(r"\|\s+")


def listed(block: str) -> tuple[str, ...]:
    """The phrases of a block, parted by semicolons; a line may break at a space or behind a “|”."""
    phrases = (" ".join(phrase.split()) for phrase in _BROKEN_LINE.sub("|", block).split(";"))
    return tuple(phrase for phrase in phrases if phrase)


def word_set(block: str) -> frozenset[str]:
    """The single words of a block."""
    return frozenset(block.split())
