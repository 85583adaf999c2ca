"""What holds for any edits whatever."""

from hypothesis import given

from promise_studio.edits import EDITS, History, apply
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from promise_studio.model.trace import suspects
from tests.strategies import walks, workshops


@given(walks())
def test_any_edits_and_as_many_undos_give_the_first_workshop_back(walk):
    """Undo reaches the start, and redo the end, over any path through any stages."""
    first, edits = walk
    history = History(first)
    for edit in edits:
        history.apply(edit)
    last = history.workshop
    for _ in edits:
        history.undo()
    assert history.workshop == first
    assert not history.can_undo
    for _ in edits:
        history.redo()
    assert history.workshop == last


@given(walks())
def test_no_edit_leaves_a_broken_workshop(walk):
    """After each edit the ids are unique and every reference leads somewhere of the right kind."""
    workshop, edits = walk
    for edit in edits:
        workshop = apply(workshop, edit).workshop
        assert broken_rules(workshop) == ()


@given(walks())
def test_an_edit_means_the_same_when_it_is_read_back(walk):
    """What the journal holds leads to the same workshop as the edit that was made."""
    first, edits = walk
    live = replayed = first
    for edit in edits:
        live = apply(live, edit).workshop
        replayed = apply(replayed, EDITS.validate_json(EDITS.dump_json(edit))).workshop
    assert replayed == live


@given(workshops())
def test_a_workshop_reads_back_equal_from_its_json(workshop):
    """Nothing is lost or bent between a workshop and its file."""
    assert Workshop.model_validate_json(workshop.model_dump_json()) == workshop


@given(workshops())
def test_a_fresh_workshop_and_its_reading_agree_on_suspects(workshop):
    """Fingerprints do not depend on whether an item was made here or read from a file."""
    assert suspects(Workshop.model_validate_json(workshop.model_dump_json())) == suspects(workshop)
