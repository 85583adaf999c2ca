"""A file is written whole or stays as it was."""

import os
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.exchange.whole_file import write_whole


def test_a_file_is_made_and_replaced(tmp_path: Path):
    """New bytes stand under the name; nothing else is left in the folder."""
    path = tmp_path / "promise.csv"
    for content in (b"old", b"newer"):
        write_whole(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_interrupted_write_leaves_the_old_file(
    stopped: type[BaseException] | OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Ctrl+C or a full disk in the middle: the old bytes are there, and no part of the new ones."""
    path = tmp_path / "promise.csv"
    path.write_bytes(b"old")

    def stop(_handle: int) -> None:
        raise stopped

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises((UserError, KeyboardInterrupt)) as caught:
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    if caught.type is UserError:
        assert "No space left" in str(caught.value)
        assert "promise.csv" in str(caught.value)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path):
    """A folder that is not there or a folder of that name is refused in a sentence."""
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "nowhere" / "a.csv", tmp_path / "folder", tmp_path / ("n" * 300)):
        with pytest.raises(UserError, match="could not be written"):
            write_whole(path, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_link_is_followed(tmp_path: Path):
    """A symbolic link keeps pointing where it did; the file behind it gets the new bytes."""
    real = tmp_path / "real.csv"
    real.write_bytes(b"old")
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path):
    """Others may read it as far as the user's umask says."""
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    write_whole(tmp_path / "made", b"x")
    assert (tmp_path / "made").stat().st_mode == ordinary.stat().st_mode
