"""The agendas that come with the program are whole, and a wrong one is named by file and line."""

from pathlib import Path

import pytest

from promise_studio import resources
from promise_studio.errors import UserError
from promise_studio.guide import agenda as module
from promise_studio.guide.agenda import (
    AGENDAS,
    Agenda,
    Mode,
    agenda_names,
    load_agenda,
    read_agenda,
)
from promise_studio.guide.start import start_workshop
from promise_studio.model import STAGES
from promise_studio.model.integrity import broken_rules

BLOCK = """
## Open

- Stage: frame
- Minutes: 20
- Mode: talk
- Materials: None
- Goal: A shared sentence
- Gate: Everyone is here

Go round *once*.
Then read it aloud.
"""
SMALL = f"---\ntitle: Small\nminutes: 20\n---\n\n# Small\n\nAn introduction.\n{BLOCK}"


def small(folder: Path, text: str) -> Agenda:
    """An agenda written into a folder and read back."""
    path = folder / "small.md"
    path.write_text(text, "utf-8")
    return read_agenda(path)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [("solo", 60, 90), ("half-day", 210, 210), ("full-day", 390, 390), ("review", 45, 45)],
)
def test_agenda_takes_the_time_it_should(name: str, least: int, most: int):
    """Each agenda takes what the field gives it, and its blocks add up to what it says."""
    agenda = load_agenda(name)
    assert least <= agenda.minutes <= most
    assert sum(block.minutes for block in agenda.blocks) == agenda.minutes


@pytest.mark.parametrize("name", AGENDAS)
def test_agenda_touches_every_stage(name: str):
    """Whoever follows an agenda has worked on every stage, each in a block that is no break."""
    agenda = load_agenda(name)
    worked_on = {stage for block in agenda.blocks if block.mode is not Mode.BREAK for stage in block.stages}
    assert [stage for stage in STAGES if stage not in worked_on] == []
    assert agenda.introduction
    assert agenda.people


@pytest.mark.parametrize("name", AGENDAS)
def test_every_block_can_be_led(name: str):
    """A block says what to do, with what, what for and when it is done."""
    for block in load_agenda(name).blocks:
        assert block.title
        assert block.materials
        assert block.goal
        assert block.gate
        assert len(block.prompt) > 10


def test_nobody_votes_alone():
    """The agenda for one person has no vote and no talk in it."""
    assert {block.mode for block in load_agenda("solo").blocks} <= {Mode.EDIT, Mode.WRITE_ALONE}


@pytest.mark.parametrize("name", ["half-day", "full-day"])
def test_a_room_writes_alone_before_it_talks_and_rests(name: str):
    """In a room people write alone first, vote, and nobody sits for more than two hours and a half."""
    blocks = load_agenda(name).blocks
    assert {block.mode for block in blocks} == set(Mode)
    sat = 0
    for block in blocks:
        sat = 0 if block.mode is Mode.BREAK else sat + block.minutes
        assert sat <= 150


def test_a_block_may_work_on_several_stages():
    """A joint block names all that it touches, and the first of them is the one that it opens."""
    joint = next(block for block in load_agenda("review").blocks if "journey" in block.stages)
    assert (joint.stage, joint.stages) == ("personas", ("personas", "empathy", "journey"))


def test_block_carries_what_the_file_says(tmp_path: Path):
    """Every part of a block is read, the prompt without its marks and on one line a paragraph."""
    agenda = small(tmp_path, SMALL)
    assert (agenda.name, agenda.title, agenda.introduction) == ("small", "Small", "An introduction.")
    (block,) = agenda.blocks
    assert (block.title, block.stage, block.minutes, block.mode) == ("Open", "frame", 20, Mode.TALK)
    assert (block.materials, block.goal, block.gate) == ("None", "A shared sentence", "Everyone is here")
    assert block.prompt == "Go round once. Then read it aloud."


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("Mode: talk", "Mode: shout", 14, "no mode “shout”"),
        ("Stage: frame", "Stage: Fame", 12, "no stage “fame”"),
        ("- Minutes: 20", "- Minutes: soon", 13, "“soon” is not a number"),
        ("- Minutes: 20", "- Minutes: 0", 13, "“0” is not a number"),
        ("- Minutes: 20", "- Minutes: ²", 13, "“²” is not a number"),
        ("- Minutes: 20", "- Minutes: 25", 3, "take 25 minutes together, not 20"),
        ("- Goal: A shared sentence\n", "", 10, "“Open” has no “Goal:”"),
        ("Go round *once*.\nThen read it aloud.\n", "", 10, "“Open” has no prompt"),
        ("title: Small\n", "", 1, "no “title:”"),
        ("---\ntitle: Small\nminutes: 20\n---\n", "", 1, "no “title:”"),
    ],
)
def test_a_wrong_agenda_is_named_by_file_and_line(old: str, new: str, line: int, words: str, tmp_path: Path):
    """Whoever writes an agenda is told where it is wrong and what would be right."""
    with pytest.raises(UserError, match=words) as error:
        small(tmp_path, SMALL.replace(old, new, 1))
    assert str(error.value).startswith(f"small.md, line {line}: ")
    assert error.value.hint


def test_a_file_that_is_no_text_is_refused(tmp_path: Path):
    """A file that cannot be read is named in a sentence, not in a traceback."""
    path = tmp_path / "odd.md"
    path.write_bytes(b"---\n\xff\xfe")
    with pytest.raises(UserError, match=r"odd\.md cannot be read"):
        read_agenda(path)
    with pytest.raises(UserError, match=r"nowhere\.md cannot be read"):
        read_agenda(tmp_path / "nowhere.md")


def test_names_of_agendas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Those of the program come first, then files of the same form beside them; others are not offered."""
    assert agenda_names() == AGENDAS
    for name in ("review", "clinic", "guide"):
        (tmp_path / f"{name}.md").write_text("# no front matter" if name == "guide" else SMALL, "utf-8")
    monkeypatch.setattr(module, "workshops_dir", lambda: tmp_path)
    assert agenda_names() == ("review", "clinic")


def test_unknown_agenda_names_those_there_are():
    """A name that is none is answered with the names that are."""
    with pytest.raises(UserError, match="no agenda “brunch”") as error:
        load_agenda("brunch")
    assert "half-day" in error.value.hint


@pytest.mark.parametrize("name", AGENDAS)
def test_starting_point_of_an_agenda(name: str):
    """A new workshop is sound, carries its titles and brings the themes of its agenda, yet to be defined."""
    workshop = start_workshop(name, "Delays", "Harbour Ferries")
    assert broken_rules(workshop) == ()
    assert (workshop.frame.title, workshop.frame.organisation) == ("Delays", "Harbour Ferries")
    assert tuple(theme.name for theme in workshop.themes) == load_agenda(name).themes
    assert all(theme.meaning == "" for theme in workshop.themes)


def test_three_themes_recur():
    """The agendas that begin a promise offer the three themes that teams come back to."""
    assert load_agenda("half-day").themes == (
        "Customer journey ownership",
        "Ease of escalation",
        "Proactive communication",
    )
    assert load_agenda("review").themes == ()


def test_agendas_come_from_the_installation(root: Path):
    """What is read are the files that travel with the program."""
    assert resources.workshops_dir() == root / "workshops"
