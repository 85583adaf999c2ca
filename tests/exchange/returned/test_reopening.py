"""A PDF gives its workshop back as a new file, and is treated as something a stranger made."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.document import child_process
from promise_studio.errors import UserError
from promise_studio.exchange.returned import reading, refusals
from promise_studio.exchange.returned.reopening import reopen, workshop_inside
from promise_studio.exchange.returned.spoken import Found, Question, Wanted
from promise_studio.session import Session
from tests.document.harbour import harbour
from tests.exchange.returned import made
from tests.exchange.returned.made import Spoil, carrying


def test_the_workshop_comes_back(tmp_path: Path):
    """The new file is named after the PDF, opens, and holds what was sent; a second one gets a number."""
    path = carrying(tmp_path / "Harbour review.PDF", harbour())
    first, second = reopen(path), reopen(path)
    assert [first.name, second.name] == ["Harbour review.promise.json", "Harbour review-2.promise.json"]
    for file in (first, second):
        with Session.open(file, read_only=True) as session:
            assert session.workshop == harbour()


@pytest.mark.usefixtures("in_this_process")
def test_nothing_is_overwritten(tmp_path: Path):
    """What lies there under the name stays, also a link that leads nowhere."""
    path = carrying(tmp_path / "x.pdf", harbour())
    (tmp_path / "x.promise.json").write_text("mine", "utf-8")
    (tmp_path / "x-2.promise.json").symlink_to(tmp_path / "gone")
    assert reopen(path).name == "x-3.promise.json"
    assert (tmp_path / "x.promise.json").read_text("utf-8") == "mine"
    assert not (tmp_path / "gone").exists()


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (made.elsewhere, "no workshop inside “x.pdf”"),
        (made.empty, "no workshop inside"),
        (made.twice, "more than one workshop inside"),
        (made.locked, "locked with a password"),
        (made.large, "larger than 5 MB"),
        (made.newer, "newer Promise Studio"),
        (made.strange, "does not hold a sound workshop"),
        (made.deep, "not JSON"),
        (made.bomb, "unpacks to far more"),
    ],
)
def test_what_is_not_sound_is_refused(spoil: Spoil, sentence: str, tmp_path: Path):
    """One sentence says why, and no file is written anywhere."""
    (tmp_path / "in").mkdir()
    path = carrying(tmp_path / "in" / "x.pdf", harbour(), spoil)
    with pytest.raises(UserError, match=sentence):
        reopen(path)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [path]


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is not a PDF"),
        (b"PK\x03\x04 a spreadsheet", "is not a PDF"),
        (b"%PDF-1.7\n", "is damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "is damaged"),
    ],
)
def test_what_is_no_pdf_is_refused(content: bytes, sentence: str, tmp_path: Path):
    """A name that ends in .pdf makes no PDF."""
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        workshop_inside(path)


@pytest.mark.usefixtures("in_this_process")
def test_a_pdf_that_was_cut_is_refused(tmp_path: Path):
    """A download that ended early gives a sentence at every length, and never a part of a workshop."""
    content = carrying(tmp_path / "whole.pdf", harbour()).read_bytes()
    path = tmp_path / "cut.pdf"
    for part in range(1, 20):
        path.write_bytes(content[: len(content) * part // 20])
        with pytest.raises(UserError, match=r"damaged|no workshop inside"):
            workshop_inside(path)


def test_a_folder_and_a_missing_file_are_said(tmp_path: Path):
    """What is no file at all is said before a process is started for it."""
    with pytest.raises(UserError, match="There is no file"):
        workshop_inside(tmp_path / "x.pdf")
    (tmp_path / "y.pdf").mkdir()
    with pytest.raises(UserError, match="a folder or a device"):
        workshop_inside(tmp_path / "y.pdf")


def test_a_child_that_hangs_or_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Whatever a PDF does to its reader, the program goes on."""
    path = carrying(tmp_path / "x.pdf", harbour())
    with pytest.raises(UserError, match="too long"):
        reading.read_pdf(path, Wanted.SOURCE, patience=0.02)
    monkeypatch.setattr(reading, "CHILD", "this")
    with pytest.raises(UserError, match="stopped by itself"):
        reading.read_pdf(path, Wanted.SOURCE)


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="this system does not limit work")
def test_work_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A child that is ended by the limit of its work took too long; it did not stop by itself."""
    path = carrying(tmp_path / "x.pdf", harbour())
    (tmp_path / "at_its_end.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGXCPU)\n", "utf-8"
    )
    monkeypatch.setattr(reading, "CHILD", "at_its_end")
    monkeypatch.setattr(child_process, "PACKAGE", tmp_path / "package")
    with pytest.raises(UserError, match="too long"):
        reading.read_pdf(path, Wanted.SOURCE)


def test_memory_has_an_end(tmp_path: Path):
    """Where a file gets past the limits of the reader, that of its process holds."""
    path = carrying(tmp_path / "x.pdf", harbour(), made.bomb)
    source = (
        "import sys\n"
        "from promise_studio.exchange.returned import child\n"
        "child.MEMORY, child.MOST_UNPACKED = 140 * 2**20, 2**40\n"
        "sys.exit(child.main())\n"
    )
    asked = Question(str(path), Wanted.SOURCE).to_json()
    done = subprocess.run(
        [sys.executable, "-c", source], input=asked, capture_output=True, text=True, check=False
    )
    assert (done.returncode, Found.from_json(done.stdout).problem) == (1, "memory")


@pytest.mark.parametrize("problem", [*refusals.SENTENCES, "library"])
def test_every_problem_is_a_sentence(problem: str):
    """Whatever stood in the way, a person reads what and what to do."""
    with pytest.raises(UserError) as caught:
        refusals.refuse(Path("/a/b.pdf"), Found(problem=problem, detail="pypdf"))
    assert caught.value.message.endswith(".")
    assert "{" not in caught.value.message + caught.value.hint
    assert caught.value.hint
