"""Where the room is on its agenda outlives the studio, without anything of it in the workshop's file."""

import time
from pathlib import Path

import pytest

from promise_studio.studio.kept_room import keep_room
from promise_studio.studio.recent import state_file
from promise_studio.studio.room_clock import RoomClock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a workshop lies."""
    return tmp_path / "ferry.promise.json"


def opened(path: Path) -> RoomClock:
    """The room of a workshop that has just been opened."""
    room = RoomClock()
    room.take(path)
    return room


def test_an_agenda_that_was_chosen_waits_for_its_key(path: Path):
    """A workshop that was made for an agenda says which key begins it; one without an agenda says nothing."""
    assert opened(path).waits() == ""
    keep_room(path, "half-day")
    assert opened(path).waits() == "Agenda “Half day”: b starts its clock."


def test_the_clock_runs_on_while_no_studio_is_open(path: Path):
    """Opened again within the block, the block and what is left of it are those of the clock on the wall."""
    room = opened(path)
    room.choose("half-day")
    room.start()
    room.run(room.clock.next(time.monotonic()))
    again = opened(path)
    assert again.block == room.block != room.agenda.blocks[0]
    now = time.monotonic()
    assert again.clock.remaining(now) == pytest.approx(room.clock.remaining(now), abs=1)


def test_hours_later_the_same_block_begins_anew(path: Path, monkeypatch: pytest.MonkeyPatch):
    """A clock whose block is long over stands; its key goes on with that block, and plans to the end of the rest."""
    room = opened(path)
    room.choose("half-day")
    room.start()
    room.run(room.clock.next(time.monotonic()))
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 20 * 3600)
    again = opened(path)
    assert again.clock is None
    assert again.waits() == f"Agenda “Half day”: b goes on with “{room.block.title}”."
    again.start()
    assert again.block == room.block
    now = time.monotonic()
    assert again.clock.behind(now) == pytest.approx(0, abs=1)


@pytest.mark.parametrize(
    "held", ["[1]", '{"agenda": "weekly"}', '{"agenda": "solo", "clock": {"index": 99}}']
)
def test_what_cannot_be_read_is_no_agenda_or_one_that_begins(path: Path, held: str):
    """A damaged file, an agenda that is gone and a clock of another shape stop nobody."""
    file = state_file().with_name("rooms.json")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'{{"{path.resolve()}": {held}}}', "utf-8")
    room = opened(path)
    assert room.clock is None
    assert room.waits() in ("", "Agenda “Solo”: b starts its clock.")
