"""A disk that is full: the edit is not made, a sentence says so, and nothing before it is lost."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store import journal as journal_module
from promise_studio.store import open_file

# A real refusal of the system: files of this process may not grow beyond the given size.
LIMITED = """
import json, resource, sys
from promise_studio.errors import UserError
from promise_studio.session import Session

session = Session.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, resource.RLIM_INFINITY))
refused = []
for number in range(200):
    before = session.workshop
    try:
        session.add("value", name=str(number), meaning="x" * 300)
    except UserError as error:
        refused.append([error.message, error.hint, session.save_state.kind, before is session.workshop])
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
made = [value.name for value in session.workshop.values]
session.add("value", name="after")
print(json.dumps([made, refused, session.save_state.kind]))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of this kind here")
def test_a_real_limit_of_the_system(path: Path, root: Path):
    """Edits are made until the file cannot grow, refused after that, and made again when it can."""
    Session.create(path, new_workshop()).close()
    result = subprocess.run(
        [sys.executable, "-c", LIMITED, path], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    made, refused, state = json.loads(result.stdout)
    assert 5 < len(made) < 100
    assert len(made) + len(refused) == 200
    sentence = "The edit was not made, as it could not be saved: the disk is full."
    hint = "Free some space on the disk and try again; everything before is safe."
    assert all(said == [sentence, hint, "failed", True] for said in refused)
    assert state == "saved"
    with Session.open(path) as session:
        assert [value.name for value in session.workshop.values] == [*made, "after"]
        assert session.revision == len(made) + 1


def refuse(*_: object, **__: object) -> None:
    """A full disk."""
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_refused_edit_can_be_made_again(session: Session, monkeypatch: pytest.MonkeyPatch, crash):
    """The workshop, its history and its revision stay as they were; the next try counts once."""
    session.add("quote", text="late")
    heard: list[object] = []
    session.subscribe(heard.append)
    before = session.workshop
    with monkeypatch.context() as patch:
        patch.setattr(journal_module, "sync_data", refuse)
        for action in (lambda: session.add("quote", text="wet"), session.undo):
            with pytest.raises(UserError, match="the disk is full"):
                action()
    assert session.workshop == before
    assert (session.revision, heard, session.save_state.kind) == (1, [], "failed")
    assert "The edit was not made" in session.save_state.sentence
    assert session.add("quote", text="wet") == "VOC-2"
    assert session.save_state.kind == "saved"
    with Session.open(crash(session.path)) as again:
        assert again.workshop == session.workshop


def test_a_checkpoint_that_fails_costs_no_edit(session: Session, monkeypatch: pytest.MonkeyPatch, crash):
    """The sentence says that the edits are safe in the journal, and they are."""
    session.add("quote", text="late")
    with monkeypatch.context() as patch:
        patch.setattr(open_file, "write_synced", refuse)
        with pytest.raises(UserError, match="Every edit is safe in the journal beside it") as refused:
            session.checkpoint()
    assert refused.value.message == session.save_state.sentence
    assert session.save_state.kind == "failed"
    with Session.open(crash(session.path)) as again:
        assert again.workshop == session.workshop
    session.checkpoint()
    assert session.save_state.kind == "saved"


def test_closing_on_a_full_disk_keeps_the_journal(path: Path, monkeypatch: pytest.MonkeyPatch):
    """Closing works, says that the file lacks something, and the next opening brings it back."""
    session = Session.create(path, new_workshop())
    session.add("quote", text="late")
    with monkeypatch.context() as patch:
        patch.setattr(open_file, "write_synced", refuse)
        session.close()
    assert session.save_state.kind == "failed"
    assert "Open the workshop again to bring them back." in session.save_state.sentence
    with Session.open(path) as again:
        assert again.workshop.get("VOC-1").text == "late"
        assert "was brought back" in again.notices[0]


def test_a_journal_that_grows_on_a_full_disk_still_saves(path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the file cannot be written, edits stay safe in a long journal, without a try each time."""
    tries: list[int] = []

    def refuse_and_count(*_: object) -> None:
        tries.append(1)
        refuse()

    monkeypatch.setattr(open_file, "DUE_LINES", 1)
    session = Session.create(path, new_workshop())
    with monkeypatch.context() as patch:
        patch.setattr(open_file, "write_synced", refuse_and_count)
        for number in range(50):
            session.add("value", name=str(number))
    assert 1 <= len(tries) <= 6
    session.close()
    with Session.open(path) as again:
        assert len(again.workshop.values) == 50


def test_no_backup_is_no_reason_not_to_save(session: Session, monkeypatch: pytest.MonkeyPatch):
    """Where a backup cannot be kept, the file is written all the same, and the person is told once."""
    monkeypatch.setattr(open_file, "keep_backup", refuse)
    for title in ("One", "Two"):
        session.change("FRAME", title=title)
        session.checkpoint()
    assert session.notices == (f"No backup of {session.path.name} could be kept: No space left on device.",)
    assert session.save_state.kind == "saved"


@pytest.mark.skipif(not hasattr(os, "fdatasync"), reason="this system has no fdatasync")
def test_every_edit_waits_for_the_disk(session: Session, monkeypatch: pytest.MonkeyPatch):
    """An edit, an undo and a redo within the journal ask for one fdatasync each."""
    asked: list[int] = []
    real = journal_module.sync_data
    monkeypatch.setattr(journal_module, "sync_data", lambda handle: (asked.append(handle), real(handle)))
    session.add("quote", text="late")
    session.undo()
    session.redo()
    assert len(asked) == 3
