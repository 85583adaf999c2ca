"""A long session in the studio: at its end it holds about as much memory as when every screen had been seen once."""

import os
import select
import shutil
import signal
import time
from pathlib import Path

import pytest

from promise_studio.session import Session
from tests.measure.keeping.ferry import write_cases
from tests.studio.test_ending import Room

MINUTES = float(os.environ.get("SOAK_MINUTES", "30"))
PACE = float(os.environ.get("SOAK_PACE", "0.15"))
"""Seconds of silence after which the next key is pressed."""
PATIENCE = 1.0
"""Seconds in which a key is expected to show something; some show nothing."""
AT_REST = 5_000_000
"""Nanoseconds of work in the time of a pace below which nothing is left to do."""
MOST_SECONDS = 300
"""Seconds that a document may take on a computer that has much else to do."""
WARM = 3
"""Rounds until every screen has been mounted and every module imported."""
MOST = 20 * 1024
"""KiB by which half an hour may grow."""

LAST = "The last of them"

BOARD_STAGES = (b"\x1bOS", b"\x1b[15~", b"\x1b[17~")
STAGES = (
    *(b"\x1bOP", b"\x1bOQ", b"\x1bOR", *BOARD_STAGES, b"\x1b[18~", b"\x1b[19~"),
    *(b"\x1b[20~", b"\x1b[21~", b"\x1b[23~"),
)
ESCAPE, DOWN, UNDO, REDO = b"\x1b", b"\x1b[B", b"u", b"\x12"


def everywhere(number: int) -> list[bytes]:
    """Every stage with a walk, and on each board a note that is taken back and put down again."""
    keys: list[bytes] = []
    for stage in STAGES:
        keys += [stage, DOWN * 3]
    for stage in BOARD_STAGES:
        keys += [stage, b"a", f"Note {number}\r".encode(), ESCAPE, UNDO, REDO]
    return keys


def edits(number: int) -> list[bytes]:
    """What is parked, decided and done, a clause typed with its findings, all but one taken back."""
    keys = [b"p", f"Question {number}\r".encode(), b"d", f"Decided {number}\r".encode()]
    keys += [b"\x1b[18~", DOWN * 4, b"e", b"\t" * 3, b" and we aim to do it promptly", ESCAPE, UNDO]
    return [*keys, UNDO, REDO, UNDO]


def dialogs(number: int) -> list[bytes]:
    """Help, find, the palette, trace, matrix, triage, themes, the wall, panes."""
    keys = [b"?", ESCAPE, b"/", b"street", ESCAPE, b"\x10", b"theme", ESCAPE]
    keys += [b"\x1b[18~", DOWN * 4, b"t", ESCAPE, b"X", ESCAPE, b"\x1bOQ", b"r", DOWN * 2, ESCAPE]
    keys += [b"\x14", b"\x14", b"\x14", b"w", b"w", b"1", b"1", b"2", b"2", b"n"]
    return [*keys, b"I", ESCAPE, b"\x05", DOWN * (1 + number % 5), ESCAPE]


def figures(cases: Path) -> list[bytes]:
    """A file is measured, the target moved, and both taken back."""
    keys = [b"\x1b[19~", b"\x1b[H", DOWN * 2, b"i", str(cases).encode(), b"\r", b"\r", b"\r", *[ESCAPE] * 4]
    return [*keys, b"\x1b[C", b"\x1b[C", ESCAPE, UNDO]


def worked(pid: int) -> int:
    """Nanoseconds that a process has computed so far."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text("ascii").split()[0]) for task in tasks)


def play(room: Room, keys: list[bytes]) -> None:
    """Press keys, each once the studio has drawn what the one before did and has come to rest."""
    for key in keys:
        room.shown = b""
        os.write(room.fd, key)
        select.select([room.fd], [], [], PATIENCE)
        before = -AT_REST
        end = time.monotonic() + MOST_SECONDS
        while (now := worked(room.pid)) - before >= AT_REST:
            assert time.monotonic() < end, f"never at rest after {key!r}"
            before = now
            room.wait_until_quiet(PACE)


def pages(room: Room, made: Path) -> None:
    """The review is made, and its pages are turned."""
    made.unlink(missing_ok=True)
    play(room, [b"\x05"])
    os.write(room.fd, b"\r")
    end = time.monotonic() + MOST_SECONDS
    while not made.exists():
        assert time.monotonic() < end, "no document came"
        if select.select([room.fd], [], [], PACE)[0]:
            os.read(room.fd, 1 << 16)
    play(room, [b"p", b"n", b"+", b"n", ESCAPE, ESCAPE])


def memory_of(pid: int) -> int:
    """What a process holds of its own, in KiB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    return sum(
        int(line.split()[1])
        for line in rollup.splitlines()
        if line.startswith(("Private_Clean:", "Private_Dirty:"))
    )


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc")
def test_a_long_session_does_not_grow(root: Path, tmp_path: Path, record_property):
    """Stages, edits, undo, find, dialogs, figures and pages in turn: half an hour takes less than 20 MB."""
    path = tmp_path / "w.promise.json"
    shutil.copy(root / "workshops" / "city-services.promise.json", path)
    cases = write_cases(tmp_path / "march.csv", 3, [1, 2, 3, 3.5, 3.9, 1, 2, 3, 5, 30] * 3)
    room = Room(path)
    room.read_until(b"Frame")
    room.wait_until_quiet()
    held: list[int] = []
    end = time.monotonic() + MINUTES * 60
    while time.monotonic() < end or len(held) < WARM + 2:
        number = len(held)
        play(room, everywhere(number) + edits(number) + dialogs(number) + figures(cases))
        if number % 8 == 1:
            pages(room, path.with_name("w-review.pdf"))
        held.append(memory_of(room.pid))
        print(f"round {number}: {held[-1] / 1024:.1f} MiB", flush=True)
    play(room, [*[ESCAPE] * 4, STAGES[0], b"p", LAST.encode(), b"\r"])
    assert room.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with Session.open(path, read_only=True) as session:
        parked = [one.text for one in session.workshop.parked]
    record_property(
        "said",
        f"{len(held)} rounds in {MINUTES:g} minutes: {held[0] // 1024}, after {WARM} rounds"
        f" {held[WARM] // 1024}, at the end {held[-1] // 1024} MiB",
    )
    assert LAST in parked
    assert held[-1] - held[WARM] < MOST, held
