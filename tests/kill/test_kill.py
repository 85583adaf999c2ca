"""What was acknowledged is there after a kill -9 or a refusal of the disk at any instant, exactly once."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")

MEMORY = Path("/dev/shm")


def report(root: Path, program: str, *arguments: str | Path) -> dict[str, Any]:
    """What a harness says; it runs in a process of its own, which has one thread to fork from."""
    result = subprocess.run(
        [sys.executable, "-m", f"tests.kill.{program}", *map(str, arguments)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    said: dict[str, Any] = json.loads(result.stdout)
    return said


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a kill takes nothing out of the page cache either way."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


def test_nothing_acknowledged_is_lost_to_random_kills(root: Path, tmp_path: Path):
    """After each of 200 kills every acknowledged edit is there once, with at most the one under way."""
    found = report(root, "random_kills", tmp_path, "200", "1")
    assert found["complaints"] == []
    assert (found["kills"], found["refused"]) == (200, 0)
    assert found["acknowledged"] > 400
    assert 0 < found["extras"] < 200


def test_nothing_acknowledged_is_lost_to_a_kill_at_any_call(root: Path, quick_folder: Path):
    """A kill before each call to the system, and amid each write, loses nothing; the next opening works."""
    found = report(root, "every_call", quick_folder, "kill")
    assert found["complaints"] == []
    assert found["strikes"] > 120
    assert found["refused"] == 0


def test_nothing_acknowledged_is_lost_to_a_full_disk_at_any_call(root: Path, quick_folder: Path):
    """Any one call may fail: an edit is refused and not in the file, or safe; the next ones work."""
    found = report(root, "every_call", quick_folder, "fail")
    assert found["complaints"] == []
    assert found["refused"] > 50


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("random_kills", ("40", "1", "acknowledge early")),
        ("random_kills", ("40", "1", "truncate first")),
        ("every_call", ("kill", "acknowledge early")),
        ("every_call", ("kill", "truncate first")),
        ("every_call", ("kill", "step behind the file")),
    ],
    ids=["early, random", "truncated, random", "early", "truncated", "behind"],
)
def test_the_harness_notices_a_wrong_order(
    root: Path, quick_folder: Path, program: str, arguments: tuple[str, ...]
):
    """Where something is acknowledged before it is on the disk, the same harness says what was lost."""
    found = report(root, program, quick_folder, *arguments)
    assert any("lost ['" in complaint for complaint in found["complaints"])
