"""The command `merge` writes one workshop of two, keeps what is to be decided beside it, and serves git."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.cli.run import run
from promise_studio.edits import Add, Change, Edit, apply
from promise_studio.exchange.merging.conflict_file import read_conflicts
from promise_studio.model import Workshop
from promise_studio.session import Session
from promise_studio.store.contents import encode

ME, THEM = "We tell you soon.", "We tell you within ten minutes."


def made(workshop: Workshop, *edits: Edit) -> Workshop:
    """The workshop after some edits."""
    for edit in edits:
        workshop = apply(workshop, edit).workshop
    return workshop


BASE = made(Workshop(), Add(kind="clause", id="PRM-1", fields={"name": "Told", "text": "We tell you."}))
MINE = made(
    BASE, Change(id="PRM-1", fields={"text": ME}), Add(kind="quote", id="VOC-1", fields={"text": "Late"})
)
THEIRS = made(
    BASE, Change(id="PRM-1", fields={"text": THEM}), Add(kind="quote", id="VOC-1", fields={"text": "Hm"})
)
FITTING = made(BASE, Change(id="PRM-1", fields={"name": "Told first"}))


@pytest.fixture
def files(tmp_path, monkeypatch) -> Path:
    """The folder with the state that both came from, and what either made of it."""
    monkeypatch.chdir(tmp_path)
    for name, workshop in (("base", BASE), ("mine", MINE), ("theirs", THEIRS), ("fitting", FITTING)):
        Path(f"{name}.promise.json").write_bytes(encode(workshop, 3))
    return tmp_path


def merge(*arguments: str) -> int:
    """Run the command on the files of the folder."""
    return run(["merge", *(f"{name}.promise.json" for name in arguments[:3]), *arguments[3:]])


def read(path: Path) -> Workshop:
    """The workshop in a file."""
    session = Session.open(path, read_only=True)
    session.close()
    return session.workshop


def test_what_fits_together_is_written(files, capsys):
    """Both changes are in the file, the one before is kept as a backup, and nothing is left to decide."""
    assert merge("base", "mine", "fitting", "-o", "mine.promise.json") == 0
    clause = read(files / "mine.promise.json").get("PRM-1")
    assert (clause.name, clause.text) == ("Told first", ME)
    assert "both sides fit together" in capsys.readouterr().out
    assert read_conflicts(files / "mine.promise.json") is None
    assert list((files / ".mine.promise.json.backups").iterdir())
    assert not list(files.glob("mine.promise.json.*"))


def test_conflicts_are_said_side_by_side_and_kept_beside_the_file(files, capsys):
    """The exit code is 1, both wordings are printed, and both lie in a file beside the workshop."""
    assert merge("base", "mine", "theirs", "-o", "new.promise.json") == 1
    said = capsys.readouterr().out
    assert "1 place changed on both sides" in said
    assert f"  A:      {ME}\n  B:      {THEM}\n" in said
    assert "VOC-1 is now VOC-2" in said
    merged = read(files / "new.promise.json")
    assert merged.get("PRM-1").text == ME
    assert [quote.text for quote in merged.quotes] == ["Late", "Hm"]
    kept = read_conflicts(files / "new.promise.json")
    assert [(one.item, one.a, one.b) for one in kept.conflicts] == [("PRM-1", ME, THEM)]


def test_a_second_merge_keeps_what_is_still_open(files):
    """Conflicts of an earlier merge stay until somebody decides, and the same ones stand once."""
    for _ in range(2):
        assert merge("base", "mine", "theirs", "-o", "new.promise.json") == 1
    assert len(read_conflicts(files / "new.promise.json").conflicts) == 1


def test_without_output_nothing_is_written(files, capsys):
    """The account comes as JSON for another program, and every file is as it was."""
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    assert merge("base", "mine", "theirs", "--json") == 1
    facts = json.loads(capsys.readouterr().out)
    assert facts["renumbered"] == {"VOC-1": "VOC-2"}
    assert (facts["output"], facts["conflicts"][0]["b"]) == (None, THEM)
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before


def test_a_workshop_that_is_open_is_left_alone(files, capsys):
    """Somebody who works in the file meanwhile loses nothing: the merge refuses."""
    session = Session.open(files / "mine.promise.json")
    try:
        assert merge("base", "mine", "theirs", "-o", "mine.promise.json") == 2
    finally:
        session.close()
    assert "open" in capsys.readouterr().err
    assert read(files / "mine.promise.json") == MINE


def test_the_driver_line_of_the_help_works_in_git(files):
    """Two branches merge with the documented lines; the conflict lies beside the file under its own name."""
    program = f'"{sys.executable}" -m promise_studio'
    driver = f"{program} merge %O %A %B -o %A --path %P"
    root = Path(__file__).parents[2]

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
        return subprocess.run(
            command, cwd=files / "repo", capture_output=True, text=True, check=False,
            env={"PYTHONPATH": str(root), "PATH": os.environ["PATH"], "HOME": str(files)},
        )  # fmt: skip

    (files / "repo").mkdir()
    path = files / "repo" / "w.promise.json"
    git("init", "-q", "-b", "main")
    git("config", "merge.promise.driver", driver)
    (files / "repo" / ".gitattributes").write_text("*.promise.json merge=promise\n", "utf-8")
    for branch, workshop in (("main", BASE), ("theirs", THEIRS), ("main", MINE)):
        git("checkout", "-q", *(("main",) if branch == "main" else ("-b", branch)))
        path.write_bytes(encode(workshop, 3))
        git("add", ".")
        git("commit", "-q", "-m", branch)
    assert git("merge", "-q", "theirs").returncode == 1
    assert read(path).get("PRM-1").text == ME
    assert [one.b for one in read_conflicts(path).conflicts] == [THEM]
    assert "UU w.promise.json" in git("status", "--short").stdout
    assert sorted(one.name for one in (files / "repo").iterdir()) == [
        ".git", ".gitattributes", "w.promise.json", "w.promise.json.conflicts",
    ]  # fmt: skip
