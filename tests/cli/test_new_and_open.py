"""Starting and opening workshops from the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.cli.new import choose_path
from promise_studio.guide.agenda import AGENDAS
from promise_studio.session import Session
from promise_studio.studio.kept_room import kept_room
from tests.cli.conftest import RunMain, Studio
from tests.document.harbour import harbour
from tests.exchange.returned.made import carrying


def test_new_writes_a_workshop(run_main: RunMain, tmp_path: Path):
    """Title and organisation are in the file, which is named after the title and can be opened."""
    ran = run_main("new", "--title", "Harbour Ferries: delay promise", "--organisation", "Harbour Ferries")
    assert (ran.code, ran.err) == (0, "")
    assert "promise-studio open harbour-ferries-delay-promise.promise.json" in ran.out
    frame = Session.open(
        tmp_path / "harbour-ferries-delay-promise.promise.json", read_only=True
    ).workshop.frame
    assert (frame.title, frame.organisation) == ("Harbour Ferries: delay promise", "Harbour Ferries")


@pytest.mark.parametrize("agenda", AGENDAS)
def test_new_takes_an_agenda(agenda: str, run_main: RunMain, tmp_path: Path):
    """Each agenda that comes with the program starts a workshop, and the studio knows it when it opens it."""
    assert run_main("new", "x", "--agenda", agenda).code == 0
    assert (tmp_path / "x.promise.json").exists()
    assert kept_room(tmp_path / "x.promise.json") == (agenda, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--agenda", "weekly"], "There is no agenda “weekly”"),
        (["--title", "x" * 130], "at most 120"),
        (["nowhere/x.promise.json"], "There is no folder"),
        (["whole.promise.json"], "There is already a file"),
        (["whole"], "There is already a file"),
    ],
)
def test_new_refuses_in_a_sentence(arguments: list[str], said: str, run_main: RunMain, whole: Path):
    """Nothing is made and nothing replaced when something is wrong."""
    before = whole.read_bytes()
    ran = run_main("new", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert whole.read_bytes() == before
    assert list(whole.parent.iterdir()) == [whole]


@pytest.mark.parametrize(
    ("named", "title", "path"),
    [
        (None, "", "workshop.promise.json"),
        (None, "Zürich – Störung?!", "zürich-störung.promise.json"),
        (None, "../../etc/passwd", "etc-passwd.promise.json"),
        (None, "…", "workshop.promise.json"),
        (None, "x" * 120, "x" * 60 + ".promise.json"),
        ("harbour", "", "harbour.promise.json"),
        ("harbour.promise.json", "", "harbour.promise.json"),
        ("harbour.json", "", "harbour.json"),
        ("v1.2", "", "v1.2.promise.json"),
    ],
)
def test_names_of_new_files(named: str | None, title: str, path: str):
    """A name is taken as it is, or gets the usual ending, or is made from the title."""
    assert choose_path(Path(named) if named else None, title) == Path(path)


def test_new_in_a_folder(run_main: RunMain, tmp_path: Path):
    """A folder gets a file named after the title."""
    (tmp_path / "work").mkdir()
    assert run_main("new", "work", "--title", "Lights").code == 0
    assert (tmp_path / "work" / "lights.promise.json").exists()


def test_new_opens_the_studio_where_there_is_a_terminal(run_main: RunMain, terminal: Studio):
    """Then --no-studio keeps it shut."""
    assert run_main("new", "a").code == 0
    assert run_main("new", "b", "--no-studio").code == 0
    assert terminal.opened == [(Path("a.promise.json"), False)]


def test_open_opens_the_studio(run_main: RunMain, terminal: Studio, whole: Path):
    """The file as named, for writing or read-only."""
    assert run_main("open", whole.name).code == 0
    assert run_main("open", whole.name, "--read-only").code == 0
    assert terminal.opened == [(Path(whole.name), False), (Path(whole.name), True)]


def test_open_needs_a_terminal(run_main: RunMain, whole: Path):
    """Without one it names the commands that work."""
    ran = run_main("open", whole.name)
    assert ran.code == 2
    assert "needs a terminal" in ran.err
    assert f"promise-studio check {whole.name}" in ran.err


def test_open_of_nothing_offers_new(run_main: RunMain, terminal: Studio):
    """A file that is not there is not made by opening it."""
    ran = run_main("open", "typo.promise.json")
    assert ran.code == 2
    assert "promise-studio new typo.promise.json" in ran.err
    assert terminal.opened == []


def test_schema_describes_what_new_writes(run_main: RunMain, whole: Path):
    """The schema is JSON Schema, closed to unknown keys, and its format number is the file's."""
    schema = json.loads(run_main("schema").out)
    held = json.loads(whole.read_bytes())
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["properties"]["format"]["const"] == held["format"]
    assert set(held) == set(schema["properties"])
    workshop = schema["$defs"]["Workshop"]
    assert workshop["additionalProperties"] is False
    assert set(held["workshop"]) <= set(workshop["properties"])


def test_what_to_type_next_can_be_typed(tmp_path: Path):
    """Started by a path that no shell would find by name, it names that path in the line to type next."""
    program = Path(sys.executable).with_name("promise-studio")
    made = subprocess.run(
        [program, "new", "harbour.promise.json", "--no-studio"],
        cwd=tmp_path,
        env={**os.environ, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"Open it with: {program} open harbour.promise.json" in made.stdout
    found = {**os.environ, "PATH": f"{program.parent}:/usr/bin:/bin"}
    again = subprocess.run(
        [program, "new", "again.promise.json", "--no-studio"],
        cwd=tmp_path,
        env=found,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Open it with: promise-studio open again.promise.json" in again.stdout


def test_open_takes_the_workshop_out_of_a_pdf(run_main: RunMain, terminal: Studio, tmp_path: Path):
    """The studio opens the new file beside it, whose name is said."""
    path = carrying(tmp_path / "review.pdf", harbour())
    ran = run_main("open", path)
    assert (ran.code, terminal.opened) == (0, [(tmp_path / "review.promise.json", False)])
    assert "is now" in ran.out


def test_open_a_pdf_without_a_terminal(run_main: RunMain, tmp_path: Path):
    """Where no studio can be shown, the file is what was asked for; a PDF without a workshop is a sentence."""
    path = carrying(tmp_path / "review.pdf", harbour())
    ran = run_main("open", path)
    assert (ran.code, (tmp_path / "review.promise.json").exists()) == (0, True)
    path.write_bytes(b"%PDF-1.7 nothing")
    ran = run_main("open", path)
    assert (ran.code, ran.out) == (2, "")
    assert "is damaged" in ran.err
