"""What every rule is: how it explains itself, and how it is asked about a workshop."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promise_studio.check.finding import Finding, Severity
    from promise_studio.check.lookups import CheckContext
    from promise_studio.model.base import Item


@dataclass(frozen=True, kw_only=True)
class Rule(ABC):
    """One check; every file in `check/rules` declares one as `RULE`.

    `source` names the article of the field that asks for it, `fix` says what a mended place looks like. `of`
    are the kinds whose items it judges, one at a time, or the ids of single parts such as `KEEP`.
    """

    code: str
    name: str
    summary: str
    why: str
    source: str
    fix: str
    stage: str
    severity: Severity
    of: tuple[str, ...] = ("clause",)

    @property
    def slug(self) -> str:
        """The name as one word for a command line: `clause-without-a-quote`."""
        return "-".join(self.name.lower().replace("’", "").replace(",", "").split())

    @abstractmethod
    def find_in(self, context: CheckContext, item: Item) -> Iterator[Finding]:
        """Every finding of this rule in one item."""

    def find(self, context: CheckContext) -> Iterator[Finding]:
        """Every finding of this rule in a workshop."""
        from promise_studio.model.kinds import KINDS

        for kind in self.of:
            items = context.all(kind) if kind in KINDS else (context.find(kind),)
            for item in items:
                yield from self.find_in(context, item)
