"""The whole way through the studio at every size, and a studio that is killed anywhere on it."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from promise_studio.model import Workshop, new_workshop
from promise_studio.session import Session
from promise_studio.studio.dialogs.palette import PaletteScreen
from tests.studio.driver import SIZES
from tests.studio.test_ending import Room
from tests.studio.test_mouse import walk_by_mouse, walk_by_mouse_on_a_small_screen
from tests.studio.test_walk import TYPED, walk_by_keys


@pytest.mark.parametrize("size", SIZES)
async def test_by_keys_at_every_size(tmp_path: Path, size: tuple[int, int]):
    """From an empty folder to the PDF, on a small terminal as on a wall."""
    words = await walk_by_keys(tmp_path, size)
    assert [typed for typed in TYPED if typed not in words] == []


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_by_mouse_where_everything_is_in_sight(tmp_path: Path, size: tuple[int, int]):
    """Path, rows, commands and findings lead on by clicks alone."""
    assert await walk_by_mouse(tmp_path, size) is PaletteScreen


async def test_by_mouse_where_little_is_in_sight(tmp_path: Path):
    """On the smallest terminal the list of commands, opened with a click, leads everywhere."""
    asked, opened = await walk_by_mouse_on_a_small_screen(tmp_path)
    assert asked == opened


@dataclass(frozen=True)
class Step:
    """Keys as a terminal sends them, what the screen then says, and what the file must hold from then on."""

    keys: bytes
    shows: bytes
    holds: Callable[[Workshop], bool]


def always(_: Workshop) -> bool:
    """A step that only goes somewhere."""
    return True


TOUR = (
    Step(b"p", b"Park", always),
    Step(b"Who pays the cab?\r", b"PRK-1", lambda w: w.parked[0].text == "Who pays the cab?"),
    Step(b"\x1bOQ", b"Listen", always),
    Step(b"d", b"Decision", always),
    Step(b"Gate agents decide\r", b"DEC-1", lambda w: w.decisions[0].what == "Gate agents decide"),
    Step(b"\x1b[18~", b"Promise", always),
    Step(b"!", b"Action", always),
    Step(b"Ask the crews\r", b"ACT-1", lambda w: w.actions[0].text == "Ask the crews"),
    Step(b"\x1b[21~", b"Agree", always),
    Step(b"u", b"Undid on", lambda w: not w.actions),
)


@pytest.mark.parametrize("stop", range(1, len(TOUR) + 1))
def test_killed_anywhere_it_opens_where_it_was(tmp_path: Path, stop: int):
    """What the screen had acknowledged is there, and the next one who opens is told what was brought back."""
    path = tmp_path / "w.promise.json"
    Session.create(path, new_workshop("Harbour", "")).close()
    room = Room(path)
    room.read_until(b"Harbour")
    for step in TOUR[:stop]:
        room.press(step.keys, step.shows)
        room.wait_until_quiet()
    os.kill(room.pid, signal.SIGKILL)
    os.waitpid(room.pid, 0)
    os.close(room.fd)
    edits = [step for step in TOUR[:stop] if step.holds is not always]
    with Session.open(path) as session:
        if edits:
            assert edits[-1].holds(session.workshop)
            assert any("brought back" in notice for notice in session.notices), session.notices
