"""Leaving by force: the computer asks the studio to end while somebody types, in a real terminal."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from promise_studio.model import new_workshop
from promise_studio.session import Session

LEAVES_SCREEN = b"\x1b[?1049l"


class Room:
    """A studio in a pseudo-terminal."""

    def __init__(self, path: Path) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="30")
            os.execv(sys.executable, [sys.executable, "-m", "promise_studio", "open", str(path)])  # noqa: S606
        self.shown = b""

    def read_until(self, needle: bytes, seconds: float = 30) -> None:
        """Read what the studio draws until it holds the needle."""
        end = time.monotonic() + seconds
        while needle not in self.shown:
            left = end - time.monotonic()
            assert left > 0, self.shown[-500:]
            if select.select([self.fd], [], [], left)[0]:
                try:
                    self.shown += os.read(self.fd, 1 << 16)
                except OSError:
                    break

    def press(self, keys: bytes, needle: bytes) -> None:
        """Press keys and wait for what they show."""
        self.shown = b""
        os.write(self.fd, keys)
        self.read_until(needle)

    def wait_until_quiet(self, seconds: float = 1.0) -> None:
        """Read until nothing has been drawn for a while: what was pressed is worked off."""
        end = time.monotonic() + 30
        while select.select([self.fd], [], [], seconds)[0]:
            assert time.monotonic() < end, "something is drawn again and again"
            self.shown += os.read(self.fd, 1 << 16)

    def end(self, number: int) -> int:
        """Send a signal, read what is left, and return the exit code."""
        self.shown = b""
        os.kill(self.pid, number)
        self.read_until(LEAVES_SCREEN)
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_saves_what_is_typed_and_gives_the_terminal_back(tmp_path: Path, number: int):
    """What stood in an open field is in the file, the file is whole, and the terminal is as it was."""
    path = tmp_path / "w.promise.json"
    with Session.create(path, new_workshop("Harbour", "")) as session:
        session.add("value", name="Straight")
    room = Room(path)
    room.read_until(b"Straight")
    room.press(b"\x1b[B\x1b[B", b"Straight")
    room.press(b"e", b"words")
    room.press("§".encode(), "§".encode())
    # Keys are worked off in their order once the field has the first: when the last is drawn, so are all.
    room.press("lanternfish¶".encode(), "¶".encode())
    assert room.end(number) == 128 + number
    assert LEAVES_SCREEN in room.shown
    with Session.open(path) as session:
        assert session.workshop.values[0].name == "Straight§lanternfish¶"
        assert session.notices == ()


def test_a_terminal_that_is_closed_while_it_is_drawn_on_lets_the_studio_end(tmp_path: Path):
    """A window that is shut in the middle of a picture leaves a whole file and no process that holds it."""
    path = tmp_path / "w.promise.json"
    Session.create(path, new_workshop("Harbour", "")).close()
    room = Room(path)
    room.read_until(b"Harbour")
    room.press(b"p", b"Park")
    room.press(b"Who pays?\r", b"PRK-1")
    os.write(room.fd, b"]" * 40)
    os.close(room.fd)
    end = time.monotonic() + 30
    while os.waitpid(room.pid, os.WNOHANG) == (0, 0):
        assert time.monotonic() < end, "it is still there"
        time.sleep(0.05)
    with Session.open(path) as session:
        assert session.workshop.parked[0].text == "Who pays?"
