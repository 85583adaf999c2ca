"""Every stage has a guide in words for the room."""

import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.guide.stages import read_guides, stage_guide, stage_guides
from promise_studio.model import STAGES
from promise_studio.model.evidence import Habit

SECTION = "## {}: a title\n\n- What: w\n- Why: y\n- Example: x\n- Start: `a` to add\n\n"
ALL = "# Guide\n\n" + "".join(SECTION.format(stage.capitalize()) for stage in STAGES)


def test_all_stages_are_guided():
    """There is a guide to each stage, in their order."""
    assert tuple(stage_guides()) == STAGES


@pytest.mark.parametrize("stage", STAGES)
def test_guide_says_what_why_and_how_to_begin(stage: str):
    """A guide is short enough to be read in the room and says what, why, for instance and which key."""
    guide = stage_guide(stage)
    assert guide.title[0].isupper()
    for text in (guide.what, guide.why, guide.example):
        assert 60 < len(text) < 600
        assert text.endswith((".", "”"))
        assert "`" not in text
        assert "\n" not in text
    assert " to " in guide.start_key_hint


def test_figures_of_the_articles_are_quoted_with_the_article():
    """Where a figure of the articles is named, the article is named beside it."""
    assert "“How to Keep Your Customer Service Promise”" in stage_guide("commit").why
    assert "“Keeping Your Customer Promise”" in stage_guide("frame").why
    assert len(Habit) == 7
    assert "seven habits" in stage_guide("listen").what


def test_guide_is_read_as_it_stands(tmp_path: Path):
    """Titles begin with a capital, marks are taken off."""
    path = tmp_path / "guide.md"
    path.write_text(ALL, "utf-8")
    assert read_guides(path)["keep"].title == "A title"
    assert read_guides(path)["keep"].start_key_hint == "a to add"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("## Listen: a title", "## Lissen: a title", "guide.md, line 10: “Lissen: a title” is not a stage"),
        ("## Listen: a title", "## Listen", "guide.md, line 10: “Listen” is not a stage"),
        ("- Example: x\n", "", "guide.md, line 3: “Frame: a title” has no “Example:”"),
        (SECTION.format("Keep"), "", "guide.md, line 1: There is no section for keep"),
    ],
)
def test_a_wrong_guide_is_named_by_line(old: str, new: str, words: str, tmp_path: Path):
    """A guide that lost a stage or a part says which and where."""
    path = tmp_path / "guide.md"
    path.write_text(ALL.replace(old, new, 1), "utf-8")
    with pytest.raises(UserError, match=words):
        read_guides(path)


def test_no_such_stage():
    """Asking for a stage that there is not is a mistake of the program, not of a person."""
    with pytest.raises(KeyError):
        stage_guide("lunch")


def test_markdown_is_only_loaded_by_whoever_reads_it():
    """Importing the guide, the agendas and the clock loads no Markdown parser; reading does."""
    code = (
        "import sys; import promise_studio.guide.start, promise_studio.guide.clock;"
        "import promise_studio.guide.stages as s; before = 'markdown_it' in sys.modules;"
        "s.stage_guide('frame'); print(before, 'markdown_it' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True"]
