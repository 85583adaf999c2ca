"""An open workshop: edits, undo, redo, ids and who hears of them."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from promise_studio.edits import Add, Batch, Change, EditError
from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.session import Session, WorkshopChange
from tests.hostile import LONE_SURROGATE


def test_a_new_workshop_is_on_the_disk(path: Path, session: Session):
    """Creating writes the file; the session says that all is saved and has nothing to tell."""
    assert path.exists()
    assert session.workshop == new_workshop("Ferries")
    assert (session.path, session.revision, session.read_only, session.notices) == (path, 0, False, ())
    assert session.save_state.kind == "saved"


def test_an_existing_file_is_not_created_again(path: Path, session: Session):
    """Creating over a workshop is refused, and the workshop stays."""
    session.add("quote", text="late")
    with pytest.raises(UserError, match="There is already a file"):
        Session.create(path, new_workshop())
    assert session.workshop.get("VOC-1").text == "late"


def test_edits_by_their_short_names(session: Session):
    """Add gives the id; change and remove take it."""
    assert session.add("quote", text="late") == "VOC-1"
    assert session.add("persona", name="Maya", kind="internal") == "PER-1"
    session.change("VOC-1", text="very late")
    assert session.workshop.get("VOC-1").text == "very late"
    assert session.remove("VOC-1", "PER-1").words == "deleted 2 items"
    assert session.workshop == new_workshop("Ferries").with_parts(issued=session.workshop.issued)
    assert session.revision == 4


def test_an_edit_that_cannot_be_made_changes_nothing(path: Path, session: Session):
    """The refusal is a sentence; neither the workshop nor the disk knows of the edit."""
    before, journal = session.workshop, session.path.with_name(path.name + ".journal").read_bytes()
    with pytest.raises(EditError, match="VOC-9 is not in this workshop"):
        session.change("VOC-9", text="late")
    with pytest.raises(EditError, match="There is no kind “cat”"):
        session.add("cat")
    assert session.workshop is before
    assert session.path.with_name(path.name + ".journal").read_bytes() == journal
    assert session.save_state.kind == "saved"


def test_an_edit_that_changes_nothing_costs_nothing(session: Session):
    """It makes no revision, no step to undo, and nobody hears of it."""
    heard: list[WorkshopChange] = []
    session.subscribe(heard.append)
    assert session.change("FRAME", title="Ferries").words == "nothing changed"
    assert session.apply(Batch(edits=(), words="Pasted nothing")).words == "nothing changed"
    assert (session.revision, session.can_undo, heard) == (0, False, [])


def test_what_no_file_can_hold_is_refused(session: Session):
    """A value that JSON does not know is a wrong edit, not a crash."""
    with pytest.raises(UserError, match="cannot be written down"):
        session.change("FRAME", title=object())
    assert session.revision == 0


def test_half_a_surrogate_is_left_out(session: Session):
    """Text that a terminal pasted badly is kept as far as it is text."""
    session.add("quote", text=f"late {LONE_SURROGATE}")
    assert session.workshop.get("VOC-1").text == "late half a pair:"


def test_undo_and_redo_say_what_they_did(session: Session):
    """The sentence names the stage and the edit; with nothing left it is None."""
    session.add("clause", name="Told")
    session.change("PRM-1", text="When a ferry is late, we tell you within ten minutes.")
    assert (session.can_undo, session.can_redo) == (True, False)
    assert session.undo() == "Undid on Promise: changed “The promise” of PRM-1 “Told”"
    assert session.undo() == "Undid on Promise: added clause PRM-1 “Told”"
    assert session.undo() is None
    assert session.redo() == "Did again on Promise: added clause PRM-1 “Told”"
    assert (session.can_undo, session.can_redo) == (True, True)
    session.change("PRM-1", name="Told why")
    assert session.redo() is None


def test_an_id_is_not_given_twice_in_a_session(session: Session):
    """What was said aloud as VOC-1 stays what it was, also after an undo."""
    session.add("quote", text="late")
    session.undo()
    assert session.next_id("quote") == "VOC-2"
    assert session.add("quote", text="wet") == "VOC-2"
    session.remove("VOC-2")
    assert session.next_id("quote") == "VOC-3"
    assert session.next_id("persona") == "PER-1"
    with pytest.raises(EditError, match="There is no kind “cat”"):
        session.next_id("cat")


def test_an_id_given_before_a_crash_is_not_given_again(path: Path, session: Session, crash):
    """The journal remembers an id whose item was undone."""
    session.add("quote", text="late")
    session.undo()
    with Session.open(crash(path)) as again:
        assert again.next_id("quote") == "VOC-2"


def test_subscribers_hear_every_step(session: Session):
    """Edits, undo and redo are told with the workshops before and after, the words, the ids and the stage."""
    heard: list[WorkshopChange] = []
    leave = session.subscribe(heard.append)
    first = session.workshop
    session.add("quote", text="late")
    second = session.workshop
    session.undo()
    leave()
    leave()
    session.redo()
    assert heard == [
        WorkshopChange(first, second, "added quote VOC-1 “late”", ("VOC-1",), "listen"),
        WorkshopChange(
            second,
            session.workshop.with_parts(quotes=(), issued=first.issued),
            heard[1].words,
            ("VOC-1",),
            "listen",
        ),
    ]
    assert heard[1].words == "Undid on Listen: added quote VOC-1 “late”"


def test_a_subscriber_that_fails_takes_nothing_back(session: Session, caplog: pytest.LogCaptureFixture):
    """The edit is made and saved, the others hear of it, and the failure is on record."""
    heard: list[str] = []

    def fail(change: WorkshopChange) -> None:
        raise RuntimeError(change.words)

    session.subscribe(fail)
    session.subscribe(lambda change: heard.append(change.words))
    with caplog.at_level(logging.ERROR):
        assert session.add("quote", text="late") == "VOC-1"
    assert heard == ["added quote VOC-1 “late”"]
    assert "added quote VOC-1" in caplog.text
    assert session.save_state.kind == "saved"
    assert session.add("quote", text="wet") == "VOC-2"


def test_a_subscriber_may_edit(session: Session):
    """Its edit is made at once; all hear of both in the order in which they were made."""
    heard: list[str] = []

    def answer(change: WorkshopChange) -> None:
        if change.ids == ("VOC-1",):
            session.add("quote", text="so it is")

    session.subscribe(answer)
    session.subscribe(lambda change: heard.append(change.ids[0]))
    session.add("quote", text="late")
    assert heard == ["VOC-1", "VOC-2"]


def test_the_journal_says_who_and_when(path: Path):
    """Each line carries the name and the time of the clock that was given."""
    clock = datetime(2026, 11, 21, 10, 5, tzinfo=UTC)
    with Session.create(path, new_workshop(), by="AN", clock=lambda: clock) as session:
        session.apply(Add(kind="quote", id="VOC-1", fields={"text": "late"}))
        said = path.with_name(path.name + ".journal").read_text("utf-8")
    assert '"revision":1,"at":"2026-11-21T10:05:00+00:00","by":"AN","edit":{"op":"add"' in said


def test_a_closed_workshop_takes_no_edit(path: Path, session: Session):
    """Closing writes the file, takes away what lay beside it, and ends the session."""
    session.add("quote", text="late")
    session.close()
    session.close()
    assert session.save_state.sentence == "This workshop is closed."
    with pytest.raises(UserError, match="This workshop is closed"):
        session.apply(Change(id="FRAME", fields={"title": "x"}))
    with pytest.raises(UserError, match="This workshop is closed"):
        session.undo()
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, f".{path.name}.backups"}
    assert session.revision == 1
    with Session.open(path) as again:
        assert (again.workshop, again.revision, again.notices) == (session.workshop, 1, ())


def test_opening_and_closing_leaves_the_file_alone(path: Path, session: Session):
    """A workshop that is only looked at keeps its file, byte for byte and minute for minute."""
    session.close()
    before = path.read_bytes(), path.stat().st_mtime_ns
    Session.open(path).close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
