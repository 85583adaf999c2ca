"""Prints what the rules found in a workshop: for a person, as JSON, or as SARIF for a code host."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from promise_studio.check.finding import Finding
from promise_studio.check.gates import Gate, gates, is_draft
from promise_studio.check.house_rules import HouseRules
from promise_studio.check.run import WaivedFinding, all_checks
from promise_studio.cli.caret import caret_lines, line_width
from promise_studio.cli.finding_marks import MARKS, summarise
from promise_studio.cli.rule_choice import RuleChoice
from promise_studio.cli.streams import say
from promise_studio.document.view.wording import shorten
from promise_studio.model import Workshop

_INDENT = "      "


@dataclass(frozen=True)
class Checked:
    """What was found in a workshop, what the team leaves, and which gates are open."""

    file: Path
    workshop: Workshop
    today: date
    house: HouseRules
    findings: tuple[Finding, ...]
    left: tuple[WaivedFinding, ...]
    gates: tuple[Gate, ...]


def check_workshop(
    file: Path, workshop: Workshop, house: HouseRules, choice: RuleChoice, today: date
) -> Checked:
    """Run every rule that the house uses, and keep what was asked for."""
    found = all_checks(workshop, today, house)
    return Checked(
        file,
        workshop,
        today,
        house,
        tuple(finding for finding in found.standing if choice.wants(finding.rule)),
        tuple(known for known in found.waived if choice.wants(known.finding.rule)),
        gates(workshop, today, house),
    )


def print_checked(checked: Checked, form: str) -> None:
    """Print what stands, as `text`, `json` or `sarif`."""
    if form == "sarif":
        from promise_studio.exchange.sarif import sarif_log

        said = sarif_log(checked.workshop, checked.file, checked.findings, checked.left)
        say(json.dumps(said, indent=2, ensure_ascii=False))
    elif form == "json":
        say(json.dumps(_facts(checked), indent=2, ensure_ascii=False))
    else:
        _print(checked)


def _facts(checked: Checked) -> dict[str, object]:
    return {
        "file": str(checked.file),
        "today": checked.today.isoformat(),
        "findings": [asdict(finding) for finding in checked.findings],
        "left_as_they_are": [
            {**asdict(known.finding), "waiver": known.waiver.id, "reason": known.waiver.reason}
            for known in checked.left
        ],
        "rules_off": [*checked.workshop.keep.rules_off, *checked.house.said_of_off],
        "gates": [asdict(door) for door in checked.gates],
        "draft": is_draft(checked.gates),
    }


def _print(checked: Checked) -> None:
    width = line_width() - len(_INDENT)
    for stage, found in groupby(checked.findings, key=lambda finding: finding.stage):
        say(stage.capitalize())
        for finding in found:
            say(f"  {MARKS[finding.severity]} {finding.rule} {finding.item}: {finding.sentence}")
            for line in _where(checked.workshop, finding, width):
                say(f"{_INDENT}{line}")
            if finding.hint:
                say(f"{_INDENT}→ {finding.hint}")
        say()
    say(summarise([finding.severity for finding in checked.findings]))
    left = len(checked.left)
    if left:
        say(f"The team leaves {left} as {'it is' if left == 1 else 'they are'}, with a reason.")
    if checked.house.off:
        say(f"Rules that {checked.house.source} switches off: {', '.join(sorted(checked.house.off))}.")
    shut = [door.name for door in checked.gates if not door.passed]
    say(
        f"Still a draft. Not yet: {', '.join(shut)}."
        if shut
        else "Every gate is open: the promise may go out."
    )


def _where(workshop: Workshop, finding: Finding, width: int) -> Iterator[str]:
    """The text that a finding speaks of, with carets below the place; else the names behind its ids."""
    item = workshop.find(finding.item) if finding.span else None
    text = getattr(item, finding.field, None)
    if finding.span and isinstance(text, str):
        yield from filter(None, caret_lines(text, *finding.span, width))
        return
    called: dict[str, list[str]] = {}
    for named in dict.fromkeys((finding.item, *re.findall(r"[A-Z]+-[1-9]\d*", finding.sentence))):
        known = workshop.find(named)
        if known is not None and known.name_aloud != named and known.name_aloud not in finding.sentence:
            called.setdefault(known.name_aloud, []).append(named)
    for name, ids in called.items():
        yield shorten(f"{', '.join(ids)}: {name}", width)
