"""Candidate moments are offered for the reasons that the field gives, each with its words."""

import pytest

from promise_studio.edits import Add, Change, Move, apply
from promise_studio.model import new_workshop
from promise_studio.model.moments import candidate_moments, steps_of

WALK = (  # of each step: where it stands, what it feels like, how much it matters, who serves it
    ("PHA-1", 1, 2, "DEP-1"),
    ("PHA-1", 2, 1, "DEP-1"),
    ("PHA-2", -2, 5, "DEP-2"),
    ("PHA-2", None, 5, ""),
    ("PHA-2", -1, 3, "DEP-2"),
    ("PHA-3", 0, None, "DEP-2"),
)


def edited(workshop, *edits):
    for edit in edits:
        workshop = apply(workshop, edit).workshop
    return workshop


@pytest.fixture
def walk():
    """One journey of six steps in three phases, and a step of another journey."""
    return edited(
        new_workshop("Ferries"),
        Add(kind="department", id="DEP-1", fields={"name": "Terminal"}),
        Add(kind="department", id="DEP-2", fields={"name": "Crew"}),
        Add(kind="journey", id="JRN-1"),
        Add(kind="journey", id="JRN-2"),
        *(Add(kind="phase", id=f"PHA-{n}", fields={"journey": "JRN-1"}) for n in (1, 2, 3)),
        Add(kind="phase", id="PHA-4", fields={"journey": "JRN-2"}),
        *(
            Add(
                kind="step",
                id=f"STP-{n}",
                fields={"phase": phase, "emotion": felt, "importance": matters, "department": department},
            )
            for n, (phase, felt, matters, department) in enumerate(WALK, start=1)
        ),
        Add(kind="step", id="STP-7", fields={"phase": "PHA-4", "emotion": -2, "importance": 5}),
    )


def reasons(workshop, journey="JRN-1"):
    return {candidate.step: candidate.reason for candidate in candidate_moments(workshop, journey)}


def test_every_reason_is_found_and_said(walk):
    """First, last, hand-over, upset where it matters, biggest drop and peak are offered, and nothing else."""
    assert reasons(walk) == {
        "STP-1": "the first step",
        "STP-2": "the peak, +2",
        "STP-3": "Terminal hands over to Crew; emotion −2 where it matters (5 of 5); "
        "the biggest drop, from +2 to −2",
        "STP-6": "the last step",
    }


def test_steps_are_walked_phase_by_phase(walk):
    """The order is that of the phases, then of the steps, whatever order they were added in."""
    moved = edited(walk, Move(id="PHA-3", before="PHA-1"))
    assert [step.id for step in steps_of(moved, "JRN-1")][:2] == ["STP-6", "STP-1"]
    assert reasons(moved)["STP-6"] == "the first step"


def test_a_step_between_departments_is_no_hand_over(walk):
    """A step without a department neither hides a hand-over nor makes one."""
    assert "STP-4" not in reasons(walk)
    moved = edited(walk, Change(id="STP-3", fields={"department": ""}))
    assert "Terminal hands over to Crew" in reasons(moved)["STP-5"]


@pytest.mark.parametrize(("emotion", "importance", "offered"), [(-1, 4, True), (-1, 3, False), (0, 5, False)])
def test_upset_counts_only_where_it_matters(walk, emotion, importance, offered):
    """Emotion −1 or worse with importance 4 or more is a reason; less of either is none."""
    changed = edited(walk, Change(id="STP-5", fields={"emotion": emotion, "importance": importance}))
    assert ("STP-5" in reasons(changed)) is offered


def test_a_flat_or_sad_journey_has_no_drop_and_no_peak():
    """Where nothing falls, no drop is offered; where nothing is above zero, no peak."""
    flat = edited(
        new_workshop("Ferries"),
        Add(kind="journey", id="JRN-1"),
        Add(kind="phase", id="PHA-1", fields={"journey": "JRN-1"}),
        *(Add(kind="step", id=f"STP-{n}", fields={"phase": "PHA-1", "emotion": -1}) for n in (1, 2, 3)),
    )
    assert reasons(flat) == {"STP-1": "the first step", "STP-3": "the last step"}


def test_no_journey_no_candidates(walk):
    """An unknown journey, and one without steps, offers nothing."""
    assert candidate_moments(walk, "JRN-9") == ()
    assert candidate_moments(new_workshop(), "JRN-1") == ()
