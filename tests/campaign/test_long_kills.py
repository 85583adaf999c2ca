"""The kills of tests/kill, for as long as it takes to find what is rare."""

from pathlib import Path

import pytest

from tests.kill.test_kill import quick_folder, report

__all__ = ["quick_folder"]


@pytest.mark.parametrize("seed", range(100, 110))
def test_thousands_of_kills_lose_nothing(root: Path, tmp_path: Path, seed: int):
    """After each of 2,000 kills every acknowledged edit is there, once."""
    found = report(root, "random_kills", tmp_path, "200", str(seed))
    assert found["complaints"] == []
    assert found["acknowledged"] > 400


def test_a_disk_that_fails_for_a_while_loses_nothing(root: Path, quick_folder: Path):
    """Calls fail after they were made, or for as long as thirty of them; nothing acknowledged is lost."""
    found = report(root, "every_call", quick_folder, "fail long")
    assert found["complaints"] == []
    assert found["strikes"] > 300
