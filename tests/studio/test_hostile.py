"""Hostile strings everywhere at once: every stage and every dialog shows them, and the terminal obeys none."""

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.strip import Strip

from promise_studio.model import KINDS
from promise_studio.studio.stages import NAMES
from tests.hostile import HOSTILE
from tests.studio.driver import studio
from tests.studio.hostile_fields import ANYWHERE, hostile_workshop, look_around, obeyed
from tests.studio.samples import FORMS, make_workshop


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


@pytest.mark.parametrize("stage", FORMS)
async def test_hostile_names_are_drawn_as_text(tmp_path: Path, stage: str):
    """Whatever stands in the names, every list draws it as text, exactly as wide as the screen."""
    texts = {
        kind.name: list(HOSTILE.values())[n % len(HOSTILE)][:100] for n, kind in enumerate(KINDS.values())
    }
    path = make_workshop(tmp_path / "w.promise.json", texts)
    async with studio(path) as driver:
        for name in HOSTILE:
            driver.app.session.add("quote", text=HOSTILE[name][:4000])
        await driver.stage(stage)
        await driver.keys(*["down"] * 6)
        await driver.settled()
        shown = driver.text()
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert {strip.cell_length for strip in driver.strips()} == {120}
