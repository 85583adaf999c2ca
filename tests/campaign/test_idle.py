"""Every stage at every size, left alone."""

import shutil
from pathlib import Path

import pytest

from promise_studio.studio.stages import NAMES
from tests.studio.driver import SIZES, stirred, studio
from tests.studio.test_idle import TICK


@pytest.mark.parametrize("size", SIZES)
async def test_no_stage_stirs_by_itself(root: Path, tmp_path: Path, size: tuple[int, int]):
    """A second after a stage came to rest, and then with a field of it open, nothing was laid out or painted."""
    path = tmp_path / "w.promise.json"
    shutil.copy(root / "workshops" / "city-services.promise.json", path)
    moved = {}
    async with studio(path, size) as driver:
        for stage in NAMES:
            await driver.stage(stage)
            moved[stage] = [await stirred(driver.app, TICK)]
            await driver.keys("e")
            moved[stage].append(await stirred(driver.app, TICK))
            await driver.keys("escape")
    assert {stage: found for stage, found in moved.items() if set(found) != {(0, 0)}} == {}
