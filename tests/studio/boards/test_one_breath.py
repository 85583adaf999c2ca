"""Keys that are pressed in one breath on a board all arrive where a person meant them."""

from pathlib import Path

from promise_studio.studio.stage_screen import StageScreen
from tests.studio.driver import studio
from tests.studio.samples import make_workshop


async def test_what_is_typed_behind_the_key_that_opens_a_card_goes_into_it(tmp_path: Path):
    """Esc right behind Enter closes the card again; a letter that is a command elsewhere is a letter there."""
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.stage("empathy")
        await driver.keys("enter", "escape")
        assert driver.screen.view.pane.editor is None
        await driver.keys("enter", "X", "enter", "escape")
        assert driver.workshop.notes[0].text.endswith("X")
        await driver.keys("a", "Q", "enter", "escape", "down", "enter", "escape")
        assert isinstance(driver.app.screen, StageScreen)
        assert driver.screen.view.pane.editor is None
        assert [note.text for note in driver.workshop.notes][1:] == ["Q"]


async def test_a_command_right_before_an_arrow_is_about_the_card_it_was_pressed_on(tmp_path: Path):
    """Space and an arrow in one breath, as a slow line delivers them, mark the card before the step."""
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.stage("empathy")
        board = driver.screen.view.pane.board
        here = board.at, board.selected_card.id
        await driver.keys("space", "right")
        assert list(board.marked) == [here[1]]
        assert board.at != here[0]
