"""Runs the rules over a workshop, and leaves out what the team switched off or decided to live with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from promise_studio.check.catalogue import rules
from promise_studio.check.finding import Finding, Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.model.agreement import Waiver
from promise_studio.model.kinds import STAGES
from promise_studio.model.workshop import Workshop

_PLACE = {stage: place for place, stage in enumerate(STAGES)}


@dataclass(frozen=True)
class WaivedFinding:
    """A finding that the team leaves as it is, with the waiver that says why."""

    finding: Finding
    waiver: Waiver


def _code(text: str) -> str:
    """The code at the start of a line: “S105: we have one channel” → S105."""
    return text.partition(" ")[0].rstrip(":,;.").upper()


def _all_findings(workshop: Workshop, today: date) -> list[Finding]:
    context = CheckContext(workshop, today)
    off = {_code(line) for line in workshop.keep.rules_off}
    found = [finding for rule in rules().values() if rule.code not in off for finding in rule.find(context)]
    return sorted(found, key=lambda finding: (_PLACE[finding.stage], finding.severity is not Severity.ERROR))


def _waivers(workshop: Workshop) -> dict[tuple[str, str], Waiver]:
    """The waivers that hold: those that name a rule, an item and a reason."""
    return {
        (_code(waiver.rule), waiver.about): waiver
        for waiver in workshop.waivers
        if waiver.rule and waiver.about and waiver.reason
    }


def _split(workshop: Workshop, today: date) -> Iterator[tuple[Finding, Waiver | None]]:
    waivers = _waivers(workshop)
    for finding in _all_findings(workshop, today):
        yield finding, waivers.get((finding.rule, finding.item))


def run_checks(workshop: Workshop, today: date) -> tuple[Finding, ...]:
    """The findings that stand, by stage and the errors first."""
    return tuple(finding for finding, waiver in _split(workshop, today) if waiver is None)


def waived(workshop: Workshop, today: date) -> tuple[WaivedFinding, ...]:
    """The findings that the team leaves as they are, each with its waiver."""
    return tuple(
        WaivedFinding(finding, waiver) for finding, waiver in _split(workshop, today) if waiver is not None
    )
