"""The workshops that the studio is opened on."""

from pathlib import Path

import pytest

from promise_studio.model import new_workshop
from promise_studio.session import Session
from tests.studio.samples import make_workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A workshop with one item of every kind."""
    return make_workshop(tmp_path / "harbour.promise.json")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A workshop that has just begun."""
    path = tmp_path / "empty.promise.json"
    Session.create(path, new_workshop("Empty", "")).close()
    return path
