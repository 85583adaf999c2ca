"""Hostile strings everywhere at once: every stage and every dialog shows them, and the terminal obeys none."""

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.strip import Strip

from promise_studio.studio.stages import NAMES
from tests.studio.driver import studio
from tests.studio.hostile_fields import ANYWHERE, hostile_workshop, look_around, obeyed


async def test_a_workshop_of_hostile_strings_is_shown_and_obeyed_nowhere(tmp_path: Path):
    """With one in each field, all stages, dialogs and the wall are drawn at 80×24, and nothing raises."""
    async with studio(hostile_workshop(tmp_path / "w.promise.json"), (80, 24)) as driver:
        for stage in NAMES:
            await driver.stage(stage)
            await look_around(driver, ("t",))
        await look_around(driver, (*ANYWHERE, "w"))


@pytest.mark.parametrize("text", ["\x1b[2J", "a\x07", "\x9b", "\u2028", "\u202e"])
def test_what_a_terminal_obeys_is_noticed(text: str):
    """The look at the screen finds what came past the door, and nothing else."""
    assert obeyed([Strip([Segment("plain [b]"), Segment(text)])]) != []
    assert obeyed([Strip([Segment("plain [b] é 字 👩\u200d👧")])]) == []
