"""One registry: keys, key line, palette and help all say the same."""

import re
from pathlib import Path

import pytest

from promise_studio.model import STAGES
from promise_studio.studio.command import key_shown
from promise_studio.studio.commands import COMMANDS, command_for, commands_on
from promise_studio.studio.dialogs.help import HelpScreen
from promise_studio.studio.stages import NAMES, stage_view
from promise_studio.studio.typing_commands import TYPING
from tests.studio.driver import Driver, studio

SHARED = {
    "a": "add",
    "e": "edit",
    "enter": "edit",
    "m": "move",
    "x": "delete",
    "space": "mark",
    "l": "link",
    "t": "trace",
    "u": "undo",
    "ctrl+r": "redo",
    "p": "park",
    "d": "decide",
    "exclamation_mark": "act",
    "slash": "find",
    "ctrl+p": "palette",
    "question_mark": "help",
    "left_square_bracket": "previous-stage",
    "right_square_bracket": "next-stage",
    "n": "next-useful",
}


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_drawn_by_the_module_of_its_name(stage: str):
    """A stage of the model has a module in `studio/stages` whose view says that it is of this stage."""
    assert stage_view(stage).stage == stage


def test_names_are_unique_and_every_command_has_words():
    """A command has a name of its own, a label, and a sentence that ends like one."""
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.label, command
        assert command.sentence.endswith((".", "?")), command


@pytest.mark.parametrize("stage", [*NAMES, "home"])
def test_a_key_means_one_thing_on_a_stage(stage: str):
    """No two commands of all stages, and no two of one stage alone, share a key."""
    for own in (True, False):
        keys = [key for c in commands_on(stage) if bool(c.stages) is own for key in c.keys]
        assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("stage", NAMES)
def test_the_same_letters_mean_the_same_everywhere(stage: str):
    """The shared keys mean on every stage what they mean on the others."""
    for key, name in SHARED.items():
        command = command_for(key, stage)
        assert command is not None, key
        assert command.name == name


async def on_screen(driver: Driver, stage: str) -> tuple[str, set[str]]:
    """The line of keys of a stage, and the names of the commands that it can carry out."""
    await driver.stage(stage)
    screen = driver.screen
    return driver.text().split("\n")[-1], {c.name for c in commands_on(stage) if screen.doer_of(c.name)}


async def test_key_line_help_and_registry_agree(workshop: Path):
    """Whatever the line of keys shows is in the help with the same key, and can be carried out; all else is not."""
    async with studio(workshop, (200, 60)) as driver:
        for stage in NAMES:
            line, able = await on_screen(driver, stage)
            screen = driver.screen
            shown = {c.name for c in screen.key_line()}
            assert shown <= able
            for command in screen.key_line():
                assert re.search(rf" {re.escape(command.shown)} {re.escape(command.label)}( |$)", line), (
                    command
                )
            helped = {c.name for c in HelpScreen(stage, screen).commands() if c.stages != TYPING}
            assert helped == able, stage


async def test_every_command_can_be_carried_out_somewhere(workshop: Path):
    """No command stands in the registry that no screen carries out."""
    able: set[str] = set()
    async with studio(workshop) as driver:
        for stage in NAMES:
            able |= (await on_screen(driver, stage))[1]
        await driver.keys("ctrl+o")
        await driver.until(lambda: driver.app.session is None, "the first screen")
        able |= {c.name for c in commands_on("home") if driver.app.screen.doer_of(c.name)}
    typing = {c.name for c in COMMANDS if c.stages == TYPING}
    assert able | typing == {c.name for c in COMMANDS}


async def test_palette_offers_the_commands_of_the_stage(workshop: Path):
    """ctrl+p finds a command by its words and carries it out."""
    async with studio(workshop) as driver:
        await driver.keys("ctrl+p")
        await driver.type("parking")
        await driver.until(lambda: "parking lot" in driver.text(), "the command")
        await driver.keys("enter")
        await driver.until(lambda: "Park" in driver.text().split("\n")[-3], "the question")


async def test_the_palette_may_be_left_before_it_stands(workshop: Path):
    """Keys that come faster than screens are made open it, close it, and change the stage, whatever stands."""
    async with studio(workshop) as driver:
        for _ in range(3):
            await driver.keys("ctrl+p", "escape", "f3", "ctrl+p", "t", "escape", "f1")
        await driver.until(lambda: driver.app.last_stage == "frame", "the stage")
        assert driver.app.is_running


def test_keys_are_written_as_people_write_them():
    """F-keys in capitals, signs as signs, the rest as it is."""
    assert [key_shown(key) for key in ("f2", "question_mark", "a", "ctrl+p")] == ["F2", "?", "a", "ctrl+p"]
    assert [key_shown(key) for key in ("comma", "full_stop", "equals_sign")] == [",", ".", "="]
