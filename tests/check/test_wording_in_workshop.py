"""What the wording rules say of the clauses of a workshop, and what stands there that makes words good."""

from datetime import date
from typing import Any

import pytest

from promise_studio.check import Finding, Severity, run_checks
from promise_studio.check.example import clause as committed
from promise_studio.check.example import gather, level, links
from promise_studio.check.house_rules import HouseRules
from promise_studio.check.wording import HouseWords
from promise_studio.model import Workshop
from promise_studio.model.evidence import Comparison
from promise_studio.model.frame import Frame
from promise_studio.model.promise import Definition
from promise_studio.model.recovery import Recovery
from promise_studio.model.team import Department

TODAY = date(2026, 11, 21)


def of_words(workshop: Workshop, words: HouseWords | None = None) -> list[Finding]:
    """What the wording rules find."""
    house = HouseRules(words=words) if words is not None else None
    return [finding for finding in run_checks(workshop, TODAY, house) if finding.rule.startswith("P")]


def codes(*items: Any, **fields: Any) -> list[str]:
    """The wording rules that speak on one clause among other items."""
    return sorted({finding.rule for finding in of_words(gather(committed(**fields), *items))})


def test_finding_names_the_clause_the_field_and_the_words():
    """A finding carries where in the text it speaks, and the wording that could stand there."""
    text = "In order to help, we call you back the same day."
    (finding,) = of_words(gather(committed(text=text)))
    assert (finding.rule, finding.item, finding.field, finding.span) == ("P010", "PRM-1", "text", (0, 11))
    assert text[slice(*finding.span)] == "In order to"
    assert finding.replacement == "To"


def test_plain_words_are_read_for_ease_and_tone_only():
    """Plain words may be vague; hard words and talking down are found in them."""
    found = of_words(gather(committed(plain="Simply wait: we are quick. Prior to that we call.")))
    assert {(finding.rule, finding.field) for finding in found} == {("P016", "plain"), ("P010", "plain")}


@pytest.mark.parametrize("state", ["draft", "stretch", "committed", "retired"])
def test_an_error_is_one_only_in_a_commitment(state: str):
    """What embarrasses in a commitment is a warning in a draft or an aim, and nothing once retired."""
    found = of_words(gather(committed(text="We aim to call you back the same day.", state=state)))
    expected = {"committed": [Severity.ERROR], "retired": []}.get(state, [Severity.WARNING])
    assert [finding.severity for finding in found if finding.rule == "P002"] == expected


def test_recovery_or_figures_redeem_an_absolute():
    """“Always” stands with a linked recovery, a service level, or a remedy in its own words."""
    text = "We always call you back the same day."
    assert codes(text=text) == ["P003"]
    assert codes(level(), text=text) == []
    recovery = Recovery(id="REC-1", name="Not called back")
    assert codes(recovery, text=text, recoveries=links("REC-1")) == []
    assert codes(text="We always call you back the same day, or we pay you £5.") == []


def test_a_defined_word_is_neither_vague_nor_jargon():
    """What the clause defines, its reader knows."""
    text = "We triage urgent calls promptly and tell you the result."
    assert codes(text=text) == ["P001", "P008"]
    defined = (
        Definition(term="promptly", meaning="Within an hour."),
        Definition(term="triage", meaning="Sort."),
    )
    assert codes(text=text, definitions=defined) == []
    assert codes(text=text, definitions=(Definition(term="promptly"),)) == ["P001", "P008"]


def test_departments_are_known_from_the_workshop():
    """A department’s name in capitals is an insider’s word; the same word in small letters is not."""
    parks = Department(id="DEP-1", name="Parks")
    assert codes(parks, text="Parks calls you back the same day.") == ["P008"]
    assert codes(parks, text="We open all parks at 08:00 every day.") == []


def test_rivals_are_known_from_the_comparisons():
    """A promise with nothing of ours in it names the rival who could sign it; our own name makes it ours."""
    rival = Comparison(id="CMP-1", company="Tide Ferries")
    found = of_words(gather(committed(text="We bring you to the other side."), rival))
    assert "Tide Ferries" in next(finding.sentence for finding in found if finding.rule == "P013")
    ours = Frame(organisation="Harbour Ferries")
    assert "P013" not in codes(rival, ours, text="Harbour Ferries bring you to the other side.")
    assert "P013" not in codes(text="We bring you to the other side.")


def test_words_of_the_house_reach_the_clauses():
    """What the house calls vague is vague in its workshop, and what it lives with is not."""
    workshop = gather(committed(text="We always call you back, zippy and kind, the same day."))
    assert {one.rule for one in of_words(workshop)} == {"P001", "P003"}
    house = HouseWords(vague=frozenset({"zippy"}), not_vague=frozenset({"kind", "always"}))
    assert [one.sentence.partition("”")[0] for one in of_words(workshop, house)] == ["“zippy"]
