"""Walks the finished example through the scenes, and writes what README shows of them."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

from promise_studio.resources import workshops_dir
from promise_studio.studio.stages import STAGES
from tests.readme.marks import ROOT, TOUR
from tests.readme.scenes import SCENES, Scene
from tests.studio.driver import Driver, studio

PICTURES = ROOT / ".pictures"
SIZE = (120, 40)


async def walk(folder: Path) -> AsyncIterator[tuple[Scene, Driver]]:
    """Show one scene after the other on a copy of the example."""
    path = folder / "city-services.promise.json"
    shutil.copy(workshops_dir() / path.name, path)
    async with studio(path, SIZE) as driver:
        for scene in SCENES:
            await driver.stage(scene.stage)
            if scene.select:
                driver.screen.view.select(scene.select)
                await driver.settled()
            await driver.keys(*scene.keys)
            await driver.until(
                lambda wanted=scene.shows: all(s in driver.text() for s in wanted), scene.title
            )
            driver.app.tell("")
            await driver.settled()
            yield scene, driver
            if scene.keys:
                await driver.keys("escape")


def _ended(title: str) -> str:
    return title if title.endswith("?") else f"{title}."


def tour_text() -> str:
    """The tour as README holds it."""
    stages = [f"{number} {stage.title}" for number, stage in enumerate(STAGES, start=1)]
    lines = [f"The path: {' · '.join(stages)}. No stage is locked, and any may be left half done.", ""]
    for scene in SCENES:
        lines += [
            f"**{_ended(scene.title)}** {scene.words}",
            "",
            f"![{scene.title}](.pictures/{scene.name}.png)",
            "",
        ]
    return "\n".join(lines)


def put_tour(text: str) -> str:
    """The README with the tour of today."""
    return TOUR.put(text, tour_text())
