"""The studio line by line: the same stages as prompts and lists."""

from io import StringIO
from pathlib import Path

import pytest

from promise_studio.cli.run import run
from promise_studio.session import Session
from promise_studio.studio.plain.loop import run_plain
from promise_studio.studio.plain.talk import Talk
from promise_studio.studio.stages import STAGES
from tests.hostile import HOSTILE
from tests.studio.samples import make_workshop


def typed(path: Path, *lines: str, read_only: bool = False) -> str:
    """What is printed when somebody types these lines."""
    sink = StringIO()
    run_plain(path, read_only=read_only, talk=Talk(StringIO("\n".join(lines) + "\n"), sink))
    return sink.getvalue()


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A workshop with one item of every kind."""
    return make_workshop(tmp_path / "harbour.promise.json")


def test_every_stage_is_a_list(workshop: Path):
    """A number goes to a stage, which says its title, its purpose and what stands on it; nothing is drawn."""
    said = typed(workshop, *(str(number) for number in range(1, len(STAGES) + 1)), "stages", "h")
    for stage in STAGES:
        assert f"{stage.title}. {stage.purpose}" in said
    assert "VOC-1 Nobody told us why." in said
    assert "VOT-1 PRM-1, DEP-1: " in said
    assert "e ID       edit it" in said
    assert "\x1b" not in said
    assert not set("│─╭╮") & set(said)


def test_items_are_added_edited_deleted_and_brought_back(workshop: Path):
    """Adding asks one question, editing goes field by field, deleting is undone; each is on disk at once."""
    said = typed(
        workshop,
        "2",
        "a quote",
        "They knew an hour ago.",
        "e VOC-2",
        "1",
        "They knew.",
        "",
        "x VOC-2",
        "u",
        "q",
    )
    assert "Added VOC-2" in said
    assert "Saved in harbour.promise.json." in said
    with Session.open(workshop) as session:
        assert session.workshop.get("VOC-2").text == "They knew."


def test_whole_words_do_what_the_letters_do(workshop: Path):
    """Who does not know the letters yet types “help”, “find street”, “undo”, or the name of a stage."""
    said = typed(workshop, "help", "listen", "add a quote", "They knew.", "undo", "find Nobody")
    assert "e ID       edit it" in said
    assert "Stage 2 of 11: Listen" in said
    assert "Added VOC-2" in said
    assert "is not in this workshop" not in said
    assert said.count("VOC-1 Nobody told us why.") > 1
    with Session.open(workshop) as session:
        assert session.workshop.find("VOC-2") is None


def test_wrong_lines_are_answered_in_words(workshop: Path):
    """What cannot be done is said in a sentence, and the next line is read."""
    said = typed(
        workshop, "e PRM-99", "x FRAME", "a zebra", "1", "e VAL-1", "1", "x" * 200, "", "u", "f", "t PRM-1"
    )
    assert "PRM-99 is not in this workshop." in said
    assert "cannot be deleted" in said
    assert "Say what to add" in said
    assert "at most 120 fit here" in said
    assert "There is nothing to undo." in said


def test_fields_of_every_sort_are_asked_for(workshop: Path):
    """Choices, links, yes or no, and rows of small records are typed as words and ids."""
    fields = [
        name
        for name in type(Session.open(workshop, read_only=True).workshop.get("PRM-1")).model_fields
        if name != "id"
    ]
    at = {name: str(number) for number, name in enumerate(fields, 1)}
    lines = [
        "e PRM-1",
        at["state"],
        "stretch",
        at["quotes"],
        "voc-1",
        at["definitions"],
        "late | after 5 min",
        "",
        at["theme"],
        "THM-1",
        "",
    ]
    typed(workshop, *lines, "p Who pays?", "d", "No cash refunds.", "! Order the sign")
    with Session.open(workshop) as session:
        clause = session.workshop.get("PRM-1")
        assert clause.state.value == "stretch"
        assert [link.to for link in clause.quotes] == ["VOC-1"]
        assert (clause.definitions[0].term, clause.definitions[0].meaning) == ("late", "after 5 min")
        assert session.workshop.parked[-1].text == "Who pays?"
        assert session.workshop.decisions[-1].what == "No cash refunds."
        assert session.workshop.actions[-1].text == "Order the sign"


def test_hostile_texts_pass_unharmed(workshop: Path):
    """Whatever one line can hold is taken as it is typed, and printed without what a terminal would obey."""
    texts = [
        text
        for text in HOSTILE.values()
        if text.strip() and "\n" not in text and "\r" not in text and len(text) < 300
    ]
    said = typed(workshop, *(f"p {text}" for text in texts), "10", "find")
    assert "\x1b" not in said
    with Session.open(workshop) as session:
        assert len(session.workshop.parked) > 1


def test_the_command_runs_on_a_dumb_terminal(workshop: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    """`open --plain`, and `open` where TERM is dumb, need no terminal that draws."""
    for arguments, term in ((["open", "--plain", str(workshop)], "xterm"), (["open", str(workshop)], "dumb")):
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr("sys.stdin", StringIO("/ nobody\nq\n"))
        assert run(arguments) == 0
        assert "VOC-1 Nobody told us why." in capsys.readouterr().out
