"""Setting a PDF: the same bytes wherever it is made, and a clear sentence when it cannot be made."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from promise_studio.document import child_process, render
from promise_studio.document.assets import Asset
from promise_studio.document.export import export_document
from promise_studio.document.pdf import limits
from promise_studio.document.pdf.job import Job, Outcome
from promise_studio.document.render import render_pdf
from promise_studio.errors import MISSING, USAGE, MissingError, UserError
from promise_studio.resources import templates_dir
from tests.check.whole_workshop import PARTS, make, put
from tests.conftest import ROOT
from tests.document.brimful import TODAY
from tests.document.shelf import Shelf, open_shelf

FACE = min(path.name for path in (templates_dir() / "fonts").glob("*.woff2"))
FONT = f"<style>@font-face {{ font-family: F; src: url(asset:fonts/{FACE}) }} * {{ font-family: F }}</style>"
PAGE = f'<!doctype html><html lang="en"><head><title>x</title>{FONT}</head><body><h1>x</h1></body></html>'
BUILD = """
import sys
from pathlib import Path
from promise_studio.document.export import export_document
from promise_studio.document.pdf.job import Inside
from promise_studio.document.render import RENDERER, render_pdf
from tests.check.whole_workshop import PARTS, make
from tests.document.brimful import TODAY
path = Path(sys.argv[1])
RENDERER.get_ready()
export_document(make(PARTS), "sla-only", "pdf", path, today=TODAY)
sent = Inside(sent='{"seen":{"PRM-1":"x"}}')
path.with_name("form.pdf").write_bytes(render_pdf(sys.argv[2], "x", sent).content)
RENDERER.end()
"""
FORM = """<p data-about="PRM-1" style="font-family: F">x <input name="whole name" aria-label="x">
<input type="radio" name="PRM-1 answer" value="agrees" aria-label="x: Agree"></p>
<style>input { appearance: auto; height: 5mm }</style>"""

shelf = pytest.fixture(open_shelf, scope="session")
SURROUNDINGS = (
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
    {"TZ": "America/Adak", "PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8"},
)

Answering = Callable[[str], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answering:
    """Lets another program stand in for the child process."""

    def stand_in(source: str) -> None:
        program = tmp_path / "stand_in.py"
        program.write_text(f"import os, signal, sys, time\nsys.stdin.readline()\n{source}\n", "utf-8")
        begin = subprocess.Popen

        def start(command: list[str], **rest: object) -> object:
            assert command[-2:] == ["-m", render.CHILD]
            return begin([*command[:-2], str(program)], **rest)  # type: ignore[call-overload]

        monkeypatch.setattr(child_process.subprocess, "Popen", start)

    return stand_in


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder for temporary files of which nothing is left after each test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def says(outcome: Outcome) -> str:
    """A child that answers this."""
    return f"print({outcome.to_json()!r})"


def run_python(source: str, given: str) -> subprocess.CompletedProcess[str]:
    """A Python of its own that runs a few lines."""
    command = [sys.executable, "-c", source]
    return subprocess.run(command, input=given, cwd=ROOT, capture_output=True, text=True, check=False)


def test_same_bytes_everywhere(tmp_path: Path):
    """Time zone, hash seed, locale, home and folder change no byte."""
    found = []
    for number, surroundings in enumerate(SURROUNDINGS):
        home = tmp_path / f"home {number}"
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(home), **surroundings}
        path = home / "made.pdf"
        page = PAGE.replace("<h1>x</h1>", f"<h1>x</h1>{FORM}")
        subprocess.run([sys.executable, "-c", BUILD, path, page], cwd=home, env=environment, check=True)
        found.append((path.read_bytes(), (home / "form.pdf").read_bytes()))
        assert {"/AcroForm", "/PieceInfo"} < PdfReader(home / "form.pdf").root_object.keys()
    assert found[0] == found[1]


def test_a_sound_document_warns_of_nothing(shelf: Shelf):
    """No address was blocked, no glyph is missing and the library had nothing to say."""
    assert shelf("harbour", "customer").warnings == ()


def test_nothing_temporary_stays(temporary: Path):
    """The folder in which the child worked is gone."""
    assert render_pdf(PAGE, "x").content.startswith(b"%PDF-")
    assert list(temporary.iterdir()) == []


def test_a_missing_library(answer: Answering, temporary: Path):
    """The sentence names the library, says that the work is safe and which command helps; code 3."""
    answer(says(Outcome(problem="library", detail="cannot load library 'libpango-1.0-0'")))
    with pytest.raises(MissingError, match=r"libpango-1\.0-0.*saved") as caught:
        render_pdf(PAGE, "x")
    assert caught.value.exit_code == MISSING
    assert "doctor" in caught.value.hint
    assert list(temporary.iterdir()) == []


def test_the_child_names_a_missing_library():
    """A computer without Pango gets an answer and no traceback, though the library prints advice."""
    source = (
        "import sys\n"
        "class Gone:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'weasyprint':\n"
        "            print('-----\\nadvice')\n"
        "            raise OSError(\"cannot load library 'libgobject-2.0-0'\")\n"
        "sys.meta_path.insert(0, Gone())\n"
        "from promise_studio.document.pdf.child import main\n"
        "sys.exit(main())\n"
    )
    job = Job(PAGE, "never.pdf", "x", "cache").to_json()
    done = run_python(source, job)
    outcome = Outcome.from_json(done.stdout)
    assert (outcome.problem, outcome.detail) == ("library", "cannot load library 'libgobject-2.0-0'")
    assert done.returncode == 1
    assert "advice" in done.stderr


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (Outcome(problem="memory"), "more memory"),
        (Outcome(problem="time"), "too long"),
        (Outcome(problem="depth"), "nested too deeply"),
        (Outcome(problem="blocked", detail="file:///etc/hostname"), "outside the program.*file:"),
        (Outcome(problem="system", detail="No space left on device"), "No space left"),
        (Outcome(problem="fault", detail="ZeroDivisionError: x"), "could not be made.*ZeroDivisionError"),
    ],
)
def test_every_problem_is_a_sentence(answer: Answering, outcome: Outcome, sentence: str, temporary: Path):
    """Whatever stopped the child, a person reads what happened and what to do."""
    answer(says(outcome))
    with pytest.raises(UserError, match=sentence) as caught:
        render_pdf(PAGE, "x")
    assert caught.value.exit_code == USAGE
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("child", "sentence"),
    [
        ("time.sleep(60)", "too long"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", "too long"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "too long"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "stopped"),
        ("print('half an ans')", "stopped"),
        ("sys.exit('Fatal: out of stack')", "out of stack"),
    ],
)
def test_a_child_that_ends_without_an_answer(answer: Answering, child: str, sentence: str, temporary: Path):
    """A child that hangs, is killed or talks nonsense is one sentence too."""
    answer(child)
    with pytest.raises(UserError, match=sentence):
        render_pdf(PAGE, "x", patience=1.0)
    assert list(temporary.iterdir()) == []


def test_memory_has_an_end(tmp_path: Path):
    """A document that grows without end is stopped by its own limit, not by the computer."""
    bomb = PAGE.replace("<h1>x</h1>", "<table><tr><td colspan=99999999>x</td></tr></table>")
    source = (
        "import sys\n"
        "from promise_studio.document.pdf import limits, child\n"
        "limits.MEMORY //= 3\n"
        "sys.exit(child.main())\n"
    )
    job = Job(bomb, str(tmp_path / "never.pdf"), "x", str(tmp_path / "cache")).to_json()
    done = run_python(source, job)
    assert Outcome.from_json(done.stdout.splitlines()[-1]).problem == "memory"
    assert not (tmp_path / "never.pdf").exists()
    assert limits.MEMORY == 2 * limits.GIB


def test_time_has_an_end(temporary: Path):
    """A document of which no page comes is given up."""
    with pytest.raises(UserError, match="too long") as caught:
        render_pdf(PAGE, "x", patience=0.05)
    assert "HTML" in caught.value.hint
    assert list(temporary.iterdir()) == []


def test_what_was_there_stays(answer: Answering, tmp_path: Path):
    """An export that fails leaves the last good one as it was, and nothing beside it."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "made.pdf"
    path.write_bytes(b"the last good one")
    answer(says(Outcome(problem="memory")))
    with pytest.raises(UserError):
        export_document(make(PARTS), "customer", "pdf", path, today=TODAY)
    assert path.read_bytes() == b"the last good one"
    assert list(folder.iterdir()) == [path]


def test_nested_too_deeply():
    """Nesting that exhausts the library's stack is named as such."""
    with pytest.raises(UserError, match="nested too deeply"):
        render_pdf(PAGE.replace("<h1>x</h1>", "<div>" * 3_000 + "x" + "</div>" * 3_000), "x")


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:9/x.png", "asset:fonts/../x"])
def test_addresses_are_refused(address: str):
    """A document that asks for anything but its own assets is not made."""
    with pytest.raises(UserError, match="outside the program"):
        render_pdf(PAGE.replace("<h1>x</h1>", f'<img alt="x" src="{address}">'), "x")


def test_what_the_library_logs_is_passed_on():
    """A line that WeasyPrint logs reaches the person who exports."""
    made = render_pdf(PAGE.replace("</head>", "<style>p { colour: red }</style></head>"), "x")
    assert any("colour" in line for line in made.warnings)


def test_no_picture_is_smoothed(tmp_path: Path):
    """A picture and its mask say what PDF/A wants of them, wherever they come from."""
    drawing = BytesIO()
    Image.new("RGBA", (4, 4), "#102a5480").save(drawing, "PNG")
    own = {"asset:own.png": Asset(drawing.getvalue(), "image/png")}
    page = '<html lang="en"><title>x</title><body><img alt="x" src="asset:own.png"></body></html>'
    made = tmp_path / "a.pdf"
    made.write_bytes(render_pdf(page, "x", own_assets=own).content)
    picture = PdfReader(made).pages[0]["/Resources"]["/XObject"].values()
    (one,) = (value.get_object() for value in picture)
    assert [thing["/Interpolate"].value for thing in (one, one["/SMask"])] == [False, False]


@pytest.mark.usefixtures("shelf")
def test_characters_without_a_font_are_named(tmp_path: Path):
    """What no font on any computer has is counted and named, and the file is made all the same."""
    workshop = put(make(PARTS), "FRAME", title="\U0010fff0 \U0010fff1")
    made = export_document(workshop, "sla-only", "pdf", tmp_path / "x.pdf", today=TODAY)
    assert made.pages >= 1
    assert len(made.warnings) == 1
    assert "characters (private or unassigned)" in made.warnings[0]
    assert made.warnings[0][0].isdigit()
    assert made.without_font == "\U0010fff0\U0010fff1"


def test_an_unknown_document_or_format(tmp_path: Path):
    """A name that does not exist is refused with those that do."""
    with pytest.raises(UserError, match="flyer") as caught:
        export_document(make(PARTS), "flyer", "pdf", tmp_path / "x", today=TODAY)
    assert "customer" in caught.value.hint
    with pytest.raises(UserError, match="odt") as caught:
        export_document(make(PARTS), "customer", "odt", tmp_path / "x", today=TODAY)
    assert "html" in caught.value.hint
    assert list(tmp_path.glob("x*")) == []
