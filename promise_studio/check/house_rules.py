"""What a house decides about the rules: which it does not use, how grave they are, its own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from promise_studio.check.finding import Severity
from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords


@dataclass(frozen=True)
class HouseRules:
    """The rules that are off, another severity for some of them, and the words of the house."""

    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    words: HouseWords = NO_HOUSE_WORDS
