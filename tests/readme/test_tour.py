"""README's tour says what the running studio shows."""

from pathlib import Path

import pytest

from promise_studio.studio.commands import COMMANDS
from tests.readme.marks import PROOF, README, TOUR, Marks
from tests.readme.papers import DOCUMENTS
from tests.readme.scenes import SCENES
from tests.readme.tour import PICTURES, put_tour, walk


async def test_every_scene_of_the_tour_can_be_seen(tmp_path: Path):
    """The example shows on each stage what the tour promises; a scene whose words are gone would wait in vain."""
    seen = [scene.name async for scene, _ in walk(tmp_path)]
    assert seen == [scene.name for scene in SCENES]


def test_readme_holds_the_tour_of_today():
    """`python -m tests.readme` writes it again when the scenes or the stages change, and nothing else."""
    text = README.read_text("utf-8")
    before, tour, behind = TOUR.parts_of(text)
    assert put_tour(text) == text
    assert put_tour(before + behind) == text
    empty = f"Before.\n{TOUR.start}\n{TOUR.end}Behind.\n"
    assert put_tour(empty) == f"Before.\n{TOUR.start}{tour}{TOUR.end}Behind.\n"


def test_every_scene_has_its_picture():
    """A picture for each scene and one of the documents, and none that nobody draws."""
    drawn = {*(scene.name for scene in SCENES), DOCUMENTS}
    assert {path.stem for path in PICTURES.glob("*.png")} == drawn
    text = README.read_text("utf-8")
    assert [name for name in drawn if f"(.pictures/{name}.png)" not in text] == []


def test_the_keys_that_the_tour_names_are_keys():
    """A key in backticks is a key of some command, so that nobody presses it in vain."""
    keys = {command.shown for command in COMMANDS}
    named = {part for scene in SCENES for part in scene.words.split("`")[1::2]}
    assert named
    assert named <= keys


@pytest.mark.parametrize("marks", [TOUR, PROOF], ids=lambda marks: marks.name)
def test_a_readme_without_the_marks_is_refused(marks: Marks):
    """A lost or doubled mark is noticed instead of a part that is never written again."""
    for broken in (marks.start, marks.end, marks.start + marks.end + marks.start):
        with pytest.raises(ValueError, match=f"one start and one end of {marks.name}"):
            marks.parts_of(broken)
