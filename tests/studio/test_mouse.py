"""The mouse alone: stages, commands, findings, lists, dialogs and questions, without a key."""

from pathlib import Path

from textual import events
from textual.screen import Screen

from promise_studio.studio.dialogs.help import HelpScreen
from promise_studio.studio.dialogs.matrix import MatrixScreen, joined_to, matrix_rows
from promise_studio.studio.dialogs.palette import PaletteScreen
from promise_studio.studio.dialogs.trace import TraceScreen
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop


async def click(driver: Driver, words: str, *, above: int = 0, double: bool = False) -> None:
    """Click on words that stand on the screen, wherever they are."""
    lines = driver.text().split("\n")
    y = next(n for n, line in enumerate(lines) if n >= above and words in line)
    spot = (lines[y].index(words) + 1, y)
    await (driver.pilot.double_click(offset=spot) if double else driver.pilot.click(offset=spot))
    await driver.settled()


async def test_a_whole_way_by_mouse(tmp_path: Path):
    """From the path to a stage, a row, a command, a finding, a dialog and out of it again."""
    assert await walk_by_mouse(tmp_path, (160, 45)) is PaletteScreen


async def walk_by_mouse(folder: Path, size: tuple[int, int]) -> type[Screen[object]]:
    """The way on a screen of a size that shows the path and the guide; the screen where it ends."""
    async with studio(make_workshop(folder / "w.promise.json"), size) as driver:
        await driver.until(lambda: "Findings" in driver.text(), "the findings")
        await click(driver, "2 Listen")
        await driver.until(
            lambda: driver.screen.stage == "listen" and driver.screen.view is not None, "listen"
        )
        await click(driver, "VOC-1")
        assert driver.screen.view.selected_id == "VOC-1"
        await click(driver, "x delete")
        assert driver.workshop.find("VOC-1") is None
        await click(driver, "u undo")
        assert driver.workshop.find("VOC-1") is not None
        await click(driver, "? help")
        assert isinstance(driver.app.screen, HelpScreen)
        await click(driver, "Esc back")
        assert driver.screen.stage == "listen"
        await click(driver, "7 Promise")
        await driver.until(
            lambda: driver.screen.stage == "promise" and driver.screen.view is not None, "promise"
        )
        await driver.until(lambda: "S101" in driver.text() or "S10" in driver.text(), "findings")
        await click(driver, "S10")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the field of the finding")
        assert driver.app.pointed is not None
        assert driver.screen.view.inspector.box.shape.field == driver.app.pointed.field
        await click(driver, "PRM-1", double=True)
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the clause")
        await click(driver, "ctrl+p commands")
        await driver.settled()
        assert driver.app.screen is not driver.app.screen_stack[0]
        return type(driver.app.screen)


async def choose(driver: Driver, words: str) -> None:
    """Open the list of commands with a click, turn the wheel until one is in sight, and click it twice."""
    await click(driver, "ctrl+p commands")
    for _ in range(60):
        if words in driver.text():
            await click(driver, words, double=True)
            return
        where = (driver.app.size.width // 2, driver.app.size.height // 2)
        turned = (0, 0, 0, False, False, False)
        driver.app.post_message(events.MouseScrollDown(None, *where, *turned, *where))
        await driver.settled()
    raise AssertionError(f"no command {words}:\n{driver.text()}")


async def walk_by_mouse_on_a_small_screen(folder: Path) -> tuple[str, str]:
    """A way where panes are folded away and few commands are in sight: the finding and the field it ends in."""
    async with studio(make_workshop(folder / "w.promise.json"), (80, 24)) as driver:
        await choose(driver, "Listen: ")
        await driver.until(lambda: driver.screen.stage == "listen", "listen")
        await click(driver, "VOC-1")
        await choose(driver, "Delete: ")
        assert driver.workshop.find("VOC-1") is None
        await choose(driver, "Undo: ")
        assert driver.workshop.find("VOC-1") is not None
        await click(driver, "? help")
        assert isinstance(driver.app.screen, HelpScreen)
        await click(driver, "Esc back")
        await choose(driver, "Path: ")
        await click(driver, "7 Promise")
        await driver.until(lambda: driver.screen.stage == "promise", "promise")
        await click(driver, "PRM-1", double=True)
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the clause")
        await choose(driver, "Guide: ")
        await driver.until(lambda: "S101 PRM-1" in driver.text(), "findings")
        await click(driver, "S101 PRM-1")
        await driver.until(lambda: driver.app.pointed is not None, "the finding")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "its field")
        return driver.app.pointed.field, driver.screen.view.inspector.box.shape.field


async def test_the_matrix_shows_what_every_clause_lacks(tmp_path: Path):
    """`X` counts what stands behind each clause, marks nothing and suspect links, and leads there or to the trace."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        driver.app.change("PRM-1", "quotes", ["VOC-1"])
        driver.app.change("VOC-1", "text", "They told us why.")
        await driver.settled()
        assert joined_to(driver.workshop, "PRM-1")["quote"] == (1, True)
        assert "▲1" in matrix_rows(driver.workshop)[1].tail
        await driver.keys("X")
        assert isinstance(driver.app.screen, MatrixScreen)
        assert "■" in driver.text()
        await click(driver, "t its trace")
        assert isinstance(driver.app.screen, TraceScreen)
        await driver.keys("escape")
        await click(driver, "Enter go there")
        await driver.until(lambda: driver.screen.stage == "promise", "promise")
        await driver.until(lambda: driver.screen.view.selected_id == "PRM-1", "the clause")
