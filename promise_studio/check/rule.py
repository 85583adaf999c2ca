"""A rule: what it looks for, why, and the examples on which it speaks and keeps silent."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from promise_studio.check.finding import Finding, Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.model.workshop import Workshop


@dataclass(frozen=True, kw_only=True)
class Rule(ABC):
    """One check; every file in `check/rules` declares one as `RULE`.

    `source` names the article of the field that asks for it, `fix` says what a mended place looks like.
    """

    code: str
    name: str
    why: str
    stage: str
    severity: Severity
    summary: str = ""
    source: str = ""
    fix: str = ""

    @property
    def slug(self) -> str:
        """The name as one word for a command line: `clause-without-a-quote`."""
        return "-".join(self.name.lower().replace("’", "").split())

    @abstractmethod
    def find(self, context: CheckContext) -> Iterator[Finding]:
        """Every finding of this rule in a workshop."""


@dataclass(frozen=True)
class Example:
    """A case in words, and the workshop that shows it."""

    words: str
    make: Callable[[], Workshop]


@dataclass(frozen=True)
class Spot:
    """Where a rule speaks; `mild` makes it a warning whatever the rule says of promises already made."""

    item: str
    field: str
    sentence: str
    hint: str
    mild: bool = False


@dataclass(frozen=True, kw_only=True)
class StructureRule(Rule):
    """A rule about what stands behind a promise; its examples are small workshops."""

    bad: Example
    good: Example
    look: Callable[[CheckContext], Iterable[Spot]]

    def find(self, context: CheckContext) -> Iterator[Finding]:
        """Every finding of this rule in a workshop."""
        for spot in self.look(context):
            severity = Severity.WARNING if spot.mild else self.severity
            yield Finding(self.code, severity, spot.item, spot.field, spot.sentence, spot.hint, self.stage)
