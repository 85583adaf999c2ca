"""Keys that come faster than the screens they open, in a real terminal and on first visits."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from promise_studio.session import Session
from promise_studio.studio.recent import last_time
from tests.studio.test_ending import Room

BREATHS = (
    (b"]]]", "empathy"),
    (b"]]]]]]]]]]" + b"[[[", "commit"),
    (b"[", "keep"),
    (b"\x1b[18~]]]\x1bOR]]", "journey"),
    (b"pOne\r]]dTwo\r[", "listen"),
)
"""What is sent in one piece, and the stage where it ends."""


@pytest.mark.parametrize(("keys", "stage"), BREATHS)
def test_every_key_counts(root: Path, tmp_path: Path, keys: bytes, stage: str):
    """So many presses are so many stages; words go into the line that a key in the same breath opened."""
    path = tmp_path / "w.promise.json"
    shutil.copy(root / "workshops" / "city-services.promise.json", path)
    room = Room(path)
    room.read_until(b"Frame")
    os.write(room.fd, keys + b"pThe last\r")
    room.wait_until_quiet(4)
    assert room.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with Session.open(path, read_only=True) as session:
        assert session.workshop.parked[-1].text == "The last"
        assert ("Two" in [one.what for one in session.workshop.decisions]) == (b"Two" in keys)
    assert last_time(path).stage == stage
