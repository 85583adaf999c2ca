"""What the stages look like, dark at 80 columns and in high contrast at 120: every word and its style.

Where a change of the look is meant, PICTURES=new writes the pictures again; then look at what git shows.
"""

import os
from pathlib import Path

import pytest

from promise_studio.session import Session
from promise_studio.studio.checking import Checking
from promise_studio.studio.stages.outline import Outline
from tests.studio.boards.rooms import ferry_journey, ferry_map
from tests.studio.driver import Driver, studio
from tests.studio.pictures import picture_of

FOLDER = Path(__file__).parent / "pictures"
LOOKS = (("dark", (80, 24)), ("contrast", (120, 40)))


def compare(driver: Driver, name: str) -> None:
    """Hold the screen to its picture, or draw a new one."""
    path, drawn = FOLDER / f"{name}.txt", picture_of(driver)
    if os.environ.get("PICTURES") == "new":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(drawn, "utf-8")
    assert drawn == path.read_text("utf-8"), f"{name} looks different; PICTURES=new draws it again"


async def draw(driver: Driver, look: str, stage: str, *keys: str) -> None:
    """Show a stage in a look, press some keys, and compare."""
    await driver.stage(stage)
    for key in keys:  # one after the other: how far a board scrolls depends on how wide it was at that time
        await driver.keys(key)
    view = driver.screen.view
    if isinstance(view, Outline):
        await driver.until(lambda: view.inspector.item_id == view.selected_id, "the fields of the item")
    driver.app.tell("")
    await driver.settled()
    compare(driver, f"{stage}-{look}{'-wall' if 'w' in keys else ''}")


async def take_look(driver: Driver, look: str) -> None:
    """Take the look."""
    driver.app.theme = f"studio-{look}"
    await driver.settled()


@pytest.mark.parametrize(("look", "size"), LOOKS)
async def test_the_work_looks_as_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, look: str, size: tuple[int, int]
):
    """Maps, outline, editor, projector view and the open question have the words and styles of their pictures."""
    monkeypatch.setattr(Checking, "soon", lambda _: None)
    maps, ways = tmp_path / "map.promise.json", tmp_path / "way.promise.json"
    Session.create(maps, ferry_map()).close()
    Session.create(ways, ferry_journey()).close()
    # Path and guide are folded away: their words are other people's, and change with them.
    hide = ("1", "2") if size[0] >= 100 else ()
    async with studio(maps, size) as driver:
        await take_look(driver, look)
        await draw(driver, look, "personas", *hide)
        await draw(driver, look, "empathy", "space", "right")
        await draw(driver, look, "empathy", "w")
    async with studio(ways, size) as driver:
        await take_look(driver, look)
        await draw(driver, look, "journey", *hide, "K")
        await draw(driver, look, "blueprint")
        await draw(driver, look, "promise", "down", "down", "down")


def test_another_style_is_another_picture():
    """A picture holds styles and not words alone, so that the guard can fail."""
    first, second = (FOLDER / f"empathy-{look}.txt" for look in ("dark", "contrast"))
    assert first.read_text("utf-8").split("=" * 20)[2] != second.read_text("utf-8").split("=" * 20)[2]
