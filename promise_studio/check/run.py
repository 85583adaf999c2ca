"""Runs the rules over a workshop, and leaves out what the team switched off or decided to live with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from promise_studio.check.catalogue import rules
from promise_studio.check.finding import Finding, Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.rule import Rule
from promise_studio.check.switched_off import code_of, codes_off
from promise_studio.model.agreement import Waiver
from promise_studio.model.base import Item
from promise_studio.model.kinds import KINDS, SINGLES
from promise_studio.model.workshop import Workshop
from promise_studio.stage_path import STAGES

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules

_PLACE = {stage: place for place, stage in enumerate(STAGES)}


@dataclass(frozen=True)
class WaivedFinding:
    """A finding that the team leaves as it is, with the waiver that says why."""

    finding: Finding
    waiver: Waiver


class Checks(NamedTuple):
    """What the rules found: the findings that stand, by stage and the errors first, and the waived ones."""

    standing: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...]


@cache
def rules_by_kind() -> Mapping[str, tuple[Rule, ...]]:
    """The rules that judge each kind or single part, in the order of the stages."""
    wanted: dict[str, list[Rule]] = {kind: [] for kind in (*SINGLES, *KINDS)}
    for rule in rules().values():
        for kind in rule.of:
            wanted[kind].append(rule)
    return {kind: tuple(found) for kind, found in wanted.items() if found}


def judged_items(workshop: Workshop) -> Iterator[tuple[Item, tuple[Rule, ...]]]:
    """Every item that some rule judges, with those rules."""
    for kind, asked in rules_by_kind().items():
        items: Iterable[Item] = workshop.all(kind) if kind in KINDS else (workshop.get(kind),)
        for item in items:
            yield item, asked


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Findings by stage, the errors first, then by rule and in the order of the items."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_rule[finding.rule].append(finding)
    ordered = [finding for code in sorted(by_rule) for finding in by_rule[code]]
    return sorted(
        ordered, key=lambda finding: (_PLACE[finding.stage], finding.severity is not Severity.ERROR)
    )


def _split(
    workshop: Workshop, found: Iterable[Finding], house: "HouseRules | None"
) -> Iterator[tuple[Finding, Waiver | None]]:
    """Each finding with the waiver that lets it be: one that names the rule, the item and a reason."""
    off = codes_off(workshop.keep, house)
    severity = house.severity if house else {}
    waivers = {
        (code_of(waiver.rule), waiver.about): waiver
        for waiver in workshop.waivers
        if waiver.rule and waiver.about and waiver.reason
    }
    for finding in found:
        if finding.rule in off:
            continue
        if finding.rule in severity:
            finding = replace(finding, severity=severity[finding.rule])  # noqa: PLW2901 - the house’s word on it
        yield finding, waivers.get((finding.rule, finding.item))


def standing(
    workshop: Workshop, found: Sequence[Finding], house: "HouseRules | None" = None
) -> tuple[Finding, ...]:
    """Of all that was found what still stands, by stage and the errors first."""
    return tuple(in_order(finding for finding, waiver in _split(workshop, found, house) if waiver is None))


def _all_findings(workshop: Workshop, today: date, house: "HouseRules | None") -> list[Finding]:
    context = CheckContext(workshop, today, house)
    return [
        finding
        for item, asked in judged_items(workshop)
        for rule in asked
        for finding in rule.find_in(context, item)
    ]


def all_checks(workshop: Workshop, today: date, house: "HouseRules | None" = None) -> Checks:
    """Every rule asked once: what still stands, and what the team leaves."""
    split = list(_split(workshop, _all_findings(workshop, today, house), house))
    waivers = {id(finding): waiver for finding, waiver in split if waiver is not None}
    left = in_order(finding for finding, waiver in split if waiver is not None)
    return Checks(
        tuple(in_order(finding for finding, waiver in split if waiver is None)),
        tuple(WaivedFinding(finding, waivers[id(finding)]) for finding in left),
    )


def run_checks(workshop: Workshop, today: date, house: "HouseRules | None" = None) -> tuple[Finding, ...]:
    """The findings that stand, by stage and the errors first."""
    return all_checks(workshop, today, house).standing


def waived(workshop: Workshop, today: date, house: "HouseRules | None" = None) -> tuple[WaivedFinding, ...]:
    """The findings that the team leaves as they are, each with its waiver."""
    return all_checks(workshop, today, house).waived
