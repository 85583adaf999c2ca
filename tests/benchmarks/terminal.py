"""A terminal of a fixed size around a program: presses keys and waits for the frame that answers."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import NamedTuple

COLUMNS, LINES = 120, 42
FRAME_END = b"\x1b[?2026l"
ASKS_FOR_FRAMES, HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pagedown": b"\x1b[6~",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    **{f"f{number}": b"\x1bO%c" % (79 + number) for number in range(1, 5)},
    **{
        f"f{number}": b"\x1b[%d~" % code
        for number, code in zip(range(5, 12), (15, 17, 18, 19, 20, 21, 23), strict=True)
    },
}
"""What a terminal sends for each; any other key is sent as it is written."""


class Pressed(NamedTuple):
    """What one key cost: milliseconds to the end of its frame, and milliseconds of processor time."""

    wall: float
    cpu: float


class Terminal:
    """Runs a Python module in a pseudo-terminal that says it delimits frames."""

    def __init__(self, *arguments: str, home: Path) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", HOME=str(home))
            os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))

    def close(self) -> None:
        """End the program at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def wait_for(self, *needles: bytes, seconds: float = 30.0) -> None:
        """Read until a frame that shows all the needles has ended."""
        got = b""
        end = time.monotonic() + seconds
        while True:
            *frames, rest = got.split(FRAME_END)
            if any(all(needle in frame for needle in needles) for frame in frames):
                return
            got = rest
            if not select.select([self.fd], [], [], max(0.0, end - time.monotonic()))[0]:
                raise TimeoutError(f"no frame with {needles!r} in {seconds} s; the last was {got[-300:]!r}")
            data = os.read(self.fd, 1 << 16)
            got += data
            if ASKS_FOR_FRAMES in data:
                os.write(self.fd, HAS_FRAMES)

    def drain(self, seconds: float) -> None:
        """Read whatever comes for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.fd], [], [], left)[0]:
                os.read(self.fd, 1 << 16)

    def rest(self, quiet: float = 0.5, seconds: float = 30.0) -> None:
        """Read until nothing has come for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and select.select([self.fd], [], [], quiet)[0]:
            os.read(self.fd, 1 << 16)

    def press(self, key: str, *needles: bytes, gap: float = 0.05) -> Pressed:
        """Press a key, wait for the frame that shows all the needles, and let the program come to rest."""
        self.rest(0.0)  # a frame that came since the last key, such as findings, is not this key's
        before = self._cpu()
        start = time.perf_counter()
        os.write(self.fd, KEYS.get(key, key.encode()))
        self.wait_for(*needles)
        wall = time.perf_counter() - start
        self.drain(gap)
        return Pressed(wall * 1000, (self._cpu() - before) / 1e6)

    def memory(self) -> float:
        """Resident memory in MB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def _cpu(self) -> int:
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks)
