"""A new file is whole or not there, and takes nobody's place."""

import errno
import os
import stat
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.store import writing
from promise_studio.store.contents import decode
from promise_studio.store.writing import write_new

WORKSHOP = new_workshop("Ferries")


def test_a_new_file_holds_the_workshop(tmp_path: Path):
    """It is there, whole, with nothing beside it, and others may read it as they may read any new file."""
    path = write_new(tmp_path / "a.promise.json", WORKSHOP, 4)
    contents = decode(path.read_bytes(), path.name)
    assert (contents.workshop, contents.revision) == (WORKSHOP, 4)
    assert list(tmp_path.iterdir()) == [path]
    (tmp_path / "other").touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


@pytest.mark.parametrize("links", [True, False])
def test_an_existing_file_is_never_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool):
    """It stays byte for byte, also on a file system without hard links."""
    path = tmp_path / "a.promise.json"
    path.write_text("precious", "utf-8")
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(UserError, match=r"There is already a file .* left as it is") as refused:
        write_new(path, WORKSHOP)
    assert refused.value.hint
    assert path.read_text("utf-8") == "precious"
    assert list(tmp_path.iterdir()) == [path]


def no_links(*_: object, **__: object) -> None:
    """A file system such as FAT."""
    raise OSError(errno.EPERM, "Operation not permitted")


def test_a_file_system_without_links_takes_new_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A stick of the old kind is no obstacle."""
    monkeypatch.setattr(os, "link", no_links)
    path = write_new(tmp_path / "a.promise.json", WORKSHOP)
    assert decode(path.read_bytes(), path.name).workshop == WORKSHOP
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Half a file is taken away, and the reason is said."""

    def fill_up(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", fill_up)
    with pytest.raises(UserError, match="could not be written: No space left on device"):
        write_new(tmp_path / "a.promise.json", WORKSHOP)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no/such/a.promise.json", "There is no folder"),
        ("nul\0.promise.json", "cannot be the name of a file"),
        ("n" * 300, "could not be written"),
    ],
    ids=["folder", "nul", "long"],
)
def test_a_place_where_no_file_can_be(tmp_path: Path, name: str, sentence: str):
    """A missing folder and an impossible name are refused in a sentence."""
    with pytest.raises(UserError, match=sentence):
        write_new(tmp_path / name, WORKSHOP)
