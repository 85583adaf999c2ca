"""A workshop on the disk, and what a crash leaves of it."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from promise_studio.model import new_workshop
from promise_studio.session import Session

Crash = Callable[[Path], Path]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workshop of a test lies."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder / "ferries.promise.json"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """A new workshop that is open for writing."""
    with Session.create(path, new_workshop("Ferries"), by="AN") as session:
        yield session


@pytest.fixture
def crash(tmp_path: Path) -> Crash:
    """Copies a folder as a power cut at this instant would leave it; returns the copy of the file."""
    numbers = count(1)

    def copy(file: Path) -> Path:
        folder = tmp_path / f"after crash {next(numbers)}"
        shutil.copytree(file.parent, folder)
        return folder / file.name

    return copy
