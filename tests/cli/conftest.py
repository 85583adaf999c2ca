"""Commands run in this process, from a folder of their own, with or without a terminal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from promise_studio.__main__ import main
from promise_studio.cli import exporting, home, open_file, streams
from promise_studio.cli.doctor.pdf_probe import Probe
from promise_studio.document import render
from promise_studio.errors import MissingError
from promise_studio.store.writing import write_new
from tests.check.whole_workshop import PARTS, make

RunMain = Callable[..., "Ran"]


@dataclass
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def run_main(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> RunMain:
    """Run the command with these arguments, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The file of a workshop in which nothing is missing on 21 November 2026."""
    return write_new(tmp_path / "whole.promise.json", make(PARTS))


@dataclass
class Studio:
    """What the studio was asked to open."""

    opened: list[tuple[Path | None, bool]] = field(default_factory=list)
    rules: Path | None = None

    def __call__(
        self, path: Path | None = None, *, read_only: bool = False, rules: Path | None = None
    ) -> int:
        self.opened.append((path, read_only))
        self.rules = rules
        return 0


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A person sits in front of a terminal; the studio only notes what it should open."""
    studio = Studio()
    for module in (streams, home, open_file):
        monkeypatch.setattr(module, "has_terminal", lambda: True)
    monkeypatch.setattr("promise_studio.studio.app.run_studio", studio)
    return studio


@pytest.fixture
def quick_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """PDFs are made in no time, three pages and a warning each."""
    made = render.Rendered(b"%PDF-1.7 made for a test", 3, ("24 characters (Japanese) have no font",))
    monkeypatch.setattr(render, "render_pdf", lambda *_, **__: made)


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pango is missing, for the export and for the doctor."""

    def fail(*_: object, **__: object) -> None:
        raise MissingError("PDF export needs a library that is not on this computer.")

    monkeypatch.setattr(render, "render_pdf", fail)
    error = "OSError: cannot load library 'libpango-1.0-0': no such file"
    monkeypatch.setattr(exporting, "probe_pdf", lambda: Probe(error=error))
