"""Every document passes the rules of PDF/UA-1, of PDF/A-3a and the syntax of PDF, whatever is in it."""

import shutil
import subprocess
import zlib
from itertools import count
from pathlib import Path

import page
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.pdf.job import Inside
from promise_studio.document.render import render_pdf
from tests.document.shelf import Shelf, open_shelf

PAGE = '<!doctype html><html lang="en"><head><title>x</title></head><body><p></p></body></html>'

shelf = pytest.fixture(open_shelf, scope="session")
RULES = {page.ValidationProfile.PDF_UA_1: 100, page.ValidationProfile.PDF_A_3A: 150}
"""The validator knows 104 and 156 rules today; a version that checks far fewer proves nothing."""

TELLING = [
    ("harbour", "review"),
    ("harbour", "customer"),
    ("brimful", "sla-only"),
    *(("empty", document) for document in DOCUMENTS),
]
"""The longest and the fullest of what other tests read too: `make campaign` judges every document of every workshop."""


def complaints(path: Path) -> list[str]:
    """What the validator says against a file."""
    found = []
    for profile, least in RULES.items():
        report = page.validate_pdf(path, profile=profile)
        assert report.rules.total >= least
        assert report.is_compliant is not bool(report.failures)
        found += [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    return found


def copy_without(source: Path, target: Path, *names: str) -> Path:
    """A copy of a PDF from whose catalog some entries are gone."""
    writer = PdfWriter(clone_from=source)
    for name in names:
        del writer.root_object[NameObject(name)]
    writer.write(target)
    return target


@pytest.mark.parametrize(("workshop", "document"), TELLING)
def test_pdf_ua_and_pdf_a(shelf: Shelf, workshop: str, document: str):
    """A screen reader gets everything that PDF/UA-1 asks for, and an archive what PDF/A-3a does."""
    assert complaints(shelf(workshop, document).path) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
@pytest.mark.parametrize(("workshop", "document"), TELLING)
def test_pdf_syntax(shelf: Shelf, workshop: str, document: str):
    """Another program reads the file without a complaint."""
    path = shelf(workshop, document).path
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stream_may_end_in_any_byte(tmp_path: Path):
    """Packed bytes that end in a carriage return are counted as they are."""
    texts = (f'{{"number":{number}}}' for number in count())
    unlucky = next(text for text in texts if zlib.compress(text.encode(), 9).endswith(b"\r"))
    path = tmp_path / "x.pdf"
    path.write_bytes(render_pdf(PAGE, "x", Inside(source=unlucky)).content)
    assert complaints(path) == []


@pytest.mark.parametrize("gone", ["/StructTreeRoot", "/MarkInfo", "/Metadata", "/Lang", "/OutputIntents"])
def test_the_validator_refuses(shelf: Shelf, tmp_path: Path, gone: str):
    """A document without its tags, its mark, its title, its language or its colours does not pass."""
    whole = shelf("empty", "sla-only").path
    assert complaints(copy_without(whole, tmp_path / "less.pdf", gone))


def test_the_validator_minds_no_copy(shelf: Shelf, tmp_path: Path):
    """Copying alone takes nothing away: what is refused above is refused for what is gone."""
    assert complaints(copy_without(shelf("empty", "sla-only").path, tmp_path / "same.pdf")) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
def test_the_syntax_check_refuses(shelf: Shelf, tmp_path: Path):
    """A file that lost its end does not pass."""
    content = shelf("empty", "sla-only").path.read_bytes()
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(content[: len(content) * 2 // 3])
    done = subprocess.run(["qpdf", "--check", broken], capture_output=True, check=False)
    assert done.returncode != 0


def test_fonts_are_inside(shelf: Shelf):
    """Every font travels in the file, so that it looks the same everywhere."""
    fonts = {}
    for sheet in PdfReader(shelf("harbour", "customer").path).pages:
        for font in sheet["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[inner["/BaseFont"]] = inner["/FontDescriptor"].get_object().keys()
    assert len(fonts) >= 3
    assert all({"/FontFile2", "/FontFile3"} & set(keys) for keys in fonts.values())
