"""What a house decides about the rules: which it does not use, how grave they are, its own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from promise_studio.check.finding import Severity
from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.store.file_name import file_beside

RULES_ENDING: Final = ".rules.toml"


@dataclass(frozen=True)
class HouseRules:
    """The rules that are off, another severity for some of them, and the words of the house.

    `reasons` says why the house does not use a rule that is off, `source` where all this is written.
    """

    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    words: HouseWords = NO_HOUSE_WORDS
    reasons: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    @property
    def said_of_off(self) -> tuple[str, ...]:
        """Each rule that is off, with its reason where there is one: “P010: our readers are engineers”."""
        return tuple(
            f"{code}: {self.reasons[code]}" if self.reasons.get(code) else code for code in sorted(self.off)
        )


NO_HOUSE_RULES = HouseRules()
"""A house that takes the rules as they are."""


def rules_beside(workshop: Path) -> Path:
    """Where the house rules of NAME.promise.json lie: NAME.rules.toml beside it."""
    return file_beside(workshop, RULES_ENDING)


def parse_house_rules(text: str, where: str) -> HouseRules:
    """The house rules that a TOML text holds; UserError names each mistake, its line and what to do."""
    from promise_studio.check.house_file import read_house_file

    return read_house_file(text, where)
