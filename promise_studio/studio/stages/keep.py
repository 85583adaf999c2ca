"""Keep: review, teaching, feedback, versions, and owning up."""

from typing import ClassVar

from promise_studio.model import Item
from promise_studio.model.agreement import Version
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.text import content
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Tone


class View(OutlineView):
    """The plan, the versions, the shortfalls, and the findings that stay."""

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

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Version):
            return f"{item.dated or 'no date'} · {item.what}", tone
        return tail, tone

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        if isinstance(item, Version) and item.seen:
            same = item.seen == promise_fingerprint(self.workshop)
            words = (
                "● The promise reads as it did at this version."
                if same
                else "▲ The promise has changed since."
            )
            lines.append(content(words, "$text-success" if same else "$text-warning"))
        return lines
