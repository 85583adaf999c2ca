"""Every document of every workshop, judged by a program that reads it aloud, and by qpdf."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from promise_studio.document.kinds import DOCUMENTS
from tests.campaign.readers import READERS
from tests.document.shelf import WORKSHOPS, Shelf, open_shelf
from tests.document.test_validators import complaints

OUTLOUD = shutil.which("outloud", path=os.pathsep.join([str(READERS / "bin"), os.environ.get("PATH", "")]))

shelf = pytest.fixture(open_shelf, scope="session")
EVERY = [(workshop, document) for workshop in WORKSHOPS for document in DOCUMENTS]


@pytest.mark.skipif(OUTLOUD is None, reason="outloud is not on this computer: see tests/campaign/readers.in")
@pytest.mark.parametrize(("workshop", "document"), EVERY)
def test_it_can_be_read_aloud(shelf: Shelf, workshop: str, document: str):
    """Not even a warning: headings, tables, figures and the order of reading are what a listener needs."""
    path = shelf(workshop, document).path
    done = subprocess.run(
        [str(OUTLOUD), "--fail-on", "warning", "--no-info", path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(OUTLOUD is None, reason="outloud is not on this computer: see tests/campaign/readers.in")
def test_a_document_without_its_tags_cannot(shelf: Shelf, tmp_path: Path):
    """The judge notices what is missing."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject

    writer = PdfWriter(clone_from=shelf("empty", "sla-only").path)
    del writer.root_object[NameObject("/StructTreeRoot")]
    writer.write(tmp_path / "silent.pdf")
    done = subprocess.run(
        [str(OUTLOUD), "--fail-on", "warning", tmp_path / "silent.pdf"], capture_output=True, check=False
    )
    assert done.returncode != 0


@pytest.mark.parametrize(("workshop", "document"), EVERY)
def test_the_rules_of_ua_and_of_the_archive_hold(shelf: Shelf, workshop: str, document: str):
    """PDF/UA-1 and PDF/A-3a, on every document however long it is."""
    assert complaints(shelf(workshop, document).path) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
@pytest.mark.parametrize(("workshop", "document"), EVERY)
def test_qpdf_finds_nothing(shelf: Shelf, workshop: str, document: str):
    """The syntax holds on every document."""
    path = shelf(workshop, document).path
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
