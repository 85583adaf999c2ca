"""`demo` ends with the documents of a finished example, whatever this computer lacks."""

import json
from pathlib import Path

import pytest

from promise_studio.cli import demo_files
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, make
from tests.cli.conftest import RunMain, Studio

NAMES = [
    "city-services.promise.json",
    "city-services-service-levels.csv",
    "city-services-service-levels.xlsx",
    "city-services-service-levels.md",
    "city-services-service-levels.html",
    "city-services-review.html",
    "city-services-customer.pdf",
    "city-services-review.pdf",
]

pytestmark = pytest.mark.usefixtures("quick_pdf")
on_a_small_example = pytest.mark.usefixtures("small_example")


@pytest.fixture
def small_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small workshop in the place of the example, to be quick."""
    (tmp_path / "examples").mkdir()
    write_new(tmp_path / "examples" / NAMES[0], make(PARTS))
    monkeypatch.setattr(demo_files, "workshops_dir", lambda: tmp_path / "examples")


def paths(out: str) -> list[str]:
    """The paths that were printed."""
    return [line.split("  ")[0] for line in out.splitlines() if line.startswith("promise-studio-demo/")]


def test_demo_writes_everything_and_says_where(run_main: RunMain, tmp_path: Path):
    """PDFs, the SLA table as CSV, XLSX, HTML and Markdown, and the workshop, each path on a line."""
    ran = run_main("demo")
    assert ran.code == 0
    assert paths(ran.out) == [f"promise-studio-demo/{name}" for name in NAMES]
    assert {path.name for path in (tmp_path / "promise-studio-demo").iterdir()} == set(NAMES)
    assert "promise-studio open promise-studio-demo/city-services.promise.json" in ran.out


@on_a_small_example
def test_a_second_demo_keeps_what_somebody_changed(run_main: RunMain, tmp_path: Path):
    """The copy of the workshop is theirs from then on; the documents are made anew."""
    run_main("demo")
    copy = tmp_path / "promise-studio-demo" / NAMES[0]
    copy.write_bytes(copy.read_bytes().replace(b"Street lights", b"Street lamps", 1))
    mine = copy.read_bytes()
    ran = run_main("demo")
    assert (ran.code, copy.read_bytes()) == (0, mine)
    assert "as you left it" in ran.out


@on_a_small_example
def test_a_terminal_opens_the_copy_after_the_paths(run_main: RunMain, terminal: Studio):
    """The studio opens the copy; --no-studio and --json keep it shut."""
    ran = run_main("demo", "--output", "there")
    assert ran.code == 0
    assert "there/city-services-review.pdf" in ran.out
    assert run_main("demo", "--no-studio").code == 0
    assert run_main("demo", "--json").code == 0
    assert terminal.opened == [(Path("there/city-services.promise.json"), False)]


@on_a_small_example
def test_json_lists_the_files(run_main: RunMain):
    """A program reads the workshop's path and every file."""
    said = json.loads(run_main("demo", "--json").out)
    assert said["workshop"] == f"promise-studio-demo/{NAMES[0]}"
    assert [file["path"].rpartition("/")[2] for file in said["files"]] == NAMES[1:]
    assert said["missing"] is None


@on_a_small_example
@pytest.mark.usefixtures("quick_pdf", "no_pango")
def test_without_pango_all_but_the_pdfs_are_made(run_main: RunMain, tmp_path: Path):
    """Exit code 3 and one sentence with the line that installs it; every other format is there."""
    ran = run_main("demo")
    assert ran.code == 3
    assert {path.name for path in (tmp_path / "promise-studio-demo").iterdir()} == set(NAMES[:-2])
    assert ran.err.count("promise-studio: ") == 1
    assert "\n  Run: " in ran.err
    assert "Traceback" not in ran.err
    assert json.loads(run_main("demo", "--json").out)["missing"].startswith("PDF export does not work here")


@on_a_small_example
@pytest.mark.usefixtures("quick_pdf", "no_pango")
def test_without_pango_the_studio_opens_all_the_same(run_main: RunMain, terminal: Studio):
    """What is missing is said, the workshop opens, and the exit code still tells."""
    assert run_main("demo").code == 3
    assert len(terminal.opened) == 1


@on_a_small_example
def test_a_place_that_cannot_be_written_is_said(run_main: RunMain, tmp_path: Path):
    """A file where the folder should be: exit code 2 and a sentence."""
    (tmp_path / "taken").touch()
    ran = run_main("demo", "--output", "taken")
    assert ran.code == 2
    assert "taken" in ran.err
