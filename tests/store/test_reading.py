"""Whatever a path names, reading it ends: with bytes or with a sentence."""

import os
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.store import reading
from promise_studio.store.reading import read_file, read_if_there

needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")


def said_of(path: Path) -> str:
    """Why a path cannot be read."""
    with pytest.raises(UserError) as refused:
        read_file(path)
    assert refused.value.hint or "could not be read" in refused.value.message
    return refused.value.message


def test_a_file_gives_its_bytes(tmp_path: Path):
    """All of them, with a stamp that changes when the file does."""
    path = tmp_path / "a"
    path.write_bytes(b"x" * 300_000)
    data, stamp = read_file(path)
    assert data == b"x" * 300_000
    assert reading.stamp_of(path) == stamp
    path.write_bytes(b"y")
    assert reading.stamp_of(path) != stamp


def test_what_is_not_there_is_said(tmp_path: Path):
    """A name that nothing has, a folder that is a file, a name that no file can have."""
    (tmp_path / "file").touch()
    assert said_of(tmp_path / "none") == f"There is no file {tmp_path / 'none'}."
    assert "could not be read: Not a directory" in said_of(tmp_path / "file" / "deep")
    assert "could not be read" in said_of(tmp_path / ("n" * 300))
    assert "could not be read" in said_of(tmp_path / "nul\0byte")
    assert read_if_there(tmp_path / "none") == b""


def test_a_folder_is_not_a_file(tmp_path: Path):
    """A folder is named as one."""
    assert said_of(tmp_path) == f"{tmp_path} is a folder, not a workshop file."


def test_a_link_that_leads_nowhere_or_in_a_circle(tmp_path: Path):
    """Links are followed, and not for ever."""
    (tmp_path / "broken").symlink_to("nothing")
    (tmp_path / "circle").symlink_to("circle")
    assert "There is no file" in said_of(tmp_path / "broken")
    assert "could not be read" in said_of(tmp_path / "circle")


@needs_fifo
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    """A pipe that nobody writes to is refused at once."""
    os.mkfifo(tmp_path / "pipe")
    assert "is a pipe or a device" in said_of(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_device_is_not_read():
    """An endless device is refused at once."""
    assert "is a pipe or a device" in said_of(Path("/dev/zero"))


def test_a_file_that_no_workshop_fills_is_refused(tmp_path: Path):
    """Above 100 MB nothing is read at all."""
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(reading.LARGEST + 1)
    assert said_of(path) == f"{path} is larger than 100 MB; no workshop is."


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The limit holds for what is read, not only for the size that was asked first."""
    path = tmp_path / "growing"
    path.write_bytes(b"x" * 100)
    monkeypatch.setattr(reading, "LARGEST", 50)
    monkeypatch.setattr(reading, "_check_kind", lambda *_: None)
    assert "is larger than" in said_of(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without the right to read, that is said."""
    path = tmp_path / "secret"
    path.touch()

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert said_of(path) == f"You may not read {path}."
