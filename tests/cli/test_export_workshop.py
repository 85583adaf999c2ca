"""`export --document workshop` makes the document that comes back, and that alone."""

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
