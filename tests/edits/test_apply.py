"""Edits are pure, say what they did, and leave no dangling link."""

import pytest

from promise_studio.edits import Accept, Add, Batch, Change, EditError, Move, Remove, apply
from promise_studio.model import new_workshop
from promise_studio.model.integrity import broken_rules

START = (
    Add(kind="quote", id="VOC-1", fields={"text": "Nobody told us"}),
    Add(kind="quote", id="VOC-2", fields={"text": "Which gate?"}),
    Add(kind="quote", id="VOC-3", fields={"text": "Thank you"}),
    Add(kind="persona", id="PER-1", fields={"name": "Maya", "quotes": ["VOC-1"]}),
    Add(kind="note", id="EMP-1", fields={"persona": "PER-1", "text": "I am never told", "quotes": ["VOC-1"]}),
    Add(kind="note", id="EMP-2", fields={"persona": "PER-1", "text": "Asks nobody", "tension_with": "EMP-1"}),
    Add(
        kind="clause",
        id="PRM-1",
        fields={"name": "Told", "personas": ["PER-1"], "quotes": ["VOC-1", "VOC-2"]},
    ),
    Add(kind="service level", id="SLA-1", fields={"clause": "PRM-1"}),
    Add(kind="measurement", id="MEA-1", fields={"service_level": "SLA-1"}),
)


@pytest.fixture
def workshop():
    """A small workshop with links of every sort."""
    value = new_workshop("Ferries")
    for edit in START:
        value = apply(value, edit).workshop
    return value


def test_applying_leaves_the_value_it_was_given(workshop):
    """The workshop before an edit reads the same afterwards."""
    before = workshop.model_dump_json()
    apply(workshop, Change(id="PRM-1", fields={"name": "Told why"}))
    apply(workshop, Remove(ids=("PER-1",)))
    assert workshop.model_dump_json() == before


def test_deleting_takes_parts_along_and_loosens_links(workshop):
    """A persona goes with its notes; those who rested on it lose the link, and the words say so."""
    applied = apply(workshop, Remove(ids=("PER-1",)))
    assert applied.words == "deleted PER-1 “Maya” with 2 notes; links to it were removed from PRM-1"
    assert applied.workshop.all("note") == ()
    assert applied.workshop.get("PRM-1").personas == ()
    assert broken_rules(applied.workshop) == ()


def test_a_single_link_is_emptied_and_a_chain_of_parts_goes_whole(workshop):
    """A deleted clause leaves its level without a clause; a deleted level takes its measurements."""
    without_clause = apply(workshop, Remove(ids=("PRM-1",))).workshop
    assert without_clause.get("SLA-1").clause is None
    without_level = apply(workshop, Remove(ids=("SLA-1",)))
    assert without_level.workshop.all("measurement") == ()
    assert "with 1 measurement" in without_level.words


def test_a_tension_does_not_outlive_its_other_side(workshop):
    """A structural reference to a deleted note is emptied."""
    assert apply(workshop, Remove(ids=("EMP-1",))).workshop.get("EMP-2").tension_with == ""


def test_a_link_keeps_what_it_saw_when_the_list_is_edited(workshop):
    """Adding a second link does not silently accept a suspect first one."""
    changed = apply(workshop, Change(id="VOC-1", fields={"text": "They told us"})).workshop
    relinked = apply(changed, Change(id="PRM-1", fields={"quotes": ["VOC-1", "VOC-3"]})).workshop
    assert relinked.get("PRM-1").quotes[0] == workshop.get("PRM-1").quotes[0]


def test_move_changes_order_and_place_in_one_step(workshop):
    """A card goes in front of another and into another quadrant at once."""
    moved = apply(workshop, Move(id="EMP-2", before="EMP-1", fields={"quadrant": "does"})).workshop
    assert [(note.id, note.quadrant.value) for note in moved.all("note")] == [
        ("EMP-2", "does"),
        ("EMP-1", "says"),
    ]
    last = apply(moved, Move(id="EMP-2")).workshop
    assert [note.id for note in last.all("note")] == ["EMP-1", "EMP-2"]


def test_a_batch_is_one_step_or_none(workshop):
    """A batch that fails in the middle changes nothing at all."""
    good = Batch(
        edits=(Add(kind="quote", id="VOC-4"), Add(kind="quote", id="VOC-5")), words="pasted 2 quotes"
    )
    applied = apply(workshop, good)
    assert (applied.words, applied.ids) == ("pasted 2 quotes", ("VOC-4", "VOC-5"))
    with pytest.raises(EditError):
        apply(
            workshop, Batch(edits=(Add(kind="quote", id="VOC-4"), Add(kind="quote", id="VOC-4")), words="x")
        )
    assert workshop.find("VOC-4") is None


@pytest.mark.parametrize(
    "edit",
    [
        Change(id="PRM-1", fields={"name": "Told"}),
        Move(id="EMP-1", before="EMP-1"),
        Accept(id="PRM-1", to="VOC-1"),
        Batch(edits=(), words="x"),
        Remove(ids=()),
    ],
)
def test_an_edit_that_changes_nothing_says_so(workshop, edit):
    """Nothing happens, nothing is touched, and the same value comes back."""
    applied = apply(workshop, edit)
    assert applied.workshop is workshop
    assert (applied.words, applied.ids) == ("nothing changed", ())


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (Add(kind="qoute", id="VOC-4"), "There is no kind “qoute”"),
        (Add(kind="quote", id="VOC-3"), "cannot be the id"),
        (Add(kind="quote", id="PRM-9"), "cannot be the id"),
        (Add(kind="quote", id="VOC-012"), "cannot be the id"),
        (Add(kind="quote", id="VOC-٤"), "cannot be the id"),
        (Add(kind="note", id="EMP-9"), "must name a persona"),
        (Add(kind="quote", id="VOC-4", before="PER-1"), "no quote PER-1"),
        (Add(kind="quote", id="VOC-4", before="what"), "no quote what"),
        (Change(id="PRM-9", fields={"name": "x"}), "PRM-9 is not in this workshop"),
        (Change(id="PRM-1", fields={"colour": "red"}), "no field “colour”"),
        (Change(id="PRM-1", fields={"id": "PRM-2"}), "no field “id”"),
        (Change(id="PRM-1", fields={"text": "x" * 301}), "“The promise” has 301 characters"),
        (Change(id="PRM-1", fields={"state": "maybe"}), "“State” takes one of “draft”"),
        (Change(id="PRM-1", fields={"quotes": ["VOC-9"]}), "names VOC-9, which is not in this workshop"),
        (Change(id="PRM-1", fields={"quotes": ["PER-1"]}), "takes a quote, and PER-1 is none"),
        (Change(id="PRM-1", fields={"quotes": "VOC-1"}), "takes a list of ids"),
        (Change(id="EMP-1", fields={"tension_with": "EMP-1"}), "cannot name the item itself"),
        (
            Change(id="EMP-1", fields={"tension_with": "EMP-2, EMP-3"}),
            "takes the id of one item, as in “EMP-1”",
        ),
        (Change(id="EMP-1", fields={"persona": ""}), "must name a persona"),
        (Change(id="KEEP", fields={"review_on": "soon"}), "“Next review” must be a day, as in 2026-11-21."),
        (Change(id="KEEP", fields={"review_on": "2026-13-40"}), "“Next review” must be a day"),
        (Change(id="KEEP", fields={"headroom_floor": 2}), "“Headroom we want” must be at most 0.9"),
        (
            Add(kind="member", id="MEM-1", fields={"initials": "AMELIE"}),
            "“Initials” has 6 characters; at most 4",
        ),
        (Change(id="FRAME", fields={"language": "English"}), "“Language” cannot be read. The language of"),
        (Remove(ids=("FRAME",)), "cannot be deleted"),
        (Remove(ids=("XYZ-1",)), "XYZ-1 is not in this workshop"),
        (Move(id="KEEP"), "cannot be moved"),
        (Move(id="EMP-1", before="VOC-1"), "no note VOC-1"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why(workshop, edit, sentence):
    """A refused edit names the place in a sentence and changes nothing."""
    before = workshop.model_dump_json()
    with pytest.raises(EditError, match=sentence.replace("(", r"\(")):
        apply(workshop, edit)
    assert workshop.model_dump_json() == before


def test_ids_are_never_used_again(workshop):
    """After a delete the number stays taken."""
    after = apply(workshop, Remove(ids=("VOC-3",))).workshop
    with pytest.raises(EditError, match="VOC-3 cannot be the id"):
        apply(after, Add(kind="quote", id="VOC-3"))
    assert apply(after, Add(kind="quote", id="VOC-4")).workshop.get("VOC-4").id == "VOC-4"


def test_what_the_software_fills_in_cannot_be_typed(workshop):
    """A signature's fingerprint is set with the decision and by nobody's hand."""
    signed = apply(workshop, Add(kind="sign-off", id="SGN-1", fields={"decision": "agrees"})).workshop
    assert signed.get("SGN-1").seen
    taken_back = apply(signed, Change(id="SGN-1", fields={"decision": "not yet"})).workshop
    assert taken_back.get("SGN-1").seen == ""
    with pytest.raises(EditError):
        apply(signed, Change(id="SGN-1", fields={"seen": "forged"}))
