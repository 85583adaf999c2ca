"""PDFs that several tests read, each set once in a run, however many processes share it."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from promise_studio.document.export import export_document
from promise_studio.model import Workshop, new_workshop
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode
from tests.check.whole_workshop import PARTS, make
from tests.document.brimful import TODAY, brimful
from tests.document.harbour import harbour

EXAMPLE = "city-services.promise.json"
NO_SYSTEM_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
PATIENCE = 240.0


@cache
def example() -> Workshop:
    """The workshop that comes with the program."""
    return decode((workshops_dir() / EXAMPLE).read_bytes(), EXAMPLE).workshop


WORKSHOPS: dict[str, Callable[[], Workshop]] = {
    "example": example,
    "harbour": harbour,
    "whole": lambda: make(PARTS),
    "empty": new_workshop,
    "brimful": brimful,
}


@dataclass(frozen=True)
class Made:
    """A PDF on disk with the words that a reader sees on each page, and what the export warned of."""

    path: Path
    reader: PdfReader
    pages: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def text(self) -> str:
        """Everything that a reader sees."""
        return "\n".join(self.pages)


class Shelf:
    """Makes a document when it is first asked for, and hands out the same file from then on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, Made] = {}

    def __call__(self, workshop: str, document: str) -> Made:
        """The document of one of WORKSHOPS."""
        name = f"{workshop}-{document}"
        if name not in self._read:
            self._read[name] = self._open(name, WORKSHOPS[workshop](), document)
        return self._read[name]

    def _open(self, name: str, workshop: Workshop, document: str) -> Made:
        path, notes = self.folder / f"{name}.pdf", self.folder / f"{name}.txt"
        with suppress(FileExistsError):
            (self.folder / f"{name}.lock").mkdir()
            made = export_document(workshop, document, "pdf", path, today=TODAY)
            part = notes.with_suffix(".part")
            part.write_text("\n".join(made.warnings), "utf-8")
            part.replace(notes)
        self._wait_for(notes)
        reader = PdfReader(path)
        pages = tuple(page.extract_text() for page in reader.pages)
        return Made(path, reader, pages, tuple(notes.read_text("utf-8").splitlines()))

    def _wait_for(self, path: Path) -> None:
        end = time.monotonic() + PATIENCE
        while not path.exists():
            assert time.monotonic() < end, f"{path.name} was never made"
            time.sleep(0.05)


def use_no_system_fonts(folder: Path) -> None:
    """From here on the fonts of the computer that runs the tests change nothing."""
    (folder / "fonts.conf").write_text(NO_SYSTEM_FONTS.format(folder=folder), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")


def open_shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The PDFs of this run, as a fixture of each module that reads them."""
    use_no_system_fonts(tmp_path_factory.mktemp("fonts"))
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    return Shelf(documents)
