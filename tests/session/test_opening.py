"""Opening after a crash: what was acknowledged comes back, what cannot is kept, and the person is told."""

from pathlib import Path

from promise_studio.edits import Change
from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store.contents import encode
from promise_studio.store.lines import edit_line, encode_edit, turn_line
from promise_studio.store.writing import write_new


def journal_of(path: Path) -> Path:
    """The journal beside a file."""
    return path.with_name(path.name + ".journal")


def titled(revision: int, title: str) -> bytes:
    """The line of an edit that gives the workshop a title."""
    return edit_line(revision, "", "", encode_edit(Change(id="FRAME", fields={"title": title})))


def test_edits_that_were_not_in_the_file_are_brought_back(path: Path, session: Session, crash):
    """They are there, they can be undone, and a sentence says which they were."""
    session.add("quote", text="late")
    session.add("quote", text="wet")
    session.undo()
    session.change("FRAME", title="Late ferries")
    with Session.open(crash(path)) as again:
        assert (again.workshop, again.revision) == (session.workshop, 4)
        (notice,) = again.notices
        assert notice == (
            "4 edits that were not in the file yet were brought back: added quote VOC-2 “wet”; "
            "Undid on Listen: added quote VOC-2 “wet”; changed “Workshop” of the frame; and 1 more before."
        )
        assert again.undo() == "Undid on Frame: changed “Workshop” of the frame"
        assert again.undo() == "Undid on Listen: added quote VOC-1 “late”"
        assert again.undo() is None


def test_one_edit_is_told_as_one(path: Path, session: Session, crash):
    """The sentence counts right."""
    session.add("quote", text="late")
    with Session.open(crash(path)) as again:
        assert again.notices == (
            "1 edit that was not in the file yet was brought back: added quote VOC-1 “late”.",
        )


def test_a_crash_after_a_crash_loses_nothing(path: Path, session: Session, crash):
    """What was brought back stays durable before the next checkpoint, and is brought back once."""
    for number in range(5):
        session.add("value", name=str(number))
        path = crash(path)
        session.close()
        session = Session.open(path)
    assert [value.name for value in session.workshop.values] == list("01234")
    assert session.revision == 5
    session.close()


def test_lines_that_the_file_has_already_are_skipped(path: Path, session: Session, crash):
    """A crash between writing the file and emptying the journal makes no edit twice."""
    session.add("value", name="one")
    session.add("value", name="two")
    lines = journal_of(path).read_bytes()
    session.checkpoint()
    copy = crash(path)
    journal_of(copy).write_bytes(lines + journal_of(copy).read_bytes())
    with Session.open(copy) as again:
        assert [value.name for value in again.workshop.values] == ["one", "two"]
        assert again.notices == ()
        again.add("value", name="three")
        second = crash(copy)
    with Session.open(second) as again:
        assert [value.name for value in again.workshop.values] == ["one", "two", "three"]


def test_a_torn_line_is_cut_without_a_word(path: Path):
    """It was never acknowledged; nobody misses it, and nothing is kept of it."""
    write_new(path, new_workshop())
    journal_of(path).write_bytes(titled(1, "One") + titled(2, "Two")[:-20])
    with Session.open(path) as session:
        assert session.workshop.frame.title == "One"
        assert len(session.notices) == 1
        session.change("FRAME", title="Three")
        assert session.revision == 2
    with Session.open(path) as session:
        assert session.workshop.frame.title == "Three"
    assert not list(path.parent.glob("*.kept-*"))


def test_a_damaged_line_amid_the_journal_keeps_the_rest_aside(path: Path):
    """The edits before it are made; those after it cannot be, and stay readable under a name that is told."""
    write_new(path, new_workshop())
    whole = titled(1, "One") + b"x" + titled(2, "Two")[1:] + titled(3, "Three")
    journal_of(path).write_bytes(whole)
    with Session.open(path) as session:
        assert session.workshop.frame.title == "One"
        assert session.notices[1] == (
            f"Not every edit in the journal of {path.name} could be made: its end is damaged. "
            f"It is kept as {path.name}.journal.kept-1."
        )
        session.change("FRAME", title="Other")
        assert path.with_name(path.name + ".journal.kept-1").read_bytes() == whole


def test_a_gap_in_the_journal_stops_there(path: Path):
    """An edit is never made on top of one that is missing."""
    write_new(path, new_workshop())
    journal_of(path).write_bytes(titled(1, "One") + titled(3, "Three"))
    with Session.open(path) as session:
        assert (session.workshop.frame.title, session.revision) == ("One", 1)
        assert "could be made: edit 2 is missing. It is kept as" in session.notices[1]


def test_an_edit_that_does_not_fit_stops_there(path: Path):
    """The sentence says which edit it was and why."""
    write_new(path, new_workshop())
    lost = edit_line(2, "", "", encode_edit(Change(id="VOC-4", fields={"text": "x"})))
    journal_of(path).write_bytes(titled(1, "One") + lost + titled(3, "Three"))
    with Session.open(path) as session:
        assert session.workshop.frame.title == "One"
        assert "edit 2 does not fit: VOC-4 is not in this workshop." in session.notices[1]


def test_an_undo_of_nothing_stops_there(path: Path):
    """A journal that undoes more than it did was not written on this file."""
    write_new(path, new_workshop())
    journal_of(path).write_bytes(turn_line(1, "", "", "undo") + turn_line(2, "", "", "redo"))
    with Session.open(path) as session:
        assert session.revision == 0
        assert "edit 1 undoes or redoes what is not there" in session.notices[0]


def test_a_file_mended_by_hand_takes_the_edits_of_its_journal(path: Path, session: Session, crash):
    """A text editor that changed a word between crash and opening costs no edit, and is named."""
    session.add("quote", text="late")
    copy = crash(path)
    copy.write_text(copy.read_text("utf-8").replace("Ferries", "Harbour"), "utf-8")
    with Session.open(copy) as again:
        assert again.workshop.frame.title == "Harbour"
        assert again.workshop.get("VOC-1").text == "late"
        assert again.notices[1] == (
            f"Another program had changed {copy.name} meanwhile; they were made on top of that."
        )


def test_a_file_from_elsewhere_does_not_swallow_the_journal(path: Path, session: Session, crash):
    """Where another copy was put in its place, the edits stay readable and are not mixed in."""
    session.add("quote", text="late")
    session.add("quote", text="wet")
    copy = crash(path)
    copy.write_bytes(encode(new_workshop("From a colleague"), 1))
    lines = journal_of(copy).read_bytes()
    with Session.open(copy) as again:
        assert again.workshop == new_workshop("From a colleague")
        (notice,) = again.notices
        assert notice == (
            f"Not every edit in the journal of {copy.name} could be made: "
            "the file is not the one that they were made on. "
            f"It is kept as {copy.name}.journal.kept-1."
        )
        assert copy.with_name(f"{copy.name}.journal.kept-1").read_bytes() == lines


def test_a_new_file_does_not_take_the_edits_of_a_former_one(path: Path, session: Session, crash):
    """Where a file was deleted and its journal was not, a new file of that name begins anew."""
    session.add("quote", text="late")
    copy = crash(path)
    lines = journal_of(copy).read_bytes()
    copy.unlink()
    with Session.create(copy, new_workshop("Another")) as other:
        assert other.workshop == new_workshop("Another")
        kept = f"{copy.name}.journal.kept-1"
        assert other.notices == (f"The journal of a former {copy.name} lay here; it is kept as {kept}.",)
        assert copy.with_name(kept).read_bytes() == lines


def test_what_a_crash_left_half_written_is_no_obstacle(path: Path, session: Session, crash):
    """A temporary file and a lock of the dead are simply replaced."""
    session.add("quote", text="late")
    copy = crash(path)
    copy.with_name(copy.name + ".tmp").write_text("half a fi", "utf-8")
    with Session.open(copy) as again:
        again.checkpoint()
        assert again.workshop == session.workshop
    assert not list(copy.parent.glob("*.tmp"))
