"""What a merge left to be decided is shown side by side, and each choice is an edit."""

from pathlib import Path

from promise_studio.edits import Add, Change, Edit, Remove, apply
from promise_studio.exchange.merging.conflict_file import keep_conflicts, read_conflicts
from promise_studio.exchange.merging.conflict_place import conflict_file
from promise_studio.exchange.merging.merge import merge
from promise_studio.model import Workshop
from promise_studio.store.writing import write_new
from promise_studio.studio.dialogs.conflicts import ConflictsScreen
from promise_studio.studio.stage_screen import StageScreen
from tests.studio.driver import studio


def made(workshop: Workshop, *edits: Edit) -> Workshop:
    """The workshop after some edits."""
    for edit in edits:
        workshop = apply(workshop, edit).workshop
    return workshop


BASE = made(
    Workshop(),
    Add(kind="clause", id="PRM-1", fields={"name": "Told", "text": "We tell you."}),
    Add(kind="quote", id="VOC-1", fields={"text": "Late again"}),
    Add(kind="persona", id="PER-1", fields={"name": "Maya"}),
)
MINE = made(
    BASE,
    Change(id="PRM-1", fields={"text": "We tell [you] soon."}),
    Change(id="VOC-1", fields={"text": "Always late"}),
    Remove(ids=("PER-1",)),
)
THEIRS = made(
    BASE,
    Change(id="PRM-1", fields={"text": "We tell you by nine."}),
    Change(id="VOC-1", fields={"text": "Late, late"}),
    Change(id="PER-1", fields={"tagline": "34"}),
)


def merged_file(folder: Path) -> Path:
    """A workshop with three places to be decided."""
    path = folder / "w.promise.json"
    merged = merge(BASE, MINE, THEIRS)
    write_new(path, merged.workshop)
    keep_conflicts(path, "mine", "theirs", merged.conflicts)
    return path


async def test_each_place_is_decided_with_an_arrow(tmp_path):
    """On opening both words stand side by side; arrows choose, u takes back, and what is open stays in the file."""
    path = merged_file(tmp_path)
    async with studio(path) as driver:
        await driver.until(lambda: isinstance(driver.app.screen, ConflictsScreen), "the conflicts")
        text = driver.text()
        assert "Late, late" in text
        assert "Always late" in text
        await driver.keys("right", "right")
        assert driver.workshop.get("VOC-1").text == "Late, late"
        assert driver.workshop.find("PER-1") is not None
        await driver.keys("up", "up", "left", "down", "down")
        assert driver.workshop.get("VOC-1").text == "Always late"
        assert "We tell [you] soon." in driver.text()
        await driver.keys("escape")
        assert [one.item for one in read_conflicts(path).conflicts] == ["PRM-1"]
        await driver.keys("ctrl+p")
        await driver.type("merge conf")
        await driver.until(lambda: "Merge conflicts" in driver.text(), "the command")
        await driver.keys("enter")
        await driver.until(lambda: isinstance(driver.app.screen, ConflictsScreen), "the conflicts")
        await driver.keys("right", "u", "right", "space", "escape")
        await driver.until(lambda: isinstance(driver.app.screen, StageScreen), "the stage")
        assert driver.workshop.get("PRM-1").text == "We tell you by nine."
        assert not conflict_file(path).exists()


async def test_a_deletion_can_be_chosen_and_a_damaged_file_is_said(tmp_path):
    """← on what A deleted takes it away as A did; a file of conflicts that cannot be read stops nobody."""
    path = merged_file(tmp_path)
    async with studio(path) as driver:
        await driver.until(lambda: isinstance(driver.app.screen, ConflictsScreen), "the conflicts")
        await driver.keys("down", "left")
        assert driver.workshop.find("PER-1") is None
        await driver.keys("up", "right")
        assert "u brings it back" in driver.text()
        await driver.keys("u", "escape")
        assert driver.workshop.find("PER-1") is not None
        assert len(read_conflicts(path).conflicts) == 3
        conflict_file(path).write_text("{", "utf-8")
        driver.screen.run_command("conflicts")
        await driver.until(lambda: "cannot be read" in driver.said, "the sentence")
