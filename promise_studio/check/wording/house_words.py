"""The words that a house brings to the reading of its promises: its own jargon, departments and rivals."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HouseWords:
    """What this house calls vague, hedging or jargon, and whom it names; empty unless somebody says so.

    Words and phrases are compared without regard to capitals. `not_vague` also takes a hedge or an absolute
    with which the house has decided to live.
    """

    vague: frozenset[str] = frozenset()
    not_vague: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    jargon: frozenset[str] = frozenset()
    abbreviations_known: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    rivals: frozenset[str] = frozenset()
    own_names: frozenset[str] = frozenset()
    defined: frozenset[str] = frozenset()


NO_HOUSE_WORDS = HouseWords()
"""The words of nobody in particular."""
