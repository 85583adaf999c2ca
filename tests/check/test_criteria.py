"""Each criterion is judged by what the workshop shows; votes stand beside it."""

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from promise_studio.check.criteria import HEADLINE, EvidenceState, assess, assess_all, tally
from promise_studio.model import Workshop
from promise_studio.model.agreement import Ballot, Criterion, Vote
from tests.check.whole_workshop import drop, put

MET, AT_RISK = EvidenceState.MET, EvidenceState.AT_RISK
NOT_MET, OPEN = EvidenceState.NOT_MET, EvidenceState.NOT_ASSESSED
Damage = Callable[[Workshop], Workshop]


def without(**fields: object) -> Damage:
    """Sets fields of the clause."""
    return lambda workshop: put(workshop, "PRM-1", **fields)


CASES: list[tuple[Criterion, EvidenceState, str, Damage]] = [
    (Criterion.AUTHENTIC, MET, "Safe home", without(values=())),
    (Criterion.AUTHENTIC, OPEN, "No value and no brand line", without(values=(), brand_line="")),
    (Criterion.BENEFIT, NOT_MET, "does not name", without(benefit="")),
    (Criterion.BENEFIT, AT_RISK, "tied to no quote", without(moments=(), quotes=())),
    (Criterion.DISTINCT, AT_RISK, "Next town", without(rivals="")),
    (Criterion.DISTINCT, OPEN, "Nothing is compared", lambda w: put(drop(w, "CMP-1"), "PRM-1", rivals="")),
    (Criterion.DOABLE, AT_RISK, "SLA-1: Tight", lambda w: put(w, "MEA-1", at_share=1.9)),
    (Criterion.DOABLE, NOT_MET, "SLA-1: Broken", lambda w: put(w, "MEA-1", kept=900)),
    (Criterion.DOABLE, OPEN, "SLA-1: Too few", lambda w: put(w, "MEA-1", cases=10, kept=10)),
    (Criterion.DOABLE, OPEN, "no service level", lambda w: drop(w, "SLA-1")),
    (Criterion.BACKED, NOT_MET, "No procedure (SOP)", without(procedures=())),
    (Criterion.BACKED, NOT_MET, "past its review", lambda w: put(w, "SOP-1", review_due="2026-01-01")),
    (Criterion.BACKED, NOT_MET, "SOP-1 is a draft", lambda w: put(w, "SOP-1", state="draft")),
    (
        Criterion.BACKED,
        AT_RISK,
        "not taught to Crew lead",
        lambda w: put(w, "SOP-1", trained_roles=("Dispatcher",)),
    ),
    (Criterion.BACKED, AT_RISK, "no system is linked", without(systems=())),
    (Criterion.BACKED, AT_RISK, "no assurance is named", without(assurances=())),
    (Criterion.CREDIBLE, AT_RISK, "names none", without(scope="")),
    (
        Criterion.CREDIBLE,
        OPEN,
        "No limit",
        lambda w: put(put(w, "FRAME", industry_limits=()), "PRM-1", scope=""),
    ),
    (Criterion.RECOVERS, NOT_MET, "does not say what happens", without(recoveries=())),
    (Criterion.RECOVERS, AT_RISK, "REC-1 does not say who may act", lambda w: put(w, "REC-1", who_acts="")),
    (Criterion.TRANSPARENT, NOT_MET, "3 conditions", without(conditions=("a", "b", "c"))),
    (Criterion.TRANSPARENT, AT_RISK, "no word is defined", without(definitions=())),
    (Criterion.TRANSPARENT, OPEN, "not yet told", without(definitions=(), plain="")),
    (Criterion.BRAND, AT_RISK, "no brand message", without(brand_line="")),
    (Criterion.CLEAR, AT_RISK, "no number", without(text="We are quick.")),
    (Criterion.CLEAR, MET, "can be checked", without(text="We agree the price in writing before we begin.")),
    (Criterion.CLEAR, AT_RISK, "no number", without(text="")),
    (Criterion.CLEAR, AT_RISK, "when the clock starts", lambda w: put(w, "SLA-1", starts="")),
    (Criterion.CLEAR, AT_RISK, "no row says", lambda w: drop(w, "SLA-1")),
    (Criterion.CLEAR, NOT_MET, "no clock", lambda w: put(drop(w, "SLA-1"), "PRM-1", text="We are quick.")),
    (Criterion.ROLES, NOT_MET, "Nobody", without(owner="", roles=())),
    (Criterion.ROLES, AT_RISK, "no accountable owner", without(owner="")),
    (Criterion.ROLES, AT_RISK, "not named", without(roles=())),
    (
        Criterion.ROLES,
        AT_RISK,
        "No training covers Pilot",
        without(roles=({"role": "Pilot", "part": "flies"},)),
    ),
    (Criterion.MEASURED, NOT_MET, "No service level", lambda w: drop(w, "SLA-1")),
    (Criterion.MEASURED, AT_RISK, "SLA-1 has no source", lambda w: put(w, "SLA-1", source="")),
    (Criterion.MEASURED, AT_RISK, "no row measures app", lambda w: put(w, "STP-1", channel="phone, app")),
    (Criterion.MEASURED, AT_RISK, "feedback loop", lambda w: put(w, "KEEP", feedback="")),
]


def test_whole_workshop_meets_every_criterion(whole: Workshop, today: date):
    """Where nothing is missing all twelve are met, each with a sentence."""
    found = assess(whole, "PRM-1", today)
    assert list(found) == list(Criterion)
    assert {item.state for item in found.values()} == {MET}
    assert all(item.sentence.endswith((".", "”")) and item.mark == "●" for item in found.values())


@pytest.mark.parametrize(
    ("criterion", "state", "words", "damage"), CASES, ids=[words for _, _, words, _ in CASES]
)
def test_each_criterion_sees_what_is_missing(
    criterion: Criterion, state: EvidenceState, words: str, damage: Damage, whole: Workshop, today: date
):
    """Taking its evidence away changes the state, with a sentence that gives the reason."""
    found = assess(drop(damage(whole), "VOT-1", "VOT-2", "VOT-3", "VOT-4"), "PRM-1", today)[criterion]
    assert (found.state, words in found.sentence) == (state, True), found


def test_every_criterion_is_shown_to_fail():
    """No criterion is trusted that has not been seen unmet."""
    assert {criterion for criterion, _, _, _ in CASES} == set(Criterion)


def vote(number: int, department: str, ballot: str, criterion: str = "P1") -> Vote:
    """One vote on the clause."""
    return Vote.model_validate(
        {
            "id": f"VOT-{number}",
            "clause": "PRM-1",
            "department": department,
            "ballot": ballot,
            "criterion": criterion,
        }
    )


@pytest.mark.parametrize(
    ("ballot", "linked", "voted", "disagree"),
    [
        ("yes", True, MET, False),
        ("abstain", True, OPEN, False),
        ("not yet", True, AT_RISK, True),
        ("no", True, NOT_MET, True),
        ("yes", False, MET, True),
        ("no", False, NOT_MET, True),
    ],
)
def test_votes_stand_beside_the_evidence(
    ballot: str, linked: bool, voted: EvidenceState, disagree: bool, whole: Workshop, today: date
):
    """What the room says changes nothing of what is shown; where they differ both are there to be read."""
    shown = whole if linked else put(whole, "PRM-1", values=(), brand_line="")
    asked = shown.with_parts(votes=(vote(1, "DEP-1", ballot),))
    found = assess(asked, "PRM-1", today)[Criterion.AUTHENTIC]
    assert found.state is (MET if linked else OPEN)
    assert (found.voted, found.disagree) == (voted, disagree)
    words = {"yes": "1 of 2 departments says yes, 1 silent.", "abstain": "yes, 1 abstaining, 1 silent."}
    said = words.get(ballot, f"0 of 2 departments say yes, 1 {ballot}, 1 silent.")
    assert found.disagreement.endswith(said) == disagree
    assert (found.state in found.disagreement and found.voted in found.disagreement) == disagree


def test_nobody_passes_a_criterion_by_voting(whole: Workshop, today: date):
    """With every department saying yes to everything, each criterion stays what the workshop shows."""
    yes = tuple(
        vote(number, department, "yes", criterion)
        for number, (department, criterion) in enumerate(product(("DEP-1", "DEP-2"), Criterion), start=1)
    )
    for criterion, state, _, damage in CASES:
        found = assess(damage(whole).with_parts(votes=yes), "PRM-1", today)[criterion]
        assert found.state is state
        assert found.voted is MET
        assert found.disagree == (state is not MET)


@pytest.mark.parametrize(
    ("criterion", "state", "fields"),
    [
        (
            Criterion.AUTHENTIC,
            AT_RISK,
            {"text": "We put our customers first and care within 2 working days."},
        ),
        (
            Criterion.AUTHENTIC,
            NOT_MET,
            {"text": "We put our customers first.", "values": (), "brand_line": ""},
        ),
        (
            Criterion.CLEAR,
            AT_RISK,
            {"text": "You get excellent service, and we come within 2 working days."},
        ),
        (Criterion.TRANSPARENT, AT_RISK, {"text": "Within 2 working days; terms and conditions apply."}),
    ],
)
def test_the_words_of_a_clause_are_evidence_too(
    criterion: Criterion, state: EvidenceState, fields: dict[str, object], whole: Workshop, today: date
):
    """A platitude, a vague word or terms elsewhere count against a criterion, unless the team switched the rule off."""
    worded = put(whole, "PRM-1", **fields)
    found = assess(worded, "PRM-1", today)[criterion]
    assert found.state is state, found
    off = put(worded, "KEEP", rules_off=("P001", "P004", "P007", "P008", "P011", "P012", "P013"))
    assert assess(off, "PRM-1", today)[criterion].sentence != found.sentence


def test_tally_counts_the_last_word_of_each_department(whole: Workshop):
    """A department that votes again replaces its vote; the silent ones are named."""
    voted = whole.with_parts(
        votes=(vote(1, "DEP-1", "no"), vote(2, "DEP-1", "yes"), vote(3, "DEP-2", "no", criterion="P4"))
    )
    found = tally(voted, "PRM-1", Criterion.AUTHENTIC)
    assert (found.ballots, found.silent) == ({"DEP-1": Ballot.YES}, ("DEP-2",))
    assert (found.yes, found.doubts, found.total) == (1, 0, 2)
    assert tally(voted, "PRM-1", Criterion.RECOVERS).sentence == ""


def test_headline_criteria_are_the_four_of_the_checklist():
    """Authentic, doable, backed by SOPs, includes recovery."""
    assert [criterion.value for criterion in HEADLINE] == ["P1", "P4", "P5", "P7"]


def test_all_clauses_at_once(whole: Workshop, today: date):
    """Every clause but the retired ones is judged as it is alone."""
    retired = whole.clauses[0].replace({"id": "PRM-2", "state": "retired"})
    both = whole.with_parts(clauses=(*whole.clauses, retired))
    assert assess_all(both, today) == {"PRM-1": assess(both, "PRM-1", today)}


def test_typed_lines_become_one_sentence(whole: Workshop, today: date):
    """What somebody typed over several lines is quoted on one, and closed."""
    found = assess(put(whole, "PRM-1", rivals="“Soon”\n“As we can, usually”, they say"), "PRM-1", today)
    assert found[Criterion.DISTINCT].sentence == "Others say: “Soon” “As we can, usually”, they say."
