"""The trace runs both ways, and a change upstream makes links suspect until somebody accepts it."""

import pytest

from promise_studio.edits import Accept, Add, Change, apply
from promise_studio.model import new_workshop
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.model.trace import chain, rested_on_by, rests_on, suspects
from promise_studio.model.trace_tree import Branch, trace_tree


def made(*edits):
    """A workshop after some edits."""
    workshop = new_workshop("Ferries")
    for edit in edits:
        workshop = apply(workshop, edit).workshop
    return workshop


@pytest.fixture
def ferry():
    """A quote that leads to a persona, a moment, a clause, its level, its recovery and an audit."""
    return made(
        Add(kind="quote", id="VOC-1", fields={"text": "Nobody told us why"}),
        Add(kind="quote", id="VOC-2", fields={"text": "Seats are fine"}),
        Add(kind="persona", id="PER-1", fields={"name": "Maya", "quotes": ["VOC-1"]}),
        Add(kind="journey", id="JRN-1", fields={"persona": "PER-1"}),
        Add(kind="phase", id="PHA-1", fields={"journey": "JRN-1"}),
        Add(
            kind="step",
            id="STP-1",
            fields={"phase": "PHA-1", "action": "hears of the delay", "quotes": ["VOC-1"]},
        ),
        Add(kind="moment", id="MOM-1", fields={"name": "hears", "steps": ["STP-1"]}),
        Add(kind="procedure", id="SOP-1", fields={"title": "Crew brief"}),
        Add(kind="recovery", id="REC-1", fields={"name": "Late word"}),
        Add(
            kind="clause",
            id="PRM-1",
            fields={
                "text": "We tell you why within 10 minutes.",
                "state": "committed",
                "moments": ["MOM-1"],
                "personas": ["PER-1"],
                "procedures": ["SOP-1"],
                "recoveries": ["REC-1"],
            },
        ),
        Add(kind="service level", id="SLA-1", fields={"clause": "PRM-1", "event": "Told why"}),
        Add(kind="scenario", id="SCN-1", fields={"clause": "PRM-1"}),
        Add(kind="audit", id="AUD-1", fields={"scenario": "SCN-1"}),
        Add(kind="sign-off", id="SGN-1", fields={"decision": "agrees"}),
    )


def test_a_quote_leads_to_the_audit_and_back(ferry):
    """The trace of a quote reaches everything down to the audit, and the trace of an audit the words."""
    joined = chain(ferry, "VOC-1")
    assert {kind: ids for kind, ids in joined.items() if ids} == {
        "persona": ("PER-1",),
        "step": ("STP-1",),
        "moment": ("MOM-1",),
        "clause": ("PRM-1",),
        "service level": ("SLA-1",),
        "procedure": ("SOP-1",),
        "recovery": ("REC-1",),
        "scenario": ("SCN-1",),
        "audit": ("AUD-1",),
    }
    assert chain(ferry, "AUD-1")["quote"] == ("VOC-1",)
    assert not any(chain(ferry, "VOC-2").values())


def test_neighbours_both_ways(ferry):
    """What an item rests on and what rests on it are each other's mirror."""
    assert {edge.target for edge in rests_on(ferry, "SLA-1")} == {"PRM-1"}
    assert {edge.source for edge in rested_on_by(ferry, "PRM-1")} == {"SLA-1", "SCN-1"}
    for item in ferry.items():
        for edge in rests_on(ferry, item.id):
            assert edge in rested_on_by(ferry, edge.target)


def test_a_change_upstream_makes_links_suspect_until_accepted(ferry):
    """Links made against other words are suspect one by one, and accepting renews one of them."""
    assert suspects(ferry) == ()
    changed = apply(ferry, Change(id="VOC-1", fields={"text": "They told us why"})).workshop
    assert {edge.source for edge in suspects(changed)} == {"PER-1", "STP-1"}
    accepted = apply(changed, Accept(id="PER-1", to="VOC-1")).workshop
    assert {edge.source for edge in suspects(accepted)} == {"STP-1"}
    assert suspects(apply(changed, Change(id="VOC-1", fields={"text": "Nobody told us why"})).workshop) == ()


def test_what_is_not_said_makes_nothing_suspect(ferry):
    """Dots, tags and links change nothing that others rest on."""
    before = fingerprint(ferry.get("VOC-1"))
    tagged = apply(ferry, Change(id="VOC-1", fields={"tags": ["delay"]})).workshop
    assert fingerprint(tagged.get("VOC-1")) == before
    dotted = apply(ferry, Change(id="MOM-1", fields={"dots": 3, "steps": []})).workshop
    assert fingerprint(dotted.get("MOM-1")) == fingerprint(ferry.get("MOM-1"))


@pytest.mark.parametrize(
    ("edit", "voids"),
    [
        (Change(id="PRM-1", fields={"text": "We tell you why within 20 minutes."}), True),
        (Change(id="SLA-1", fields={"target": 20}), True),
        (Change(id="REC-1", fields={"remedy": "A free trip"}), True),
        (Change(id="VOC-2", fields={"text": "Seats are hard"}), False),
        (Change(id="PER-1", fields={"tagline": "commuter"}), False),
    ],
)
def test_a_signature_holds_for_what_was_signed(ferry, edit, voids):
    """A change in clause, level or recovery voids a sign-off; one elsewhere does not."""
    assert ferry.get("SGN-1").seen == promise_fingerprint(ferry)
    after = apply(ferry, edit).workshop
    assert (after.get("SGN-1").seen != promise_fingerprint(after)) is voids


def test_a_tree_leads_from_a_clause_to_the_words_and_to_the_audit(ferry):
    """Each item stands once, below what leads to it by the shortest way, in the order of the chain."""
    tree = trace_tree(ferry, "PRM-1")
    assert [(b.id, b.depth) for b in tree.before] == [("PER-1", 1), ("VOC-1", 2), ("MOM-1", 1), ("STP-1", 2)]
    assert [(b.id, b.depth) for b in tree.after] == [
        ("SLA-1", 1),
        ("SOP-1", 1),
        ("REC-1", 1),
        ("SCN-1", 1),
        ("AUD-1", 2),
    ]


def test_a_tree_keeps_what_stands_outside_the_chain_beside_it(ferry):
    """A goal is no link between words and audit; for itself it carries the clause that serves it."""
    workshop = apply(ferry, Add(kind="goal", id="GOL-1", fields={"text": "Fewer calls"})).workshop
    workshop = apply(workshop, Change(id="PRM-1", fields={"goals": ["GOL-1"]})).workshop
    assert trace_tree(workshop, "PRM-1").beside == (Branch("GOL-1", 1, parent="PRM-1"),)
    assert trace_tree(workshop, "GOL-1").after[0] == Branch("PRM-1", 1, parent="GOL-1")


def test_a_tree_marks_the_link_that_is_suspect(ferry):
    """Words that changed since they were linked are marked where the link stands."""
    workshop = apply(ferry, Change(id="VOC-1", fields={"text": "They told us, late"})).workshop
    assert Branch("VOC-1", 2, suspect=True, parent="PER-1") in trace_tree(workshop, "PRM-1").before
    assert Branch("PER-1", 1, suspect=True, parent="VOC-1") in trace_tree(workshop, "VOC-1").after
    assert Branch("PRM-1", 2, parent="PER-1") in trace_tree(workshop, "VOC-1").after
