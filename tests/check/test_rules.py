"""Every rule explains itself, speaks on its bad example, keeps silent on its good one and can be waived."""

import re
from datetime import date
from pathlib import Path

import pytest

from promise_studio.check import Finding, Severity, run_checks, waived
from promise_studio.check.catalogue import rules
from promise_studio.check.example import TODAY
from promise_studio.check.house_rules import HouseRules
from promise_studio.check.structure_rule import StructureRule
from promise_studio.model import KINDS, SINGLES, STAGES, Workshop, new_workshop
from promise_studio.model.agreement import Waiver
from promise_studio.model.integrity import broken_rules
from tests.check.whole_workshop import drop, links, put

ALL = [pytest.param(rule, id=rule.code) for rule in rules().values() if isinstance(rule, StructureRule)]


NOT_OF_CLAUSES = {"S114", "S118", "S121"}
"""What these ask for is wanted whatever became of the clause."""
OF_AIMS = {"S101", "S102", "S116", "S120", "S122", "S123", "S124"} | NOT_OF_CLAUSES
"""A stretch clause is asked what it rests on; the means to keep it can wait."""


def of_rule(workshop: Workshop, code: str, today: date = TODAY) -> list[Finding]:
    """What one rule finds."""
    return [finding for finding in run_checks(workshop, today) if finding.rule == code]


def with_waiver(workshop: Workshop, rule: str, about: str, reason: str) -> Workshop:
    """The workshop with one waiver."""
    return workshop.with_parts(waivers=(Waiver(id="WVR-1", rule=rule, about=about, reason=reason),))


def test_each_file_declares_one_rule(root: Path):
    """The catalogue holds a rule for every file in the folder, and the file is named after its code."""
    files = {
        path.stem.partition("_")[0].upper() for path in root.glob("promise_studio/check/rules/[a-z]*.py")
    }
    assert files == set(rules())
    assert list(rules()) == sorted(rules())


@pytest.mark.parametrize("rule", ALL)
def test_rule_explains_itself(rule: StructureRule):
    """A rule has a name, a reason, a source, a stage and two examples in words whose workshops are sound."""
    assert rule.stage in STAGES
    assert rule.name
    assert len(rule.why) > 60
    assert all(words.endswith(".") and len(words) > 20 for words in (rule.why, rule.summary, rule.fix))
    assert re.match(r"([A-E]\d?\b|the field\b)", rule.source)
    assert rule.of
    assert set(rule.of) <= {*KINDS, *SINGLES}
    for example in (rule.bad, rule.good):
        assert example.words.endswith(".")
        assert broken_rules(example.make()) == ()


@pytest.mark.parametrize("rule", ALL)
def test_bad_example_is_found_and_good_one_is_not(rule: StructureRule):
    """The rule speaks where it should, with everything that a reader needs, and only there."""
    found = of_rule(rule.bad.make(), rule.code)
    assert found
    for finding in found:
        item = rule.bad.make().get(finding.item)
        assert finding.field in type(item).model_fields
        assert finding.sentence.endswith(".")
        assert finding.hint.endswith(".")
        assert (finding.stage, finding.severity) == (rule.stage, rule.severity)
    assert of_rule(rule.good.make(), rule.code) == []


@pytest.mark.parametrize("rule", ALL)
def test_waiver_silences_one_finding_and_keeps_it_on_record(rule: StructureRule):
    """With a reason the finding is left out and listed apart; without one, or for another item, it stands."""
    bad = rule.bad.make()
    found = of_rule(bad, rule.code)
    about = found[0].item
    silenced = with_waiver(bad, rule.code.lower(), about, "We know, and here is why.")
    assert of_rule(silenced, rule.code) == [finding for finding in found if finding.item != about]
    on_record = [(entry.finding, entry.waiver.reason) for entry in waived(silenced, TODAY)]
    assert (found[0], "We know, and here is why.") in on_record
    assert of_rule(with_waiver(bad, rule.code, about, ""), rule.code) == found
    assert of_rule(with_waiver(bad, rule.code, "FRAME", "Elsewhere."), rule.code) == found


@pytest.mark.parametrize("rule", ALL)
@pytest.mark.parametrize("line", ["{}", "{}: we have no use for it", "  {} – later"])
def test_rule_can_be_switched_off(rule: StructureRule, line: str):
    """A rule that the team switched off finds nothing, whatever stands behind its code on the line."""
    bad = rule.bad.make()
    off = put(bad, "KEEP", rules_off=(line.format(rule.code.lower()),))
    assert of_rule(off, rule.code) == []


@pytest.mark.parametrize("rule", ALL)
def test_house_switches_a_rule_off_or_makes_it_graver(rule: StructureRule):
    """What a house says of a rule holds for every workshop that it checks, whatever the rule thinks of it."""
    bad = rule.bad.make()
    found = run_checks(bad, TODAY, HouseRules(off=frozenset({rule.code})))
    assert rule.code not in {finding.rule for finding in found}
    for severity in Severity:
        graver = run_checks(bad, TODAY, HouseRules(severity={rule.code: severity}))
        assert {finding.severity for finding in graver if finding.rule == rule.code} == {severity}


@pytest.mark.parametrize("rule", ALL)
def test_retired_clauses_and_empty_workshops_are_left_alone(rule: StructureRule):
    """Nobody is asked to mend what is no longer promised or not begun."""
    assert of_rule(new_workshop("Lights", "City"), rule.code) == []
    if rule.code not in NOT_OF_CLAUSES:
        assert of_rule(put(rule.bad.make(), "PRM-1", state="retired"), rule.code) == []


@pytest.mark.parametrize("rule", ALL)
def test_drafts_get_warnings(rule: StructureRule):
    """What is an error in a commitment is a warning while the clause is a draft."""
    bad = rule.bad.make()
    if rule.code == "S118":
        bad = put(bad, "KEEP", review_on=None)
    if rule.code not in {"S114", "S121"}:
        bad = put(bad, "PRM-1", state="draft")
    found = of_rule(bad, rule.code)
    assert {finding.severity for finding in found} <= {Severity.WARNING}
    assert bool(found) == (rule.code not in {"S115", "S117"} or len(bad.clauses) > 7)


@pytest.mark.parametrize("rule", ALL)
def test_aims_need_a_reason_and_not_yet_the_means(rule: StructureRule):
    """A stretch clause is asked what it rests on; how it will be kept can wait."""
    bad = rule.bad.make()
    aim = put(bad, "PRM-1", state="stretch") if bad.clauses else bad
    assert bool(of_rule(aim, rule.code)) == (rule.code in OF_AIMS)


def test_whole_workshop_has_no_findings(whole: Workshop, today: date):
    """Where nothing is missing there is nothing to say."""
    assert run_checks(whole, today) == ()


def test_findings_come_by_stage_and_errors_first(today: date):
    """The list reads in the order of the stages, and on each stage begins with what matters most."""
    bare = rules()["S103"].bad.make()
    found = run_checks(bare, today)
    places = [(STAGES.index(finding.stage), finding.severity is not Severity.ERROR) for finding in found]
    assert places == sorted(places)
    assert {"S101", "S102", "S103", "S106", "S108", "S109", "S118"} <= {finding.rule for finding in found}


def test_channels_are_compared_as_people_mean_them(whole: Workshop):
    """“Calls” and “Phone (24 h)” are one channel, “E-mail” and “email” too; “all channels” is every one."""
    for met, measured, missing in [
        ("calls", "Telephone", ""),
        ("phone", "Phone (24 h)", ""),
        ("E-mail and app", "email", "app"),
        ("web / counter", "all channels", ""),
        ("counter; letter", "", "counter and letter"),
        ("none, –", "phone", ""),
    ]:
        workshop = put(put(whole, "STP-1", channel=met), "SLA-1", channel=measured)
        sentences = [finding.sentence for finding in of_rule(workshop, "S105")]
        assert (f" by {missing}, " in sentences[0]) if missing else sentences == []


def test_channels_of_the_experience_map_do_not_count(whole: Workshop):
    """The experience map names no channel of ours, so none of its steps asks for a service level."""
    elsewhere = put(put(whole, "STP-1", channel="carrier pigeon"), "JRN-2", form="experience")
    assert of_rule(elsewhere, "S105") == []


def test_procedure_without_a_clause_is_nobodys_promise(whole: Workshop):
    """An overdue procedure on which no clause leans is not a matter of the promise."""
    overdue = put(whole, "SOP-1", review_due="2020-01-01")
    assert [finding.item for finding in of_rule(overdue, "S106")] == ["SOP-1"]
    assert [finding.item for finding in of_rule(put(overdue, "PRM-1", procedures=()), "S106")] == ["PRM-1"]


def test_training_waits_for_the_procedure(whole: Workshop):
    """Nobody can be taught a draft: until it is in use S106 names it, and S107 keeps silent."""
    untaught = put(whole, "SOP-1", trained_roles=())
    assert [finding.item for finding in of_rule(untaught, "S107")] == ["SOP-1"]
    draft = put(untaught, "SOP-1", state="draft")
    assert (of_rule(draft, "S107"), [finding.item for finding in of_rule(draft, "S106")]) == ([], ["SOP-1"])


def test_review_due_today_is_not_past(whole: Workshop, today: date):
    """The day itself still counts."""
    assert of_rule(put(whole, "SOP-1", review_due=today), "S106", today) == []
    assert of_rule(put(whole, "KEEP", review_on=today), "S118", today) == []


def test_shared_recovery_is_named_once_by_the_stricter_clause(whole: Workshop):
    """A recovery of a draft and a commitment is one finding, and an error."""
    draft = whole.clauses[0].replace({"id": "PRM-2", "state": "draft"})
    shared = put(whole.with_parts(clauses=(draft, *whole.clauses)), "REC-1", authority=None)
    found = of_rule(shared, "S108")
    assert [(finding.item, finding.field, finding.severity) for finding in found] == [
        ("REC-1", "authority", Severity.ERROR)
    ]


def test_authority_to_spend_nothing_is_authority(whole: Workshop):
    """Whoever may act but not spend has said so with a nought; that is no gap."""
    assert of_rule(put(whole, "REC-1", authority=0), "S108") == []


def test_an_apology_needs_no_second_deadline(whole: Workshop):
    """Words are given when they are said; goods and money need a day by which they are there."""
    late = put(whole, "REC-1", paid_within="")
    assert [finding.field for finding in of_rule(late, "S108")] == ["paid_within"]
    assert of_rule(put(late, "REC-1", form="apology"), "S108") == []


def test_links_that_lead_nowhere_count_as_missing(whole: Workshop):
    """A clause whose procedure was lost with a damaged file is not taken for backed."""
    assert [finding.item for finding in of_rule(drop(whole, "SOP-1"), "S106")] == ["PRM-1"]
    unknown = put(whole, "PRM-1", moments=links("MOM-9"))
    assert [finding.item for finding in of_rule(unknown, "S102")] == ["PRM-1"]


def test_too_few_cases_say_how_many_it_takes(whole: Workshop):
    """Who has counted nine of the fifty-nine cases is told so, and not to count what was counted."""
    (found,) = of_rule(put(whole, "MEA-1", cases=9, kept=9), "S115")
    assert found.sentence.endswith("SLA-1 has 9 of the 59 cases it takes.")
    assert found.hint.startswith("Go on counting")
    (missing,) = of_rule(drop(whole, "MEA-1"), "S115")
    assert missing.sentence.endswith("SLA-1 is not measured yet.")
    assert missing.hint.startswith("Count the cases")
