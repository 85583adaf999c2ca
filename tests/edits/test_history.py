"""Undo and redo keep their place across stages and say what they did."""

from promise_studio.edits import EDITS, Add, Batch, Change, History, Move, Remove
from promise_studio.model import new_workshop


def walked():
    """A history over three stages, and the workshop it began with."""
    first = new_workshop("Ferries")
    history = History(first)
    history.apply(Change(id="FRAME", fields={"organisation": "Harbour"}))
    history.apply(Add(kind="quote", id="VOC-1", fields={"text": "late"}))
    history.apply(Add(kind="clause", id="PRM-1", fields={"name": "Told", "quotes": ["VOC-1"]}))
    history.apply(Remove(ids=("VOC-1",)))
    return first, history


def test_undo_says_what_and_on_which_stage():
    """The sentence names the stage, and a deleted item comes back with the links to it."""
    _, history = walked()
    assert history.workshop.get("PRM-1").quotes == ()
    undone = history.undo()
    assert undone.words == "Undid on Listen: deleted VOC-1 “late”; links to it were removed from PRM-1"
    assert undone.stage == "listen"
    assert [link.to for link in history.workshop.get("PRM-1").quotes] == ["VOC-1"]


def test_undo_to_the_start_and_redo_to_the_end():
    """All the way back is the first workshop; all the way forth is the last."""
    first, history = walked()
    last = history.workshop
    while history.undo() is not None:
        pass
    assert history.workshop == first
    while history.redo() is not None:
        pass
    assert history.workshop == last


def test_a_new_edit_ends_the_line_that_was_undone():
    """What was undone cannot be redone on top of something else."""
    _, history = walked()
    history.undo()
    assert history.can_redo
    history.apply(Change(id="PRM-1", fields={"name": "Told why"}))
    assert not history.can_redo
    assert history.redo() is None


def test_an_edit_that_changes_nothing_costs_no_undo():
    """Undo after a no-op goes back over the edit before it."""
    _, history = walked()
    history.apply(Change(id="PRM-1", fields={"name": "Told"}))
    assert history.undo().words.startswith("Undid on Listen: deleted VOC-1")


def test_every_edit_travels_as_json():
    """What the journal holds reads back as the edit it was."""
    edits = Batch(
        edits=(
            Add(kind="note", id="EMP-1", fields={"persona": "PER-1"}, before=None),
            Change(id="KEEP", fields={"review_on": "2027-01-01"}),
            Move(id="EMP-1", before="EMP-2"),
            Remove(ids=("VOC-1", "VOC-2")),
            Batch(edits=(), words="inner"),
        ),
        words="all of them",
    )
    assert EDITS.validate_json(EDITS.dump_json(edits)) == edits
