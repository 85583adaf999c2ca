"""PDFs that several tests read, each set once in a run, however many processes share it."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from promise_studio.cli.loading import load_house, load_style
from promise_studio.document import render
from promise_studio.document.export import export_document
from promise_studio.document.render import Renderer
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.edits import Batch, Change, apply
from promise_studio.model import Workshop, new_workshop
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode
from tests.check.whole_workshop import PARTS, make
from tests.document.brimful import TODAY, brimful
from tests.document.harbour import harbour

EXAMPLES = {"example": "city-services", "service desk": "service-desk", "agency": "agency-onboarding"}
NO_SYSTEM_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
PATIENCE = 240.0


def file_of(example: str) -> Path:
    """Where a workshop lies that comes with the program."""
    return workshops_dir() / f"{EXAMPLES[example]}.promise.json"


@cache
def example(name: str = "example") -> Workshop:
    """A workshop that comes with the program."""
    return decode(file_of(name).read_bytes(), name).workshop


def beside(name: str) -> Beside:
    """What lies beside one of WORKSHOPS; the service desk's documents also tell what changed."""
    if name not in EXAMPLES:
        return NOTHING_BESIDE
    path = file_of(name)
    found = Beside(load_house(path), style=load_style(path))
    return (
        replace(found, since=_before(example(name)), since_name="last year")
        if name == "service desk"
        else found
    )


def _before(workshop: Workshop) -> Workshop:
    clause, level = workshop.clauses[0], workshop.service_levels[0]
    earlier = (
        Change(id=clause.id, fields={"text": "We answer."}),
        Change(id=level.id, fields={"target": 400}),
    )
    return apply(workshop, Batch(edits=earlier, words="As it was")).workshop


WORKSHOPS: dict[str, Callable[[], Workshop]] = {
    **{name: partial(example, name) for name in EXAMPLES},
    "harbour": harbour,
    "whole": lambda: make(PARTS),
    "empty": new_workshop,
    "brimful": partial(brimful, clauses=4, levels=16),
    "stress": brimful,
}


def words_of(path: Path) -> list[str]:
    """The words that a reader sees on each page of a PDF."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


@dataclass(frozen=True)
class Made:
    """A PDF on disk, and what the export warned of; it is read by whoever asks for its words or its parts."""

    path: Path
    warnings: tuple[str, ...]

    @cached_property
    def reader(self) -> PdfReader:
        """Its pages, tags and links."""
        return PdfReader(self.path)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The words that a reader sees on each page; finding them takes as long as setting them."""
        words = self.path.with_suffix(".json")
        if not words.exists():
            part = words.with_suffix(f".{os.getpid()}")
            part.write_text(json.dumps(words_of(self.path)), "utf-8")
            part.replace(words)
        return tuple(json.loads(words.read_text("utf-8")))

    @property
    def text(self) -> str:
        """Everything that a reader sees."""
        return "\n".join(self.pages)


class Shelf:
    """Makes a document when it is first asked for, and hands out the same file from then on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._renderer = Renderer()
        self._read: dict[str, Made] = {}

    def __call__(self, workshop: str, document: str) -> Made:
        """The document of one of WORKSHOPS."""
        name = f"{workshop}-{document}"
        if name not in self._read:
            self._read[name] = self._open(workshop, document)
        return self._read[name]

    def _open(self, workshop: str, document: str) -> Made:
        name = f"{workshop}-{document}"
        path, notes = self.folder / f"{name}.pdf", self.folder / f"{name}.txt"
        with suppress(FileExistsError):
            (self.folder / f"{name}.lock").mkdir()
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(render, "RENDERER", self._renderer)
                self._renderer.get_ready()
                held = WORKSHOPS[workshop]()
                made = export_document(held, document, "pdf", path, today=TODAY, beside=beside(workshop))
            part = notes.with_suffix(".part")
            part.write_text("\n".join(made.warnings), "utf-8")
            part.replace(notes)
        self._wait_for(notes)
        return Made(path, tuple(notes.read_text("utf-8").splitlines()))

    def close(self) -> None:
        """Let the process go that makes the documents."""
        self._renderer.end()

    def _wait_for(self, path: Path) -> None:
        end = time.monotonic() + PATIENCE
        while not path.exists():
            assert time.monotonic() < end, f"{path.name} was never made"
            time.sleep(0.05)


def use_no_system_fonts(folder: Path) -> None:
    """From here on the fonts of the computer that runs the tests change nothing."""
    (folder / "fonts.conf").write_text(NO_SYSTEM_FONTS.format(folder=folder), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")


def open_shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The PDFs of this run, as a fixture of each module that reads them."""
    use_no_system_fonts(tmp_path_factory.mktemp("fonts"))
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    shelf = Shelf(documents)
    yield shelf
    shelf.close()
