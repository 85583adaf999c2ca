"""Checks a workshop again and again while it is edited, each time only what an edit can have changed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from promise_studio.check.changes import changes_between
from promise_studio.check.finding import Finding
from promise_studio.check.lookups import CheckContext
from promise_studio.check.rule import Rule
from promise_studio.check.run import judged_items, rules_by_kind, standing
from promise_studio.model.base import Item
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules


@dataclass(frozen=True)
class _Judged:
    """What the rules said of one item, and what they looked at to say so."""

    found: tuple[Finding, ...]
    reads: frozenset[str]


class LiveChecks:
    """The findings of a workshop, kept up to date from edit to edit; the same as `run_checks` gives.

    `check` may be asked from a thread; `check_clause` is quick, waits for nobody and may be asked meanwhile.
    """

    def __init__(self, house: "HouseRules | None" = None) -> None:
        self.house = house
        self._turn = Lock()
        self._context: CheckContext | None = None
        self._judged: dict[str, _Judged] = {}
        self._readers: dict[str, set[str]] = defaultdict(set)
        self.looked_again = 0
        """How many items the last check had to judge."""

    def check(self, workshop: Workshop, today: date) -> tuple[Finding, ...]:
        """The findings that stand, by stage and the errors first."""
        with self._turn:
            return standing(workshop, self._all_findings(workshop, today), self.house)

    def check_clause(self, workshop: Workshop, clause_id: str, text: str, today: date) -> tuple[Finding, ...]:
        """What would be found in a clause if it read `text`; nothing is kept of it."""
        clause = workshop.get(clause_id).model_copy(update={"text": text})
        items = list(workshop.clauses)
        items[workshop.position(clause_id)] = clause
        typed = workshop.with_parts(clauses=tuple(items))
        before = self._context if self._context is not None and self._context.today == today else None
        context = CheckContext(typed, today, self.house, before)
        found = [finding for rule in rules_by_kind()["clause"] for finding in rule.find_in(context, clause)]
        return standing(typed, [finding for finding in found if finding.item == clause_id], self.house)

    def _all_findings(self, workshop: Workshop, today: date) -> list[Finding]:
        before = self._context
        if before is None or before.today != today:
            self._start_anew()
            context = CheckContext(workshop, today, self.house)
            stale = None
        else:
            context = CheckContext(workshop, today, self.house, before)
            stale = self._stale(changes_between(before, context))
        self._context = context
        return self._brought_up_to_date(context, stale)

    def _start_anew(self) -> None:
        self._judged.clear()
        self._readers.clear()

    def _stale(self, changed: Iterable[str]) -> set[str]:
        """The items whose findings may be different now."""
        return {reader for what in changed if what in self._readers for reader in self._readers[what]}

    def _brought_up_to_date(self, context: CheckContext, stale: set[str] | None) -> list[Finding]:
        found: list[Finding] = []
        gone = set(self._judged)
        self.looked_again = 0
        for item, asked in judged_items(context.recall.workshop):
            gone.discard(item.id)
            known = self._judged.get(item.id)
            if known is None or stale is None or item.id in stale:
                known = self._judge(context, item, asked)
            found.extend(known.found)
        for item_id in gone:
            self._forget(item_id)
        return found

    def _judge(self, context: CheckContext, item: Item, asked: tuple[Rule, ...]) -> _Judged:
        self._forget(item.id)
        self.looked_again += 1
        context.reads.start(item.id)
        found = tuple(finding for rule in asked for finding in rule.find_in(context, item))
        judged = self._judged[item.id] = _Judged(found, context.reads.stop())
        for what in judged.reads:
            self._readers[what].add(item.id)
        return judged

    def _forget(self, item_id: str) -> None:
        known = self._judged.pop(item_id, None)
        for what in known.reads if known is not None else ():
            self._readers[what].discard(item_id)
            if not self._readers[what]:
                del self._readers[what]
