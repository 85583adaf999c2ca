"""Every file of settings lies in one folder, and says in one way what is wrong in it."""

from pathlib import Path

import pytest

from promise_studio.check.house_rules import parse_house_rules, rules_beside
from promise_studio.document.style.style_file import own_style, read_style_file, style_beside
from promise_studio.errors import UserError
from promise_studio.store import settings_folder as folders
from promise_studio.studio.settings import read_settings, settings_file


@pytest.mark.parametrize(
    ("platform", "named", "folder"),
    [
        ("linux", "", ".config"),
        ("darwin", "", "Library/Application Support"),
        ("darwin", "/elsewhere", "/elsewhere"),
        ("linux", "not/absolute", ".config"),
    ],
)
def test_style_and_studio_lie_in_one_folder(
    platform: str, named: str, folder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """The look of documents and that of the studio are in the same folder on every kind of computer."""
    monkeypatch.setattr(folders.sys, "platform", platform)
    monkeypatch.setenv("XDG_CONFIG_HOME", named)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert settings_file() == tmp_path / folder / "promise-studio" / "studio.toml"
    assert own_style() == settings_file().with_name("style.toml")


@pytest.mark.parametrize("name", ["harbour.promise.json", "harbour.json", "harbour"])
def test_rules_and_style_lie_beside_a_workshop_under_one_name(name: str):
    """However the file of a workshop is named, its rules and its style begin alike."""
    assert rules_beside(Path(name)).name == "harbour.rules.toml"
    assert style_beside(Path(name)).name == "harbour.style.toml"


def test_toml_is_refused_in_the_same_words_everywhere(tmp_path: Path):
    """Rules, style and settings name the line and what is wrong there alike."""
    file = tmp_path / "house.toml"
    file.write_text("paper = \n")
    told = "house.toml is not TOML: line 1, column 9: invalid value."
    with pytest.raises(UserError) as rules:
        parse_house_rules(file.read_text(), file.name)
    with pytest.raises(UserError) as style:
        read_style_file(file)
    assert {rules.value.message, style.value.message, *read_settings(file).complaints} == {told}


def test_home_of_nobody_gets_a_sentence(tmp_path: Path):
    """A path in the home of somebody who is not there is refused with what to write instead."""
    file = tmp_path / "house.style.toml"
    file.write_text('logo = "~nobody-of-this-name/logo.svg"\n')
    with pytest.raises(UserError, match="the home of somebody who is not on this computer"):
        read_style_file(file)
