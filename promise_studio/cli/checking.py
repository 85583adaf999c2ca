"""Prints what the rules found, for a person or as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby
from pathlib import Path

from promise_studio.check.finding import Finding, Severity
from promise_studio.check.gates import Gate, gates
from promise_studio.check.run import WaivedFinding, run_checks, waived
from promise_studio.cli.command import FINDINGS, OK
from promise_studio.cli.streams import say
from promise_studio.model import Workshop

MARKS = {Severity.ERROR: "■", Severity.WARNING: "▲"}


def print_findings(workshop: Workshop, file: Path, today: date, *, as_json: bool) -> int:
    """Run every rule and print what stands; the exit code says whether anything does."""
    findings = run_checks(workshop, today)
    left = waived(workshop, today)
    doors = gates(workshop, today)
    if as_json:
        say(json.dumps(_facts(file, today, findings, left, doors), indent=2, ensure_ascii=False))
    else:
        _print(findings, left, doors)
    return FINDINGS if findings else OK


def _facts(
    file: Path,
    today: date,
    findings: Sequence[Finding],
    left: Sequence[WaivedFinding],
    doors: Sequence[Gate],
) -> dict[str, object]:
    return {
        "file": str(file),
        "today": today.isoformat(),
        "findings": [asdict(finding) for finding in findings],
        "left_as_they_are": [
            {**asdict(known.finding), "waiver": known.waiver.id, "reason": known.waiver.reason}
            for known in left
        ],
        "gates": [asdict(door) for door in doors],
        "draft": not all(door.passed for door in doors),
    }


def _print(findings: Sequence[Finding], left: Sequence[WaivedFinding], doors: Sequence[Gate]) -> None:
    for stage, found in groupby(findings, key=lambda finding: finding.stage):
        say(stage.capitalize())
        for finding in found:
            say(f"  {MARKS[finding.severity]} {finding.rule} {finding.item}: {finding.sentence}")
            if finding.hint:
                say(f"      → {finding.hint}")
        say()
    say(summarise(findings))
    if left:
        say(f"The team leaves {len(left)} as {'it is' if len(left) == 1 else 'they are'}, with a reason.")
    shut = [door.name for door in doors if not door.passed]
    say(f"Still a draft: {', '.join(shut)}." if shut else "Every gate is open: the promise may go out.")


def summarise(findings: Sequence[Finding]) -> str:
    """How many findings there are, in a sentence."""
    if not findings:
        return "No findings."
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    parts = [_count(errors, "error")] * bool(errors) + [_count(warnings, "warning")] * bool(warnings)
    return f"{_count(len(findings), 'finding')}: {' and '.join(parts)}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
