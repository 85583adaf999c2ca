"""One writer at a time, and the lock of a dead one is no obstacle."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.store import lock as lock_module
from promise_studio.store.lock import NO_LOCKS, LockHeldError, take_lock

needs_flock = pytest.mark.skipif(lock_module.fcntl is None, reason="this system has no flock")
HOLDER = {"pid": 4242, "host": "ferry-desk", "by": "AN", "since": "2026-11-21 10:00"}


def refusal(path: Path) -> LockHeldError:
    """How a second writer is refused."""
    with pytest.raises(LockHeldError) as held:
        take_lock(path, HOLDER, "a.promise.json")
    return held.value


@needs_flock
def test_a_second_writer_is_told_who_writes(tmp_path: Path):
    """The name, the process, the computer and since when; and that reading is possible."""
    path = tmp_path / "a.lock"
    lock = take_lock(path, HOLDER, "a.promise.json")
    refused = refusal(path)
    lock.release()
    assert refused.message == (
        "a.promise.json is open for writing already by AN "
        "(process 4242 on ferry-desk, since 2026-11-21 10:00)."
    )
    assert "read-only" in refused.hint


@needs_flock
def test_a_released_lock_leaves_nothing(tmp_path: Path):
    """The next writer gets it, as often as they like; the folder is clean afterwards."""
    path = tmp_path / "a.lock"
    for _ in range(3):
        lock = take_lock(path, HOLDER, "a.promise.json")
        assert lock.notice == ""
        lock.release()
        lock.release()
    assert list(tmp_path.iterdir()) == []


@needs_flock
@pytest.mark.parametrize(
    "said", [b"", b"{", b"[]", b'{"pid": "x"}', b"\xff" * 3000, b'{"pid": 1, "host": null}']
)
def test_a_holder_who_cannot_be_read_still_holds(tmp_path: Path, said: bytes):
    """A lock file with anything in it is a lock all the same."""
    path = tmp_path / "a.lock"
    lock = take_lock(path, HOLDER, "a.promise.json")
    path.write_bytes(said)
    assert "is open for writing already" in refusal(path).message
    lock.release()


@needs_flock
def test_what_a_holder_says_cannot_break_the_sentence(tmp_path: Path):
    """Controls in a name are not handed on to a terminal."""
    path = tmp_path / "a.lock"
    lock = take_lock(path, {**HOLDER, "by": "\x1b[2J" + "n" * 500}, "a.promise.json")
    message = refusal(path).message
    lock.release()
    assert "\x1b" not in message
    assert len(message) < 200


@needs_flock
def test_the_lock_of_a_killed_writer_is_free(tmp_path: Path):
    """The system lets go of it; the file that stays behind holds nobody up."""
    path = tmp_path / "a.lock"
    program = (
        "import os, sys, signal\n"
        "from pathlib import Path\n"
        "from promise_studio.store.lock import take_lock\n"
        "lock = take_lock(Path(sys.argv[1]), {'pid': 1, 'host': 'x'}, 'a')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", program, path], check=False)
    assert path.exists()
    take_lock(path, HOLDER, "a.promise.json").release()


@needs_flock
def test_a_lock_file_that_its_holder_removed_meanwhile_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A lock on a file that has no name any more would keep nobody out."""
    path = tmp_path / "a.lock"
    real, calls = os.open, []

    def vanish(name: Path, *rest: int) -> int:
        handle = real(name, *rest)
        calls.append(name)
        if len(calls) == 1:
            path.unlink()
        return handle

    monkeypatch.setattr(os, "open", vanish)
    lock = take_lock(path, HOLDER, "a.promise.json")
    monkeypatch.undo()
    assert len(calls) == 2
    refusal(path)
    lock.release()


def test_without_locks_the_writer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the system knows no flock, the workshop opens and the notice asks for care."""
    monkeypatch.setattr(lock_module, "fcntl", None)
    lock = take_lock(tmp_path / "a.lock", HOLDER, "a.promise.json")
    assert lock.notice == NO_LOCKS
    lock.release()


@needs_flock
def test_a_file_system_without_locks_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Some network folders refuse every lock; that is not somebody else who writes."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock_module.fcntl, "flock", refuse)
    lock = take_lock(tmp_path / "a.lock", HOLDER, "a.promise.json")
    assert lock.notice == NO_LOCKS
    lock.release()


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path):
    """Nobody can make us write into a file of their choice."""
    (tmp_path / "victim").write_text("precious", "utf-8")
    (tmp_path / "a.lock").symlink_to("victim")
    with pytest.raises(OSError, match="symbolic link"):
        take_lock(tmp_path / "a.lock", HOLDER, "a.promise.json")
    assert (tmp_path / "victim").read_text("utf-8") == "precious"
