"""Reads one text as the house sees it: its own words, without the rules that it does not use."""

from collections.abc import Sequence

from promise_studio.check.house_rules import HouseRules
from promise_studio.check.wording import TextFinding, read_texts
from promise_studio.cli.rule_choice import RuleChoice
from promise_studio.errors import UserError

LONGEST = 200_000
"""Characters; a clause in a workshop has at most three hundred."""


class TextReader:
    """The wording rules with what a house and the command line ask of them."""

    def __init__(self, house: HouseRules, choice: RuleChoice) -> None:
        self._house, self._choice = house, choice

    def read(self, text: str) -> list[TextFinding]:
        """What the rules say of a text, in its order; UserError where it is far too long."""
        return self.read_all([self.fitting(text)])[0]

    def fitting(self, text: str) -> str:
        """A text as it is; UserError where it is far too long."""
        if len(text) > LONGEST:
            raise UserError(
                f"the text has {len(text):,} characters; a clause has at most {LONGEST:,}",
                "Split it into clauses: one commitment each.",
            )
        return text

    def read_all(self, texts: Sequence[str]) -> list[list[TextFinding]]:
        """What the rules say of each of these texts, none of them too long."""
        read = read_texts(texts, self._house.words, self._choice.only)
        return [[self._graded(one) for one in found if self._wants(one.rule)] for found in read]

    def _wants(self, code: str) -> bool:
        return self._choice.wants(code) and code not in self._house.off

    def _graded(self, found: TextFinding) -> TextFinding:
        severity = self._house.severity.get(found.rule, found.severity)
        return found if severity is found.severity else found._replace(severity=severity)
