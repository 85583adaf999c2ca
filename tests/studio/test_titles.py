"""What stands in a border: what people wrote is words there, too, and never markup."""

import ast
from pathlib import Path

import pytest

from tests.studio.driver import studio
from tests.studio.samples import make_workshop

TITLES = {"border_title", "border_subtitle"}


def is_plain(value: ast.expr) -> bool:
    """Whether a title is a constant without a bracket, or was made plain."""
    if isinstance(value, ast.IfExp):
        return is_plain(value.body) and is_plain(value.orelse)
    if isinstance(value, ast.Constant):
        return "[" not in str(value.value)
    if isinstance(value, ast.Call):
        called = value.func
        return (called.id if isinstance(called, ast.Name) else called.attr) in {"Content", "heading"}
    return isinstance(value, ast.Name) and value.id == "item_id"


def unplain(source: str) -> list[int]:
    """The lines that give a border words that Textual would read as markup."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Attribute) and target.attr in TITLES for target in node.targets)
        and not is_plain(node.value)
    ]


def test_every_title_is_plain(root: Path):
    """No border of the studio takes words as markup: a bracket in a name ended the dialog that showed it."""
    files = (root / "promise_studio" / "studio").rglob("*.py")
    assert {file.name: lines for file in files if (lines := unplain(file.read_text("utf-8")))} == {}


@pytest.mark.parametrize("words", ["name", 'f"Trace · {name}"', '"[b]Trace"'])
def test_a_title_that_is_markup_is_noticed(words: str):
    """The guard speaks on names, on texts with names in them and on brackets."""
    assert unplain(f"frame.border_title = {words}") == [1]


async def test_a_name_with_a_bracket_is_traced(tmp_path: Path):
    """The trace of “[/foo]” opens, says the name, and closes again."""
    async with studio(make_workshop(tmp_path / "w.promise.json", {"*": "[/foo]"})) as driver:
        await driver.stage("personas")
        await driver.keys("down", "t")
        assert "Trace · PER-1 [/foo]" in driver.text()
        assert len(driver.app.screen_stack) == 2
        await driver.keys("escape")
        assert len(driver.app.screen_stack) == 1
