"""Checking while a workshop is edited says at each step what a whole check would say, and does less for it."""

import time
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.check import Severity, run_checks
from promise_studio.check.house_rules import HouseRules
from promise_studio.check.live import LiveChecks
from promise_studio.edits import Add, Change, Edit, Remove, apply
from promise_studio.model import Workshop
from tests.check.test_any_workshop import TODAY, WHOLE, large
from tests.check.whole_workshop import put
from tests.strategies import drawn_edit, walks


def assert_same(live: LiveChecks, workshop: Workshop, today: date = TODAY) -> None:
    """The live answer is that of a whole check."""
    assert live.check(workshop, today) == run_checks(workshop, today)


@given(walks())
def test_any_walk_of_edits_gives_what_a_whole_check_gives(walk: tuple[Workshop, list[Edit]]):
    """Whatever is added, changed, moved, removed or accepted, nothing is missed and nothing stays behind."""
    workshop, made = walk
    live = LiveChecks()
    assert_same(live, workshop)
    for edit in made:
        workshop = apply(workshop, edit).workshop
        assert_same(live, workshop)


@given(st.data())
def test_edits_of_a_finished_workshop_give_what_a_whole_check_gives(data: st.DataObject):
    """Where everything is linked to everything an edit reaches far, and is followed as far."""
    workshop, live = WHOLE, LiveChecks()
    seen = [workshop]
    assert_same(live, workshop)
    for _ in range(data.draw(st.integers(1, 6))):
        workshop = apply(workshop, drawn_edit(data.draw, workshop)).workshop
        seen.append(workshop)
        assert_same(live, workshop)
    # Undo gives back former values, also several steps at once.
    for _ in range(3):
        assert_same(live, data.draw(st.sampled_from(seen)))


FIELDS: list[tuple[str, dict[str, Any]]] = [
    ("PRM-1", {"text": "We come within ten minutes."}),
    ("PRM-1", {"state": "draft"}),
    ("PRM-1", {"state": "retired"}),
    ("PRM-1", {"quotes": ["VOC-2"]}),
    ("PRM-1", {"owner": "Ada and Ben"}),
    ("VOC-1", {"text": "Somebody told us at last."}),
    ("SLA-1", {"target": 3}),
    ("SLA-1", {"clause": ""}),
    ("SLA-1", {"exclusions": ("Private roads",)}),
    ("MEA-1", {"kept": 700}),
    ("KEEP", {"headroom_floor": 0.6, "review_on": None}),
    ("REC-1", {"trigger": "dark after nine working days"}),
    ("SOP-1", {"state": "draft"}),
    ("MOM-1", {"confirmed": False}),
    ("STP-1", {"channel": "phone, app"}),
    ("JRN-2", {"form": "experience"}),
    ("FRAME", {"organisation": "Reports it"}),
    ("CRD-2", {"minutes": 5_000}),
    ("PER-1", {"evidence": "assumption"}),
    ("DEP-2", {"name": "Night desk"}),
    ("MEM-2", {"department": "DEP-1"}),
    ("SGN-2", {"decision": "not yet"}),
    ("HAB-1", {"answer": "we do this"}),
]
"""Each of these changes what some rule says of another item."""


def test_an_edit_is_seen_from_the_other_end():
    """A change of one item reaches the findings of those that rest on it, in whatever order the edits come."""
    for turn in range(len(FIELDS)):
        workshop, live = WHOLE, LiveChecks()
        assert_same(live, workshop)
        for item_id, fields in (*FIELDS[turn:], *FIELDS[:turn]):
            workshop = apply(workshop, Change(id=item_id, fields=fields)).workshop
            assert_same(live, workshop)


def test_what_comes_and_goes_is_followed():
    """A second clause, its row and its moment appear, and are forgotten with everything that hangs on them."""
    live, workshop = LiveChecks(), WHOLE
    for edit in (
        Add(kind="clause", id="PRM-2", fields={"state": "committed", "text": "We call you.", "moments": []}),
        Add(kind="service level", id="SLA-2", fields={"clause": "PRM-2", "event": "The light works again"}),
        Add(kind="moment", id="MOM-2", fields={"confirmed": True, "name": "Waits"}),
        Change(id="PRM-2", fields={"moments": ["MOM-2"]}),
        Remove(ids=("PRM-2",)),
        Remove(ids=("MOM-2", "SLA-2")),
    ):
        workshop = apply(workshop, edit).workshop
        assert_same(live, workshop)
    assert live.check(workshop, TODAY) == run_checks(WHOLE, TODAY)


def test_another_day_is_another_check():
    """When the night passes while a workshop is open, what became overdue is found."""
    live = LiveChecks()
    for days in (0, 400, 0):
        assert_same(live, WHOLE, TODAY + timedelta(days=days))
    assert "S118" in {finding.rule for finding in live.check(WHOLE, TODAY + timedelta(days=400))}


def test_the_house_has_its_say_live_too():
    """Rules that a house switched off or made graver are so in every check."""
    bare = put(WHOLE, "PRM-1", quotes=(), owner="")
    live = LiveChecks(HouseRules(off=frozenset({"S109"}), severity={"S101": Severity.ERROR}))
    found = live.check(bare, TODAY)
    assert {(finding.rule, finding.severity) for finding in found} == {("S101", Severity.ERROR)}


def test_only_what_an_edit_can_change_is_looked_at_again():
    """One clause's words among two hundred are read again with what rests on them, and nothing else is."""
    workshop, live = large(4_000), LiveChecks()
    live.check(workshop, TODAY)
    whole = live.looked_again
    workshop = put(workshop, "PRM-7", text="We are quick.")
    live.check(workshop, TODAY)
    assert 1 <= live.looked_again <= 12 < whole / 20
    live.check(workshop, TODAY)
    assert live.looked_again == 0


def test_a_typed_clause_is_judged_as_it_will_be():
    """While somebody types, the findings of the clause are those that it will have once the text is kept."""
    live = LiveChecks()
    live.check(WHOLE, TODAY)
    for text in ("We come within ten minutes.", "", "We aim to help where possible."):
        kept = put(WHOLE, "PRM-1", text=text)
        expected = [finding for finding in run_checks(kept, TODAY) if finding.item == "PRM-1"]
        assert list(live.check_clause(WHOLE, "PRM-1", text, TODAY)) == expected
    assert_same(live, WHOLE)


def test_a_typed_clause_costs_a_fraction_of_a_whole_check():
    """On a workshop of 10,000 cards judging what is typed takes less than a twentieth of a whole check."""
    workshop, live = large(10_000), LiveChecks()
    start = time.process_time()
    live.check(workshop, TODAY)
    whole = time.process_time() - start
    best = float("inf")
    for number in range(5):
        start = time.process_time()
        live.check_clause(workshop, f"PRM-{number + 1}", "We come within ten minutes.", TODAY)
        best = min(best, time.process_time() - start)
    assert best < whole / 20
