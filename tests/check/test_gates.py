"""A promise leaves DRAFT only when every gate is open, and a shut gate says why."""

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from promise_studio.check.criteria import HEADLINE
from promise_studio.check.gates import gates, is_draft
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.agreement import Ballot, Criterion, Vote
from tests.check.borders import more
from tests.check.whole_workshop import PARTS, drop, links, make, put

BREAKS: list[tuple[str, str, Callable[[Workshop], Workshop]]] = [
    ("Authentic", "PRM-1: No value", lambda w: put(w, "PRM-1", values=(), brand_line="")),
    ("Committed", "No clause is committed", lambda w: put(w, "PRM-1", state="draft")),
    ("In a sentence", "one sentence", lambda w: put(w, "PROMISE", text="")),
    ("Measured", "PRM-1 has no service level", lambda w: drop(w, "SLA-1")),
    ("Measured", "SLA-1 does not say where", lambda w: put(w, "SLA-1", source="")),
    ("Doable", "SLA-1 is broken today", lambda w: put(w, "MEA-1", kept=900)),
    ("Backed by SOPs", "PRM-1 has no procedure", lambda w: put(w, "PRM-1", procedures=())),
    ("Backed by SOPs", "SOP-1 is a draft", lambda w: put(w, "SOP-1", state="draft")),
    ("Backed by SOPs", "SOP-1 is past its review", lambda w: put(w, "SOP-1", review_due="2026-11-20")),
    ("Recovery", "PRM-1 has no recovery", lambda w: put(w, "PRM-1", recoveries=())),
    ("Recovery", "REC-1 does not say what they may spend", lambda w: put(w, "REC-1", authority=None)),
    ("Owned", "PRM-1 has no owner", lambda w: put(w, "PRM-1", owner="")),
    ("Signed", "Call centre: not yet", lambda w: drop(w, "SGN-2")),
    ("Signed", "Call centre: voided", lambda w: put(w, "SGN-2", seen="0" * 12)),
    ("Signed", "voided by a later edit", lambda w: put(w, "PRM-1", text="Within 3 days.")),
    ("Signed", "No department is named", lambda w: drop(w, "DEP-1", "DEP-2")),
    ("No objection", "Lighting objects", lambda w: put(w, "SGN-1", decision="objects")),
    ("Review date", "not set", lambda w: put(w, "KEEP", review_on=None)),
    ("Review date", "is past", lambda w: put(w, "KEEP", review_on="2026-11-20")),
]


def test_whole_workshop_passes_every_gate(whole: Workshop, today: date):
    """Where nothing is missing every gate is open, and each says what it found."""
    found = gates(whole, today)
    assert [gate.name for gate in found if not gate.passed] == []
    assert all(gate.sentence.endswith(".") for gate in found)
    assert not is_draft(gates(whole, today))


@pytest.mark.parametrize(("name", "words", "damage"), BREAKS, ids=[words for _, words, _ in BREAKS])
def test_each_lack_shuts_its_gate(
    name: str, words: str, damage: Callable[[Workshop], Workshop], whole: Workshop, today: date
):
    """Taking one part away shuts the gate that asks for it, with a sentence that names it."""
    broken = damage(whole)
    shut = {gate.name: gate.sentence for gate in gates(broken, today) if not gate.passed}
    assert words in shut[name]
    assert is_draft(gates(broken, today))


HEADLINES = ("Authentic", "Doable", "Backed by SOPs", "Recovery")


@pytest.mark.parametrize(
    ("name", "damage"), [(name, damage) for name, _, damage in BREAKS if name in HEADLINES]
)
def test_no_gate_is_opened_by_votes(
    name: str, damage: Callable[[Workshop], Workshop], whole: Workshop, today: date
):
    """Every department says yes to every criterion, and the gate stays shut: votes are no evidence."""
    pairs = product(("DEP-1", "DEP-2"), Criterion)
    votes = tuple(
        Vote(id=f"VOT-{n}", clause="PRM-1", criterion=criterion, department=department, ballot=Ballot.YES)
        for n, (department, criterion) in enumerate(pairs, start=1)
    )
    broken = damage(whole)
    shut = {gate.name for gate in gates(broken.with_parts(votes=votes), today) if not gate.passed}
    assert name in shut
    assert shut == {gate.name for gate in gates(broken.with_parts(votes=()), today) if not gate.passed}


def test_every_headline_criterion_has_a_gate(whole: Workshop, today: date):
    """Authentic, doable, backed by SOPs and includes recovery decide whether the promise is a draft."""
    assert set(HEADLINES) <= {gate.name for gate in gates(whole, today)}
    assert len(HEADLINES) == len(HEADLINE)


def test_every_gate_is_shown_to_shut(whole: Workshop, today: date):
    """No gate is trusted that has not been seen shut."""
    assert {name for name, _, _ in BREAKS} == {gate.name for gate in gates(whole, today)}


def test_new_workshop_is_a_draft(today: date):
    """An empty workshop has nothing that could go out."""
    assert is_draft(gates(new_workshop("Lights", "City"), today))


def test_nothing_is_doable_without_figures(whole: Workshop, today: date):
    """Where no row of a clause has figures nobody can tell, and neither signatures nor votes stand in for them."""
    for workshop in (drop(whole, "MEA-1"), put(whole, "MEA-1", cases=9, kept=9)):
        doable = {gate.name: gate for gate in gates(workshop, today)}["Doable"]
        assert (doable.passed, doable.sentence) == (
            False,
            "PRM-1 has no figures to show that it can be kept.",
        )


def test_a_row_without_figures_beside_one_with_them_is_named(whole: Workshop, today: date):
    """One row that is kept today opens the gate; the one that nothing measures yet is named."""
    doable = {gate.name: gate for gate in gates(more(whole, "SLA-1", "SLA-2", channel="app"), today)}[
        "Doable"
    ]
    assert (doable.passed, doable.sentence) == (True, "Nothing is broken, but figures are missing for SLA-2.")


def test_abstaining_is_an_answer_unless_everybody_does(whole: Workshop, today: date):
    """One department may abstain; if all do, nobody has agreed to anything."""
    one = put(whole, "SGN-1", decision="abstains")
    assert not is_draft(gates(one, today))
    everybody = put(one, "SGN-2", decision="abstains")
    signed = {gate.name: gate for gate in gates(everybody, today)}["Signed"]
    assert (signed.passed, signed.sentence) == (False, "Every department abstains.")


def test_the_last_word_of_a_department_counts(whole: Workshop, today: date):
    """An objection withdrawn later no longer stands; one raised later does; a preview is no signature."""
    agreed = whole.get("SGN-1")
    objected = agreed.replace({"id": "SGN-3", "decision": "objects", "signed_on": "2026-11-01"})
    withdrawn = whole.with_parts(signoffs=(*whole.signoffs, objected))
    assert not is_draft(gates(withdrawn, today))
    assert is_draft(gates(put(withdrawn, "SGN-3", signed_on="2026-11-21"), today))
    assert not is_draft(gates(put(withdrawn, "SGN-3", signed_on="2026-11-21", party="partner"), today))


def test_of_two_words_on_one_day_the_later_entry_counts(whole: Workshop, today: date):
    """A department that changes its mind on the same day is taken at its second word."""
    second = whole.get("SGN-1").replace({"id": "SGN-3", "decision": "objects"})
    assert is_draft(gates(whole.with_parts(signoffs=(*whole.signoffs, second)), today))
    assert not is_draft(gates(whole.with_parts(signoffs=(second, *whole.signoffs)), today))


def test_a_review_today_is_not_past(whole: Workshop, today: date):
    """On the day of the review the promise still stands."""
    assert not is_draft(gates(put(whole, "KEEP", review_on=today), today))


def test_many_lacks_are_counted_not_listed(whole: Workshop, today: date):
    """A gate names three lacks and counts the rest, so that its sentence stays readable."""
    clauses = tuple(whole.clauses[0].replace({"id": f"PRM-{n}", "owner": ""}) for n in range(1, 7))
    owned = {gate.name: gate for gate in gates(whole.with_parts(clauses=clauses), today)}["Owned"]
    assert owned.sentence == "PRM-1 has no owner; PRM-2 has no owner; PRM-3 has no owner; and 3 more."


def test_a_shared_lack_is_said_once(whole: Workshop, today: date):
    """Two clauses that lean on one draft procedure name it once."""
    second = whole.clauses[0].replace({"id": "PRM-2"})
    both = put(whole.with_parts(clauses=(*whole.clauses, second)), "SOP-1", state="draft")
    backed = {gate.name: gate for gate in gates(both, today)}["Backed by SOPs"]
    assert backed.sentence == "SOP-1 is a draft."


def test_procedures_of_a_row_back_its_clause(today: date):
    """A procedure that the service level names counts for the clause that the row measures."""
    parts = {key: dict(values) for key, values in PARTS.items()}
    parts["PRM-1"].pop("procedures")
    parts["SLA-1"]["procedures"] = links("SOP-1")
    assert not is_draft(gates(make(parts), today))
