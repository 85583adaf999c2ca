"""Too much of everything: the studio answers, and says what it cut."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.geometry import Region

from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.studio.boards.editor import CardEditor
from promise_studio.studio.widgets.text_box import TextBox
from promise_studio.studio.widgets.typed_area import TypedArea
from tests.studio.boards.rooms import many_notes
from tests.studio.driver import studio
from tests.studio.samples import make_workshop

SIZES = ((80, 24), (200, 60), (41, 12), (20, 5), (300, 80), (120, 40))


async def test_every_screen_survives_every_size(tmp_path: Path):
    """Resizing in the middle of typing, moving, asking and looking loses nothing and draws no line too long."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        steps = {
            "frame": ("e",),
            "empathy": ("a",),
            "journey": ("m",),
            "blueprint": ("F",),
            "promise": ("z",),
            "agree": ("p",),
        }
        for stage, keys in steps.items():
            await driver.stage(stage)
            await driver.keys(*keys)
            await driver.type("ab")
            for size in SIZES:
                await driver.pilot.resize_terminal(*size)
                assert max(map(len, driver.text().split("\n"))) <= size[0]
            await driver.keys("escape")
        assert driver.app.session is not None
        assert driver.app.is_running


@pytest.mark.parametrize("stage", ["empathy", "journey", "blueprint"])
async def test_no_command_ends_the_studio_where_nothing_is_drawn_yet(tmp_path: Path, stage: str):
    """Every command of a board can be given on a workshop that has just begun, and the board still stands."""
    path = tmp_path / "new.promise.json"
    Session.create(path, new_workshop("", "")).close()
    async with studio(path) as driver:
        await driver.stage(stage)
        for name in sorted({name for one in driver.screen.view.doers() for name in one.commands}):
            driver.screen.run_command(name)
            await driver.keys("escape")
        assert driver.screen.stage == stage
        assert driver.app.is_running
        driver.app.room.choose("solo")
        driver.app.room.start()
    driver.app.show_clock()  # the clock ticks once more when the screens are gone


async def test_two_thousand_notes_in_one_quadrant_are_walked(tmp_path: Path):
    """A quadrant with two thousand notes is drawn, walked to its end, and takes one more."""
    path = tmp_path / "many.promise.json"
    workshop = many_notes(8_000)
    quadrant = workshop.notes[0].quadrant
    notes = tuple(note for note in workshop.notes if note.quadrant is quadrant)
    Session.create(path, workshop.with_parts(notes=notes)).close()
    async with studio(path) as driver:
        await driver.stage("empathy")
        await driver.until(lambda: driver.screen.view.pane is not None, "the board")
        driver.screen.view.select(notes[0].id)
        await driver.settled()
        await driver.keys("end")
        assert driver.screen.view.selected_id == notes[-1].id
        await driver.keys("a")
        await driver.type("one more")
        await driver.keys("enter")
        await driver.keys("escape")
        assert len(driver.workshop.notes) == 2_001


async def test_a_huge_paste_into_a_field_is_cut_and_said(tmp_path: Path):
    """Five million characters pasted into a field are cut to what a field can show; a thousand lines are kept."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        await driver.app.go_to("THM-1", "meaning")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the field")
        box = driver.screen.view.inspector.box
        await driver.paste("\n".join(f"{n}" for n in range(1_000)))
        assert box.editor.text.count("\n") == 999
        await driver.paste("x" * 5_000_000)
        assert len(box.editor.text) < 50_000
        assert "Too much was pasted" in driver.said
        await driver.keys("escape")
        assert driver.workshop.get("THM-1").meaning == ""


async def test_a_huge_paste_on_a_list_is_cut_and_said(tmp_path: Path):
    """Five megabytes of lines pasted on a list become as many items as one undo can hold, and that is said."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        await driver.app.go_to("VAL-1")
        await driver.settled()
        await driver.paste("one value\n" * 500_000)
        assert len(driver.workshop.values) == 2_001
        assert "2,000 of 500,000 lines" in driver.said
        await driver.keys("u")
        assert len(driver.workshop.values) == 1


async def test_what_was_closed_is_forgotten(tmp_path: Path):
    """Nothing holds on to the fields of a dialog that was left, nor to what they drew: a long session stays small."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        left: list[weakref.ref[object]] = []
        for key in ("slash", "ctrl+e", "I"):
            await driver.keys(key)
            left += [weakref.ref(area) for area in driver.app.screen.query(TypedArea)]
            left += [weakref.ref(area._styles_cache) for area in driver.app.screen.query(TypedArea)]  # noqa: SLF001
            await driver.keys("escape")
        await driver.keys("down")  # a message, and with it who sent it, is held until the next one comes
        await driver.until(lambda: gc.collect() >= 0 and not any(one() for one in left), "the end of them")
        assert left


@pytest.mark.parametrize("make", [TextBox, lambda: CardEditor("", new=True)], ids=["field", "card"])
async def test_an_editor_that_is_gone_may_still_be_drawn(make: Callable[[], TypedArea]):
    """A paint that comes a moment after an editor was taken away draws nothing, and ends nothing."""
    async with studio() as driver:
        editor = make()
        await driver.app.screen.mount(editor)
        assert len(editor.render_lines(Region(0, 0, 9, 1))) == 1
        await editor.remove()
        assert [strip.text for strip in editor.render_lines(Region(0, 0, 9, 2))] == [" " * 9] * 2
