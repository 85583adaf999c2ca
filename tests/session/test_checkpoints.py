"""The whole file now and then: it holds everything, and undo does not mind it."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from promise_studio.edits import Batch, Change
from promise_studio.model import new_workshop
from promise_studio.session import Session, saving
from promise_studio.store import open_file
from promise_studio.store.contents import decode


def held(path: Path) -> tuple[int, str]:
    """The revision and the title that the file itself holds."""
    contents = decode(path.read_bytes(), path.name)
    return contents.revision, contents.workshop.frame.title


def test_a_checkpoint_brings_the_file_up(path: Path, session: Session):
    """The file holds the last edit, and the journal no edit."""
    session.change("FRAME", title="Late ferries")
    assert held(path) == (0, "Ferries")
    session.checkpoint()
    assert held(path) == (1, "Late ferries")
    assert b"edit" not in path.with_name(path.name + ".journal").read_bytes()


def test_a_checkpoint_with_nothing_to_write_writes_nothing(path: Path, session: Session):
    """The file keeps its place on the disk."""
    before = path.stat()
    session.checkpoint()
    assert os.path.samestat(path.stat(), before)


def test_undo_goes_back_over_a_checkpoint(path: Path, session: Session, crash):
    """It is durable at once, like every step: a crash right after it does not bring the edit back."""
    session.change("FRAME", title="One")
    session.change("FRAME", title="Two")
    session.checkpoint()
    session.undo()
    with Session.open(crash(path)) as again:
        assert (again.workshop.frame.title, again.revision) == ("One", 3)
    session.undo()
    session.redo()
    session.change("FRAME", title="Three")
    with Session.open(crash(path)) as again:
        assert again.workshop == session.workshop
        assert again.workshop.frame.title == "Three"


def test_a_checkpoint_is_due_after_many_edits(session: Session, monkeypatch: pytest.MonkeyPatch):
    """The studio is told when a quiet moment should be used; afterwards it is not due any more."""
    monkeypatch.setattr(open_file, "DUE_LINES", 3)
    due = []
    for number in range(4):
        session.change("FRAME", title=f"Title {number}")
        due.append(session.checkpoint_due)
    session.checkpoint()
    assert due == [False, False, True, True]
    assert not session.checkpoint_due


def test_a_quiet_moment_that_comes_too_late_has_nothing_to_do(
    path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
):
    """Somebody leaves while a thread is on its way to write the file: nothing is due then, and nothing fails."""
    monkeypatch.setattr(open_file, "DUE_LINES", 1)
    session.change("FRAME", title="In a quiet moment")
    session.checkpoint_when_due()
    assert held(path) == (1, "In a quiet moment")
    session.change("FRAME", title="Before leaving")
    session.close()
    session.checkpoint_when_due()
    assert held(path) == (2, "Before leaving")


def test_a_checkpoint_is_due_after_much_text(session: Session):
    """Few long edits count as many short ones."""
    long = tuple(Change(id="FRAME", fields={"title": "x" * 119 + str(n % 2)}) for n in range(9_000))
    session.apply(Batch(edits=long, words="Pasted much"))
    assert session.checkpoint_due


def test_a_journal_does_not_grow_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where nobody finds a quiet moment, an edit writes the file itself."""
    monkeypatch.setattr(open_file, "DUE_LINES", 2)
    monkeypatch.setattr(saving, "OVERDUE", 2.0)
    with Session.create(path, new_workshop()) as session:
        for number in range(9):
            session.change("FRAME", title=f"Title {number}")
        assert held(path) == (8, "Title 7")


def test_five_backups_are_kept(path: Path, session: Session):
    """The newest five files before this one, the oldest of them five checkpoints old."""
    for number in range(8):
        session.change("FRAME", title=f"Title {number}")
        session.checkpoint()
    backups = sorted(path.with_name(f".{path.name}.backups").glob("*.json"))
    assert [held(backup)[1] for backup in backups] == [f"Title {number}" for number in range(2, 7)]


def test_undo_over_a_checkpoint_pushes_no_backup_out(path: Path, session: Session):
    """Pressing undo ten times does not cost yesterday's file."""
    for number in range(12):
        session.change("FRAME", title=f"Title {number}")
        if number in {5, 8}:
            session.checkpoint()
    before = sorted(path.with_name(f".{path.name}.backups").glob("*.json"))
    for _ in range(10):
        session.undo()
    assert held(path)[1] != "Title 8"
    assert sorted(path.with_name(f".{path.name}.backups").glob("*.json")) == before


@pytest.mark.skipif(os.name != "posix", reason="there are no permission bits here")
def test_the_file_keeps_its_permissions(path: Path, session: Session):
    """A private workshop stays private, and its journal is no more open than it."""
    session.close()
    path.chmod(0o600)
    with Session.open(path) as again:
        again.change("FRAME", title="Secret")
        assert stat.S_IMODE(path.with_name(path.name + ".journal").stat().st_mode) == 0o600
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_stays_a_link(path: Path, session: Session):
    """A workshop that is opened through a symbolic link is written where it lies."""
    session.close()
    link = path.with_name("link.promise.json")
    link.symlink_to(path.name)
    with Session.open(link) as again:
        again.change("FRAME", title="Through a link")
    assert link.is_symlink()
    assert held(path)[1] == "Through a link"


def test_another_program_that_changes_the_open_file_loses_nothing(path: Path, session: Session):
    """Its version is kept beside the file, and the person is told where."""
    session.change("FRAME", title="Ours")
    path.write_text("theirs", "utf-8")
    session.checkpoint()
    kept = path.with_name(path.name + ".changed-1")
    assert held(path)[1] == "Ours"
    assert kept.read_text("utf-8") == "theirs"
    assert session.notices == (
        f"Another program changed {path.name} while it was open here; its version is kept as {kept.name}.",
    )


def test_a_file_that_was_deleted_while_open_is_written_again(path: Path, session: Session):
    """Closing brings it back, although nothing was edited since."""
    session.change("FRAME", title="Ours")
    session.checkpoint()
    path.unlink()
    session.close()
    assert held(path)[1] == "Ours"


def test_a_journal_that_was_deleted_while_open_costs_nothing(path: Path, session: Session, crash):
    """The next edit is made durable by writing the whole file, and the journal goes on after it."""
    session.change("FRAME", title="One")
    path.with_name(path.name + ".journal").unlink()
    session.change("FRAME", title="Two")
    assert held(path)[1] == "Two"
    session.change("FRAME", title="Three")
    session.undo()
    with Session.open(crash(path)) as again:
        assert again.workshop.frame.title == "Two"
    session.undo()
    with Session.open(crash(path)) as again:
        assert again.workshop.frame.title == "One"


def test_a_checkpoint_may_run_beside_edits(path: Path, session: Session):
    """A worker thread writes the file again and again; no edit is lost or refused."""

    def write_often() -> None:
        for _ in range(30):
            session.checkpoint()

    worker = Thread(target=write_often)
    worker.start()
    for number in range(100):
        session.add("value", name=str(number))
    worker.join()
    session.close()
    with Session.open(path) as again:
        assert [value.name for value in again.workshop.values] == [str(number) for number in range(100)]
        assert again.revision == 100
