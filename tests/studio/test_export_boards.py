"""The boards are made from the export dialog, each under its own name."""

from datetime import date
from pathlib import Path

from promise_studio.model import Workshop
from promise_studio.model.journey import Journey
from promise_studio.studio.dialogs.export_rows import Job, export_rows, jobs_for

TODAY = date(2026, 11, 21)
TWO = Workshop(journeys=(Journey(id="JRN-1", title="A"), Journey(id="JRN-2", title="B")))


def job(folder: Path) -> Job:
    """The job that the dialog makes for SVG pictures."""
    (made,) = jobs_for(["boards:svg"], Path("w.promise.json"), folder)
    made.state = "making"
    return made


def test_boards_are_offered_and_made_under_their_own_names(tmp_path):
    """Every journey has a file with its id; the line names the first and says how many there are."""
    assert "boards:svg" in {row.id for row in export_rows()}
    made = job(tmp_path)
    made.make(TWO, TODAY)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["w-JRN-1.svg", "w-JRN-2.svg"]
    assert str(made.line(0.0)).endswith("w-JRN-1.svg and 1 more beside it")


def test_without_boards_the_line_says_so(tmp_path):
    """A workshop that has no map yet makes no file."""
    made = job(tmp_path)
    made.make(Workshop(), TODAY)
    assert made.state == "failed"
    assert "no journey" in made.said
    assert not list(tmp_path.iterdir())
