"""What a person sets once: look, signs, keys; and what the studio says of a mistake in it."""

from pathlib import Path

import pytest

from promise_studio.studio.command import Command
from promise_studio.studio.commands import COMMANDS, all_commands, use_keys
from promise_studio.studio.keys_now import rebound
from promise_studio.studio.plain_signs import PLAIN, PlainSigns, plain_signs
from promise_studio.studio.settings import EXAMPLE, read_settings, settings_file
from tests.studio.driver import studio
from tests.studio.samples import make_workshop


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings of this test lie."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = settings_file()
    path.parent.mkdir(parents=True)
    yield path
    use_keys({})


def write(path: Path, text: str) -> None:
    """Write the file of settings."""
    path.write_text(text, "utf-8")


async def test_keys_look_and_signs_are_taken_from_the_file(settings: Path, tmp_path: Path):
    """A key that somebody set works, its old one and the command that had it do not; the footer and help agree."""
    write(settings, 'look = "light"\nsigns = "plain"\n[keys]\npark = ["P", "ctrl+k"]\nfind = "p"\n')
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        assert driver.app.theme == "studio-light"
        assert any(isinstance(one, PlainSigns) for one in driver.app.get_line_filters())
        await driver.keys("P")
        await driver.type("Who pays?")
        await driver.keys("enter")
        assert driver.workshop.parked[-1].text == "Who pays?"
        await driver.keys("p")
        assert "Find" in driver.text()
        await driver.keys("escape", "slash")
        assert "Type to" not in driver.text()
        await driver.keys("question_mark")
        await driver.until(lambda: "P  ctrl+k" in driver.text(), "the help")


async def test_a_mistake_in_the_file_is_said_and_stops_nothing(settings: Path, tmp_path: Path):
    """A wrong name, a wrong value and broken TOML each give a sentence; everything else is taken."""
    write(settings, 'look = "pink"\ncolour = 1\n[keys]\nfly = "F"\npark = 3\n')
    found = read_settings()
    assert found.look == "dark"
    assert len(found.complaints) == 3
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        await driver.until(lambda: "look is one of dark, light, contrast" in driver.said, "the sentence")
        assert any("no command is called “fly”" in said for said in driver.app.complaints)
    write(settings, "look = ")
    assert "is not TOML" in read_settings().complaints[0]


def test_the_example_of_the_file_is_right(tmp_path: Path):
    """The text that shows how the file is written has no mistake, also with its remarks taken away."""
    path = tmp_path / "studio.toml"
    path.write_text(EXAMPLE.replace("# park", "park").replace("# open", "open"), "utf-8")
    found = read_settings(path)
    assert found.complaints == ()
    changed, wrong = rebound(COMMANDS, found.keys)
    assert wrong == ()
    assert next(c for c in changed if c.name == "open-actions").keys == ("O", "f11")


def test_a_taken_key_leaves_only_the_commands_it_meets():
    """A key is taken from commands of the same stages, and stays with those of others."""
    listen, keep = frozenset({"listen"}), frozenset({"keep"})
    commands = (
        Command("one", ("a",), "one", "One.", "Work", listen),
        Command("two", ("b",), "two", "Two.", "Work", listen),
        Command("three", ("b",), "three", "Three.", "Work", keep),
    )
    changed, _ = rebound(commands, {"one": ("b",)})
    assert [command.keys for command in changed] == [("b",), (), ("b",)]
    assert all_commands() == COMMANDS


def test_plain_signs_keep_the_width_and_the_words():
    """Every sign is replaced by one character of the keyboard; letters of any language stay."""
    signs = "".join(map(chr, PLAIN))
    assert plain_signs(signs).isascii()
    assert len(plain_signs(signs)) == len(signs)
    assert plain_signs("● Łódź 東京 ⚑ MOM-2") == "o Łódź 東京 P MOM-2"
