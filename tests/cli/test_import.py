"""The command `import`: a preview without a trace, one undo step with --into, facts for programs."""

import io
import json
import os
import threading
from pathlib import Path

import pytest

from promise_studio.exchange import import_progress
from promise_studio.model import Workshop
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.cli.conftest import RunMain

SURVEY = "Date,Comment\n2026-01-02,Nobody told us why\n2026-01-03,Write to ada@example.org\n2026-01-04,\n"


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """An empty workshop's file."""
    return write_new(tmp_path / "harbour.promise.json", Workshop())


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Two voices and an empty row."""
    path = tmp_path / "survey.csv"
    path.write_text(SURVEY)
    return path


def quotes(path: Path) -> list[str]:
    """What the quotes of a workshop's file say."""
    with Session.open(path, read_only=True) as session:
        return [quote.text for quote in session.workshop.quotes]


def edits_of(path: Path) -> int:
    """How many edits a workshop has seen."""
    with Session.open(path, read_only=True) as session:
        return session.revision


def test_without_into_nothing_is_made_and_everything_is_shown(run_main: RunMain, survey: Path):
    """What it would make by kind with ids, the columns with the reason, what was masked and left out."""
    ran = run_main("import", survey)
    assert (ran.code, ran.err) == (0, "")
    assert "would make 2 customers’ words: VOC-1, VOC-2" in ran.out
    assert "text: “Comment” (proposed: its name says so" in ran.out
    assert "Masked: 1 e-mail address" in ran.out
    assert "line 4: no words in “Comment”" in ran.out
    assert "--into WORKSHOP brings it in" in ran.out


def test_into_a_workshop_it_is_one_step_and_makes_nothing_twice(
    run_main: RunMain, survey: Path, workshop: Path
):
    """A dry run leaves the file as it is; the import is a single edit, and a second one none."""
    before = workshop.read_bytes()
    assert run_main("import", survey, "--into", workshop, "--dry-run").code == 0
    assert workshop.read_bytes() == before
    assert run_main("import", survey, "--into", workshop).code == 0
    assert quotes(workshop) == ["Nobody told us why", "Write to [e-mail address]"]
    again = run_main("import", survey, "--into", workshop)
    assert "2 were here already" in again.out
    assert "nothing to do" in again.out
    assert edits_of(workshop) == 1


def test_the_facts_are_for_programs(run_main: RunMain, survey: Path, workshop: Path):
    """Ids by kind, rows that are all accounted for, skipped rows with line and reason."""
    facts = json.loads(run_main("import", survey, "--into", workshop, "--json", "--no-mask").out)
    assert facts["made"] == {"quote": ["VOC-1", "VOC-2"]}
    assert facts["applied"] is True
    assert [facts[name] for name in ("rows", "taken", "empty", "duplicate", "unreadable")] == [3, 2, 1, 0, 0]
    assert facts["columns"] == {"text": "Comment", "date": "Date"}
    assert facts["skipped"] == [{"line": 4, "text": "", "reason": "no words in “Comment”"}]
    assert quotes(workshop)[1] == "Write to ada@example.org"


def test_several_files_are_one_step_with_ids_that_go_on(
    run_main: RunMain, survey: Path, workshop: Path, tmp_path: Path
):
    """What the second file repeats of the first is not made twice; each has its own facts."""
    more = tmp_path / "more.csv"
    more.write_text(SURVEY + "2026-01-05,A third voice\n")
    facts = json.loads(run_main("import", survey, more, "--into", workshop, "--json").out)
    assert [file["made"] for file in facts["files"]] == [{"quote": ["VOC-1", "VOC-2"]}, {"quote": ["VOC-3"]}]
    assert (len(quotes(workshop)), edits_of(workshop)) == (3, 1)


def test_one_file_named_twice_is_told_twice(run_main: RunMain, survey: Path, workshop: Path):
    """What it makes is not hidden behind the second reading, which finds it all there."""
    facts = json.loads(run_main("import", survey, survey, "--into", workshop, "--json").out)
    assert [file["made"] for file in facts["files"]] == [{"quote": ["VOC-1", "VOC-2"]}, {}]
    assert len(quotes(workshop)) == 2


def test_standard_input_is_a_file(run_main: RunMain, monkeypatch: pytest.MonkeyPatch):
    """What comes down a pipe is recognised by what it holds."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SURVEY.encode())))
    ran = run_main("import", "-", "--json")
    assert (ran.code, json.loads(ran.out)["taken"]) == (0, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this computer has no named pipes")
def test_two_pipes_of_one_name_are_two_files(run_main: RunMain, tmp_path: Path):
    """Each is read as what came through it, and not as the other."""
    pipes = [tmp_path / month / "survey.csv" for month in ("may", "june")]
    for pipe in pipes:
        pipe.parent.mkdir()
        os.mkfifo(pipe)
        text = f"Comment\nNobody told us in {pipe.parent.name}\n"
        threading.Thread(target=pipe.write_text, args=(text,), daemon=True).start()
    ran = run_main("import", *pipes, "--into", write_new(tmp_path / "a.promise.json", Workshop()))
    assert (ran.code, ran.err) == (0, "")
    assert quotes(tmp_path / "a.promise.json") == ["Nobody told us in may", "Nobody told us in june"]


def test_one_file_that_cannot_be_read_keeps_all_of_them_out(
    run_main: RunMain, survey: Path, workshop: Path, tmp_path: Path
):
    """The sentence names the file; the workshop stays as it was."""
    before = workshop.read_bytes()
    ran = run_main("import", survey, tmp_path / "gone.csv", "--into", workshop)
    assert ran.code == 2
    assert "gone.csv” cannot be read: No such file" in ran.err
    assert workshop.read_bytes() == before


def test_an_import_that_is_stopped_leaves_no_trace(
    run_main: RunMain, workshop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Ctrl+C while a large file is being read; the next import goes ahead."""
    large = tmp_path / "large.csv"
    large.write_text("Comment\n" + "".join(f"Voice number {n} of very many\n" for n in range(9000)))
    before = workshop.read_bytes()
    told: list[tuple[int, int]] = []

    def stop(_self: object, done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(import_progress.Progress, "tell", stop)
    ran = run_main("import", large, "--into", workshop)
    assert (ran.code, len(told)) == (130, 3)
    assert workshop.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour.promise.json", "large.csv"]
