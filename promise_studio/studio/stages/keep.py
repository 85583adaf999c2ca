"""Keep: review, teaching, feedback, versions, and owning up."""

from dataclasses import replace
from typing import Any, ClassVar

from textual.content import Content

from promise_studio.measure.keeping.own_up import (
    changes_to_tell,
    level_periods,
    misses,
    period_words,
    propose_own_up,
)
from promise_studio.measure.keeping.periods import Period, shrinking
from promise_studio.model import Item
from promise_studio.model.agreement import Version
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.promise import ClauseState
from promise_studio.model.service_level import ServiceLevel
from promise_studio.studio.stages.adding import Plan
from promise_studio.studio.stages.month_chart import counted_for_others, month_chart, strip_of
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section, item_row
from promise_studio.studio.text import content
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Row, Tone

STRIP = 12
"""Months in front of a row’s name."""


class View(OutlineView):
    """The plan, what was kept month by month, versions, shortfalls, and the findings that stay."""

    stage = "keep"
    sections = (
        Section(
            "KEEP",
            "Set the day of the next review and who calls it, how staff learn it, how you hear of misses.",
            "A promise ages from the day it is published. Without a date nobody looks at it again.",
            "First Monday in March, called by Ana Berg.",
            "The plan to keep it",
        ),
        Section(
            "version",
            "Write down each state of the promise that was shown to somebody.",
            "Mark each change stronger or weaker for the customer: a quiet weakening is noticed.",
            "0.9, shown to the partners: the refund is automatic now (stronger).",
        ),
        Section(
            "own-up",
            "Say what was missed, and what changes because of it.",
            "Customers forgive a miss that is owned up to. They do not forgive one that is found out.",
            "July: 88 % instead of 95 %. A second gate sign comes in September.",
        ),
        Section(
            "waiver",
            "Leave a finding as it is, with the reason; the review document prints it.",
            "A rule that does not fit is switched off openly, not ignored.",
            "S105 on PRM-3: there is one channel only, the counter.",
        ),
    )
    tails: ClassVar = {"OWN": "period", "WVR": "about"}

    def rows(self) -> list[Row]:
        rows = super().rows()
        return [rows[0], *self._kept_rows(), *rows[1:]]

    def _kept_rows(self) -> list[Row]:
        """A row a measured service level; an own-up is added to it."""
        levels = [level for level in self.workshop.service_levels if self._is_live(level)]
        rows = [
            self._kept_row(level, periods)
            for level in levels
            if (periods := level_periods(self.workshop, level))
        ]
        head = Row("head", "kept", "Kept, month by month", kind="own-up", tail=str(len(rows) or ""))
        hint = Row("hint", "kept", "Measure a file of cases on Commit: its months stand here.", kind="own-up")
        return [head, *(rows or [hint])]

    def _kept_row(self, level: ServiceLevel, periods: tuple[Period, ...]) -> Row:
        row = item_row(level, "service level", self.describe)
        name = f"{strip_of(periods, STRIP)}  {row.name}"
        return replace(row, name=name, tail="kept" if periods[-1].is_kept else "missed", adds="own-up")

    def _is_live(self, level: ServiceLevel) -> bool:
        clause = self.workshop.find(level.clause.to) if level.clause is not None else None
        return clause is None or clause.state is not ClauseState.RETIRED

    def prefilled(self, kind: str) -> dict[str, Any]:
        """An own-up begins with the newest miss of the chosen row, a version with what was owned up to."""
        fields = super().prefilled(kind)
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        if kind == "own-up" and isinstance(item, ServiceLevel):
            missed = misses(self.workshop, item)
            return propose_own_up(self.workshop, item, missed[0]) if missed else {"service_level": item.id}
        if kind == "version" and (changes := changes_to_tell(self.workshop)):
            return {**fields, "changes": changes}
        return fields

    def is_proposed(self, plan: Plan) -> bool:
        return plan.kind == "own-up" and bool(plan.fields.get("what"))

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Version):
            return f"{item.dated or 'no date'} · {item.what}", tone
        return tail, tone

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        if isinstance(item, ServiceLevel):
            return self._kept_facts(item) + lines
        if isinstance(item, Version) and item.seen:
            same = item.seen == promise_fingerprint(self.workshop)
            words = (
                "● The promise reads as it did at this version."
                if same
                else "▲ The promise has changed since."
            )
            lines.append(content(words, "$text-success" if same else "$text-warning"))
        return lines

    def _kept_facts(self, level: ServiceLevel) -> list[Content]:
        periods = level_periods(self.workshop, level)
        if not periods:
            return []
        lines = month_chart(periods)
        lines += [content(f"▲ {said}", "$text-warning") for said in counted_for_others(level, periods)]
        if falls := shrinking(periods):
            rooms = ", ".join(f"{100 * (one.headroom or 0):.0f} %" for one in falls)
            lines.append(content(f"▲ The headroom shrinks: {rooms}.", "$text-warning"))
        if missed := misses(self.workshop, level):
            more = f", and {len(missed) - 1} more" if missed[1:] else ""
            lines.append(content(f"a  owns up to {period_words(missed[0])}{more}", "$accent"))
        return lines
