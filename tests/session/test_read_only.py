"""Reading only: beside a writer, in a folder that cannot be written, on request."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.session import Session, opening
from promise_studio.store.lock import LockHeldError


def test_a_second_writer_is_refused_and_may_read(path: Path, session: Session):
    """The refusal names the holder; a reader sees the last edit although the file does not hold it yet."""
    session.add("quote", text="late")
    with pytest.raises(LockHeldError, match=f"by AN \\(process {os.getpid()} on "):
        Session.open(path, by="BO")
    with Session.open(path, read_only=True) as reader:
        assert reader.workshop == session.workshop
        assert reader.revision == 1
        assert reader.notices == ("1 edit that the file does not hold yet came from its journal.",)


def test_a_reader_changes_nothing(path: Path, session: Session):
    """Every way to change is refused in a sentence; the files are the same afterwards."""
    session.add("quote", text="late")
    before = {entry: entry.stat() for entry in path.parent.iterdir()}
    with Session.open(path, read_only=True) as reader:
        assert (reader.read_only, reader.save_state.kind) == (True, "read-only")
        assert (reader.can_undo, reader.can_redo, reader.checkpoint_due) == (False, False, False)
        for action in (lambda: reader.add("quote", text="wet"), reader.undo, reader.redo, reader.checkpoint):
            with pytest.raises(UserError, match="is open read-only"):
                action()
    assert {entry: entry.stat() for entry in path.parent.iterdir()} == before


def test_the_lock_is_free_after_closing(path: Path, session: Session):
    """Whoever was refused can write as soon as the other one closes."""
    session.close()
    with Session.open(path, by="BO") as other:
        other.change("FRAME", title="Mine now")


def test_the_lock_is_free_after_a_refusal(path: Path):
    """A file that cannot be opened is not left locked."""
    path.write_text("garbage", "utf-8")
    for _ in range(2):
        with pytest.raises(UserError, match="is not JSON"):
            Session.open(path)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_not_there(path: Path):
    """Opening makes nothing, not even a lock."""
    for read_only in (True, False):
        with pytest.raises(UserError, match="There is no file"):
            Session.open(path, read_only=read_only)
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_takes_no_lock_opens_read_only(path: Path, monkeypatch: pytest.MonkeyPatch):
    """The workshop can be read, and the notice says why it cannot be written."""
    Session.create(path, new_workshop("Ferries")).close()

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(opening, "take_lock", refuse)
    with Session.open(path) as session:
        why = f"{path.name} is open read-only, as nothing can be written there: Read-only file system."
        assert session.notices == (why,)
        assert (session.save_state.kind, session.save_state.sentence) == ("read-only", why)
        assert session.workshop == new_workshop("Ferries")


# Everything is loaded before the rights are given up: the programs themselves may lie where nobody may read.
AS_NOBODY = """
import os, sys
from promise_studio.session import Session

Session.open(sys.argv[2], read_only=True).close()
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
session = Session.open(sys.argv[1])
print(session.read_only, session.workshop.find("VOC-1") is not None, session.notices[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no permission bits here")
@pytest.mark.parametrize("locked", ["folder", "file"])
def test_without_the_right_to_write(path: Path, tmp_path: Path, root: Path, locked: str):
    """A write-protected folder or file opens read-only, with the edits that a crash left in its journal."""
    session = Session.create(path, new_workshop("Ferries"))
    session.add("quote", text="late")
    for folder in (tmp_path, *tmp_path.parents):
        folder.chmod(0o755)
        if folder.name.startswith("pytest-of-"):
            break
    path.with_name(path.name + ".journal").chmod(0o644)
    path.chmod(0o666 if locked == "folder" else 0o444)
    path.parent.chmod(0o555 if locked == "folder" else 0o777)
    result = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, path, path],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    path.parent.chmod(0o755)
    session.close()
    assert result.stdout.startswith(f"True True {path.name} is open read-only, as"), result.stderr


def test_a_reader_beside_a_busy_writer_sees_no_mixture(path: Path, session: Session):
    """Whatever the writer does between two reads, the reader has a state that was acknowledged."""
    seen = []
    for number in range(30):
        session.add("value", name=str(number))
        if number % 3 == 0:
            session.checkpoint()
        with Session.open(path, read_only=True) as reader:
            seen.append(len(reader.workshop.values))
    assert seen == list(range(1, 31))


def test_a_file_that_is_replaced_while_it_is_read(
    path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
):
    """A checkpoint between reading the file and reading the journal is noticed, and both are read again."""
    session.add("value", name="one")
    real = opening.read_if_there
    calls = []

    def checkpoint_first(journal: Path) -> bytes:
        calls.append(journal)
        if len(calls) == 1:
            session.checkpoint()
        return real(journal)

    monkeypatch.setattr(opening, "read_if_there", checkpoint_first)
    with Session.open(path, read_only=True) as reader:
        assert [value.name for value in reader.workshop.values] == ["one"]
    assert len(calls) == 2


def test_opening_loads_nothing_heavy():
    """A session costs the model, the edits and what the model has loaded already."""
    program = (
        "import sys\n"
        "import promise_studio.edits\n"
        "before = set(sys.modules)\n"
        "import promise_studio.session\n"
        "print(*sorted(n for n in set(sys.modules) - before if not n.startswith('promise_studio')))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(result.stdout.split())
    assert not loaded & {"logging", "socket", "tempfile", "subprocess", "asyncio", "http", "email"}
    assert len(loaded) < 15
