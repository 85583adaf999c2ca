"""`export` makes a file of each journey and blueprint, in formats that other tools take."""

import json
from pathlib import Path

import pytest

from promise_studio.cli import exporting
from promise_studio.cli.doctor.pdf_probe import Probe
from promise_studio.cli.run import run
from promise_studio.document import render
from promise_studio.errors import MISSING, MissingError
from promise_studio.model import Workshop
from promise_studio.model.blueprint import Blueprint
from promise_studio.model.journey import Journey, Phase, Step
from promise_studio.store.writing import write_new

WORKSHOP = Workshop(
    journeys=(Journey(id="JRN-1", title="To the light"),),
    phases=(Phase(id="PHA-1", journey="JRN-1", name="Notices"),),
    steps=(Step(id="STP-1", phase="PHA-1", action="Sees the pole", emotion=-1),),
    blueprints=(Blueprint(id="BLU-1", journey="JRN-1"),),
    issued={"JRN": 1, "PHA": 1, "STP": 1, "BLU": 1},
)


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder with one workshop, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    write_new("w.promise.json", WORKSHOP)
    return tmp_path


def export(*arguments: str) -> int:
    """Run the command on the workshop."""
    return run(["export", "w.promise.json", *arguments])


def test_each_board_is_a_file_of_its_own(folder, capsys):
    """A format of boards alone is enough to ask for them; the names carry the ids."""
    assert export("--format", "mmd,svg", "-o", "out/") == 0
    names = ["w-BLU-1.mmd", "w-BLU-1.svg", "w-JRN-1.mmd", "w-JRN-1.svg"]
    assert sorted(path.name for path in (folder / "out").iterdir()) == names
    assert (folder / "out" / "w-JRN-1.mmd").read_text("utf-8").startswith("journey\n    title To the light\n")
    assert (folder / "out" / "w-BLU-1.mmd").read_text("utf-8").startswith("flowchart TB\n")
    assert sorted(capsys.readouterr().out.split()) == [f"out/{name}" for name in names]


def test_what_a_picture_lacks_keeps_no_drawing_back(folder, capsys, monkeypatch):
    """Without Pango there is no PNG; the other formats are made, whatever comes first."""

    def fail(*_, **__):
        raise MissingError("PDF export needs a library that is not on this computer.")

    monkeypatch.setattr(render, "render_pdf", fail)
    monkeypatch.setattr(exporting, "probe_pdf", lambda: Probe(weasyprint="70.0", pango="1.50.12"))
    assert export("--format", "png,svg", "-o", "out/") == MISSING
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["w-BLU-1.svg", "w-JRN-1.svg"]
    assert "needs a library" in capsys.readouterr().err


def test_one_board_has_the_name_that_is_given(folder, capsys):
    """With --board one file comes, also on standard output, and --json says where it is."""
    assert export("--board", "jrn-1", "-o", "way.svg", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [{"board": "JRN-1", "path": "way.svg", "format": "svg"}]
    assert (folder / "way.svg").read_text("utf-8").endswith("</svg>\n")
    assert export("--board", "JRN-1", "--format", "mmd", "-o", "-") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "        Sees the pole: 2: Customer"


@pytest.mark.usefixtures("folder")
def test_what_leaves_as_mermaid_is_known_when_it_comes_back(capsys):
    """Importing an exported journey into its own workshop makes nothing."""
    assert export("--board", "JRN-1", "-o", "way.mmd") == 0
    assert run(["import", "way.mmd", "--into", "w.promise.json"]) == 0
    assert "JRN-1 “To the light” is there already" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "svg", "-o", "one.svg"), "Several files need a folder"),
        (("--format", "svg", "-o", "-"), "takes one board"),
        (("--board", "PRM-1"), "“PRM-1” is no board of this workshop"),
        (("--document", "boards", "--format", "pdf"), "cannot be made as pdf"),
        (("--format", "svg", "--board", "JRN-1", "-o", "w.promise.json.svg"), "is the name of a workshop"),
        (("--document", "boards", "--since", "w.promise.json"), "--since would change nothing of a board"),
    ],
)
def test_what_cannot_be_is_said(folder, capsys, arguments, says):
    """Each refusal is a sentence, and no file is made."""
    assert export(*arguments) == 2
    assert says in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["w.promise.json"]


def test_a_style_reaches_the_boards(folder):
    """The style beside the workshop, or the one that is named, paints them."""
    (folder / "own.toml").write_text('[colours]\naccent = "#0b5cad"\n', "utf-8")
    assert export("--board", "JRN-1", "-o", "plain.svg") == 0
    assert export("--board", "JRN-1", "-o", "own.svg", "--style", "own.toml") == 0
    assert "#0b5cad" not in (folder / "plain.svg").read_text("utf-8")
    assert "#0b5cad" in (folder / "own.svg").read_text("utf-8")
