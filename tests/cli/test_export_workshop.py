"""`export --document workshop` makes the document that comes back, and that alone."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import RunMain


def test_it_is_markdown_unless_something_else_is_said(run_main: RunMain, whole: Path):
    """The usual name, the sign by which it is known again."""
    assert run_main("export", whole, "--document", "workshop").out == "whole-workshop.md\n"
    made = whole.with_name("whole-workshop.md")
    assert made.read_text("utf-8").startswith("---\npromise-studio: workshop\n")


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_other_formats_are_refused(form: str, run_main: RunMain, whole: Path):
    """A document for readers is another one; the sentence says which format this one has."""
    ran = run_main("export", whole, "--document", "workshop", "--format", form)
    assert (ran.code, ran.out) == (2, "")
    assert f"cannot be made as {form}" in ran.err
    assert "--format md" in ran.err


def test_it_comes_back(run_main: RunMain, whole: Path):
    """Untouched it changes nothing; a name that somebody wrote over is the one thing that the import changes."""
    run_main("export", whole, "--document", "workshop")
    made = whole.with_name("whole-workshop.md")
    before = whole.read_bytes()
    assert "nothing to do" in run_main("import", made, "--into", whole).out
    assert whole.read_bytes() == before
    heading = next(line for line in made.read_text("utf-8").split("\n") if line.startswith("### PRM-1 · "))
    made.write_text(made.read_text("utf-8").replace(heading, "### PRM-1 · Another name"), "utf-8")
    ran = run_main("import", made, "--into", whole, "--json")
    said = json.loads(ran.out)
    assert said["changed"] == ["PRM-1"]
    assert [change["after"] for change in said["changes"]] == ["Another name"]
    assert run_main("import", made, "--into", whole, "--json").code == 0
