"""Replies that other programs wrote come back as well as those of pypdf: PyMuPDF, pdf.js in Chromium, Poppler."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from promise_studio.edits import apply
from promise_studio.exchange.import_progress import SILENT
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.options import PLAIN
from promise_studio.exchange.returned.reply import read
from promise_studio.store.writing import write_new
from tests.campaign.readers import PYTHON, READERS
from tests.conftest import RunCommand
from tests.document.harbour import harbour
from tests.document.shelf import Shelf, open_shelf
from tests.exchange.returned.filling import FILLED, place_of

HERE = Path(__file__).parent
PDFJS = READERS / "node_modules" / "pdfjs-dist" / "build"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SYSTEM = "/usr/bin/python3"
POPPLER = "import gi; gi.require_version('Poppler', '0.18')"
HAS_POPPLER = (
    Path(SYSTEM).exists()
    and subprocess.run([SYSTEM, "-c", POPPLER], capture_output=True, check=False).returncode == 0
)
WRITERS = {
    "pymupdf": ("fill_pymupdf.py", "saved", PYTHON.exists()),
    "pymupdf, rewritten": ("fill_pymupdf.py", "rewritten", PYTHON.exists()),
    "poppler": ("fill_poppler.py", "", HAS_POPPLER),
    "pdf.js": ("fill_pdfjs.py", str(PDFJS), PYTHON.exists() and PDFJS.is_dir() and CHROMIUM is not None),
}
NOTES = (("SLA-3", "highlight", "At night too?"), ("REC-1", "words on the page", "Who signs it?"))
ANNA = "Anna Nilsen, Head of Operations"

shelf = pytest.fixture(open_shelf, scope="session")


def asked(review: Path) -> str:
    """What every writer is to fill in and to write on the pages."""
    notes = []
    for anchor, kind, words in NOTES:
        page, x, y = place_of(review, anchor)
        notes.append({"page": page, "x": x, "y": y, "kind": kind, "words": words})
    return json.dumps({"fields": FILLED, "notes": notes})


@pytest.mark.parametrize("writer", WRITERS)
def test_a_reply_comes_back(shelf: Shelf, tmp_path: Path, writer: str):
    """Whoever wrote it: each answer, the sign-off, and each note at its place."""
    script, how, there = WRITERS[writer]
    if not there:
        pytest.skip("the readers are not on this computer: see tests/campaign/readers.in")
    review, target = shelf("harbour", "review").path, tmp_path / "reply.pdf"
    python = SYSTEM if writer == "poppler" else str(PYTHON)
    command = [python, str(HERE / script), asked(review), str(review), str(target), how, str(CHROMIUM)]
    subprocess.run(command, check=True)
    preview = read(target, harbour(), next_id_in(harbour()), PLAIN, SILENT)
    after = apply(harbour(), preview.edit).workshop
    new = after.comments[len(harbour().comments) :]
    assert {(one.about, one.says.value, one.words) for one in new} == {
        ("PRM-1", "agrees", ""),
        ("PRM-2", "agrees with a condition", FILLED["PRM-2 words"]),
        ("PRM-3", "objects", ""),
        ("PROMISE", "remarks", FILLED["whole words"]),
        *((anchor, "remarks", words) for anchor, _, words in NOTES),
    }
    (signoff,) = after.signoffs[len(harbour().signoffs) :]
    assert (signoff.department, signoff.name, signoff.decision.value) == (
        "DEP-2",
        ANNA,
        "agrees with a condition",
    )


def test_a_reply_is_still_a_sound_pdf_with_the_workshop_inside(
    shelf: Shelf, tmp_path: Path, run_command: RunCommand
):
    """What PyMuPDF saved opens as the workshop that was sent, and imports into it by the command."""
    if not PYTHON.exists():
        pytest.skip("the readers are not on this computer: see tests/campaign/readers.in")
    review, target = shelf("harbour", "review").path, tmp_path / "reply.pdf"
    subprocess.run(
        [str(PYTHON), str(HERE / "fill_pymupdf.py"), asked(review), str(review), str(target)], check=True
    )
    write_new(tmp_path / "harbour.promise.json", harbour())
    assert run_command("open", target).returncode == 0
    opened = (tmp_path / "reply.promise.json").read_bytes()
    assert opened == (tmp_path / "harbour.promise.json").read_bytes()
    done = run_command("import", target, "--into", "harbour.promise.json", "--json")
    assert json.loads(done.stdout)["applied"] is True
