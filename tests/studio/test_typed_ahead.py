"""Keys that come before the screen is ready for them."""

from pathlib import Path

from tests.studio.driver import studio


async def test_adding_right_behind_an_undo_that_took_the_selected_item(workshop: Path):
    """`u` and `a` in one breath: what was selected is gone before the list is drawn anew."""
    async with studio(workshop) as driver:
        await driver.stage("listen")
        await driver.select(driver.workshop.quotes[0].id)
        await driver.keys("a")
        await driver.type("Forty minutes in the rain")
        await driver.keys("ctrl+s")
        await driver.until(lambda: len(driver.workshop.quotes) == 2, "the second quote")
        await driver.keys("escape")
        await driver.select(driver.workshop.quotes[1].id)
        await driver.keys("u", "u", "a")
        assert driver.app.is_running
        assert "Forty minutes" not in driver.text()


async def test_digits_typed_before_a_field_stands_are_text(empty: Path):
    """`e`, `1` and `2` in one breath: they stand in the field, and neither path nor guide went away for them."""
    async with studio(empty) as driver:
        await driver.stage("frame")
        await driver.keys("e", *"Gate 12", "escape")
        frame = driver.workshop.frame  # which field is asked for depends on whether the checks have spoken
        assert frame.organisation == "Gate 12" or frame.title.endswith("Gate 12")


async def test_a_line_more_is_laid_out_once_and_needs_no_scroll_bar(workshop: Path):
    """Words that go on on a new line cost one layout of the screen, and a line beyond the field's most a bar."""
    async with studio(workshop) as driver:
        await driver.app.go_to("VOC-1", "text")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the editor")
        editor = driver.screen.view.inspector.box.editor
        await driver.settled()
        layouts: list[int] = []
        bars: list[bool] = []
        driver.screen.screen_layout_refresh_signal.subscribe(editor, lambda _: layouts.append(1))
        editor.watch(editor, "show_vertical_scrollbar", lambda shown: bars.extend([shown]), init=False)
        for lines in range(editor.size.height + 1, 4):
            del layouts[:]
            await driver.keys("enter")
            assert (editor.size.height, len(layouts), bars) == (lines, 1, [])
        await driver.paste("\n" * 20)
        assert bars == [True]
        assert editor.size.height == 14
