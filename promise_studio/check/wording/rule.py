"""A rule about the words of a promise; its examples are clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.check.finding import Finding, Severity
from promise_studio.check.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from promise_studio.check.lookups import CheckContext
    from promise_studio.check.wording.reading import Reading
    from promise_studio.check.wording.text_finding import Hit
    from promise_studio.model.base import Item
    from promise_studio.model.promise import Clause


def never_redeemed(context: CheckContext, clause: Clause) -> bool:
    """Nothing elsewhere in the workshop makes up for the words."""
    del context, clause
    return False


@dataclass(frozen=True, kw_only=True)
class WordingRule(Rule):
    """What a rule reads in a text, with clauses on which it speaks and clauses on which it keeps silent.

    `plain` says that it also reads the plain words of a clause; `redeemed` whether what is linked to a clause
    makes its words good, as a recovery does for “always”; `on` are the tags without which it keeps silent.
    """

    bad: tuple[str, ...]
    good: tuple[str, ...]
    read: Callable[[Reading], Iterable[Hit]]
    on: frozenset[str] = frozenset()
    plain: bool = False
    redeemed: Callable[[CheckContext, Clause], bool] = never_redeemed

    def may_speak(self, reading: Reading) -> bool:
        """Whether the text holds anything that this rule looks at."""
        return not self.on or not self.on.isdisjoint(reading.tags)

    def find_in(self, context: CheckContext, item: Item) -> Iterator[Finding]:
        """Every finding of this rule in a clause, unless it is retired."""
        from promise_studio.model.promise import Clause, ClauseState

        if not isinstance(item, Clause) or item.state is ClauseState.RETIRED:
            return
        if item.text:
            yield from self._find_in_field(context, item, "text", item.text)
        if self.plain and item.plain:
            yield from self._find_in_field(context, item, "plain", item.plain)

    def _find_in_field(
        self, context: CheckContext, clause: Clause, field: str, text: str
    ) -> Iterator[Finding]:
        from promise_studio.check.wording.workshop_words import reading_of
        from promise_studio.model.promise import ClauseState

        reading = reading_of(context, clause, text)
        hits = list(self.read(reading)) if reading.words and self.may_speak(reading) else []
        if not hits or self.redeemed(context, clause):
            return
        severity = self.severity if clause.state is ClauseState.COMMITTED else Severity.WARNING
        for start, end, message, hint, replacement in hits:
            yield Finding(
                rule=self.code,
                severity=severity,
                item=clause.id,
                field=field,
                sentence=message,
                hint=hint,
                stage=self.stage,
                span=(start, end),
                replacement=replacement,
            )


def backed_by_figures_or_recovery(context: CheckContext, clause: Clause) -> bool:
    """Whether a recovery or a service level stands behind the words, here or linked to the clause."""
    from promise_studio.check.wording import carries_recovery

    return bool(context.recoveries(clause) or context.levels(clause.id)) or carries_recovery(clause.text)
