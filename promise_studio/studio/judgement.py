"""What the checks say of a workshop, worked out beside the screen and kept until the next edit."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from textual.content import Content

from promise_studio.check import Finding, Severity
from promise_studio.check.house_rules import NO_HOUSE_RULES, HouseRules
from promise_studio.check.live import LiveChecks
from promise_studio.check.progress import Progress, progress
from promise_studio.model import Workshop
from promise_studio.studio.text import content
from promise_studio.studio.widgets.rows import GLYPHS, Tone


@dataclass(frozen=True)
class Judgement:
    """Findings and progress of one value of the workshop; empty until the first is worked out."""

    workshop: Workshop | None = None
    findings: tuple[Finding, ...] = ()
    progress: dict[str, Progress] = field(default_factory=dict)
    house: HouseRules = NO_HOUSE_RULES

    @cached_property
    def by_item(self) -> dict[str, tuple[Finding, ...]]:
        """The findings of each item."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.item, []).append(finding)
        return {item_id: tuple(of) for item_id, of in found.items()}

    def on_stage(self, stage: str) -> tuple[Finding, ...]:
        """The findings that are put right on a stage."""
        return tuple(finding for finding in self.findings if finding.stage == stage)

    def tone_of(self, item_id: str) -> Tone:
        """The worst that was found about an item."""
        found = self.by_item.get(item_id, ())
        if any(finding.severity is Severity.ERROR for finding in found):
            return "bad"
        return "warn" if found else ""


def judge_workshop(workshop: Workshop, live: LiveChecks | None = None) -> Judgement:
    """Run every check, with `live` only those that an edit touches; never on the way to the screen."""
    live = live or LiveChecks()
    findings = live.check(workshop, _today())
    return Judgement(workshop, findings, progress(workshop), live.house or NO_HOUSE_RULES)


def judge_clause_text(
    workshop: Workshop, clause_id: str, text: str, live: LiveChecks | None = None
) -> tuple[Finding, ...]:
    """What would be found in a clause if it read `text`; with `live` within a frame of the screen."""
    return (live or LiveChecks()).check_clause(workshop, clause_id, text, _today())


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of the room


def finding_line(finding: Finding, subject: str = "") -> Content:
    """A finding as it is read: sign, rule, sentence, and what to do."""
    bad = finding.severity is Severity.ERROR
    sign = GLYPHS["bad" if bad else "warn"]
    line = Content.styled(f"{sign} {finding.rule} ", "$text-error" if bad else "$text-warning")
    if subject and not finding.sentence.startswith(subject):
        line += content(f"{subject}: ", "bold")
    line += content(finding.sentence)
    return line + content(f" {finding.hint}", "$foreground 65%") if finding.hint else line
