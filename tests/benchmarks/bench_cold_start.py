"""How soon the studio shows itself, against a minimal Textual app of the same run.

`POSTING` may name the program of that name, installed elsewhere: another studio of this size, for comparison.
"""

import compileall
import fcntl
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

from promise_studio.model import new_workshop
from promise_studio.model.empathy_map import EmpathyNote
from promise_studio.model.persona import Persona
from promise_studio.store.writing import write_new
from tests.benchmarks.proof import judge

ROUNDS = 11
COLUMNS, LINES = 120, 40
GOALS = {"shell": 1.25, "first screen": 1.25, "50 cards": 2.0, "10,000 cards": 2.3}
POSTING_SHARE = 0.35
ANSI = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[ -/]*[0-~])")
MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static("lanternfish")

Minimal().run()
"""


def first_paint(command: list[str], needle: bytes, home: Path, seconds: float = 60.0) -> float:
    """Seconds from before the fork until the needle can be read on a terminal of a fixed size."""
    start = time.perf_counter()
    pid, fd = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        os.environ.update(
            TERM="xterm-256color", COLORTERM="truecolor", HOME=str(home), XDG_STATE_HOME=str(home / "state")
        )
        os.execv(command[0], command)  # noqa: S606
    shown = b""
    try:
        while needle not in ANSI.sub(b"", shown):
            left = start + seconds - time.perf_counter()
            if left <= 0 or not select.select([fd], [], [], left)[0]:
                raise TimeoutError(f"{command} did not show {needle!r}: {shown[-300:]!r}")
            try:
                shown += os.read(fd, 1 << 16)
            except OSError as ended:
                raise RuntimeError(f"{command} ended: {ANSI.sub(b'', shown)[-600:]!r}") from ended
        return time.perf_counter() - start
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(fd)


def workshop_of(folder: Path, count: int) -> Path:
    """A workshop with that many notes on one map, the first of which has a word of its own."""
    path = folder / f"cards-{count}.promise.json"
    texts = ["lanternfish", *(f"thought number {number}" for number in range(2, count + 1))]
    notes = tuple(
        EmpathyNote(id=f"EMP-{number}", persona="PER-1", text=text)
        for number, text in enumerate(texts, start=1)
    )
    workshop = new_workshop("Harbour", "Harbour")
    issued = {**workshop.issued, "PER": 1, "EMP": count}
    persona = Persona(id="PER-1", name="Maya")
    write_new(path, workshop.with_parts(personas=(persona,), notes=notes, issued=issued))
    return path


def remember(home: Path, paths: list[Path]) -> None:
    """Let the studio open these on the stage of the cards."""
    file = home / "state" / "promise-studio" / "recent.json"
    file.parent.mkdir(parents=True)
    recent = [
        {"path": str(path.resolve()), "title": "Harbour", "done": 0, "stage": "empathy", "agenda": ""}
        for path in paths
    ]
    file.write_text(json.dumps({"recent": recent}), "utf-8")


def programs(folder: Path, home: Path) -> dict[str, tuple[list[str], bytes]]:
    """What is started, and a word deep in what it shows; the first is what the others are held against."""
    minimal = folder / "minimal.py"
    minimal.write_text(MINIMAL, "utf-8")
    small, large = workshop_of(folder, 50), workshop_of(folder, 10_000)
    remember(home, [small, large])
    ours = [sys.executable, "-m", "promise_studio"]
    found = {
        "minimal Textual app": ([sys.executable, str(minimal)], b"lanternfish"),
        "first screen": (ours, b"finished"),
        "shell": ([*ours, "open", str(small)], b"Blueprint"),
        "50 cards": ([*ours, "open", str(small)], b"lanternfish"),
        "10,000 cards": ([*ours, "open", str(large)], b"lanternfish"),
    }
    posting = shutil.which(os.environ.get("POSTING", ""))
    if posting is not None:
        found["posting"] = ([posting], b"Collection")
    return found


def time_rounds(found: dict[str, tuple[list[str], bytes]], home: Path) -> dict[str, list[float]]:
    """Seconds of every round, the programs in turn, after one round that only warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in found}
    for turn in range(ROUNDS + 1):
        for name, (command, needle) in found.items():
            taken = first_paint(command, needle, home)
            if turn:
                seconds[name].append(taken)
    return seconds


def ratios(seconds: dict[str, list[float]], name: str, to: str) -> list[float]:
    """The ratios of two programs, round by round."""
    return [one / other for one, other in zip(seconds[name], seconds[to], strict=True)]


def main() -> int:
    """Print medians and ratios; 1 when a goal is missed."""
    package = Path(__file__).resolve().parents[2] / "promise_studio"
    compileall.compile_dir(str(package), quiet=2)
    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name), Path(name) / "home"
        home.mkdir()
        seconds = time_rounds(programs(folder, home), home)
    floor, reached = next(iter(seconds)), []
    for name, taken in seconds.items():
        goal = f"   goal {GOALS[name]:.2f}" if name in GOALS else ""
        found = ratios(seconds, name, floor)
        print(f"{name:<22} {median(taken) * 1000:7.0f} ms  {median(found):5.2f} × minimal{goal}")
        if name in GOALS:
            reached.append(judge(f"{name}, of a minimal Textual app", found, most=GOALS[name]))
    if "posting" in seconds:
        shares = ratios(seconds, "shell", "posting")
        print(f"shell: {median(shares):.2f} × posting   goal {POSTING_SHARE}")
        reached.append(judge("shell, of posting", shares, most=POSTING_SHARE))
    return int(not all(reached))


if __name__ == "__main__":
    sys.exit(main())
