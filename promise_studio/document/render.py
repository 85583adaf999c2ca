"""Makes a PDF in a child process, with limits, so that no document can stop or spoil the program."""

import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from xml.sax.saxutils import escape

from promise_studio.document.assets import Asset, assets
from promise_studio.document.characters import SUBSTITUTE, count_characters, name_scripts
from promise_studio.document.child_process import ChildProcess, EndedError
from promise_studio.document.pdf.job import NOTHING_INSIDE, STAY, Inside, Job, Outcome
from promise_studio.document.refusals import refuse
from promise_studio.document.scripts.dress import dress
from promise_studio.document.scripts.remedy import remedy
from promise_studio.resources import templates_dir

CHILD = "promise_studio.document.pdf.child"
PATIENCE = 60.0
"""Seconds in which a page must be laid out; a child also has its own limit of work."""
NO_ASSETS: Mapping[str, Asset] = {}
LIBRARIES = ("WEASYPRINT_DLL_DIRECTORIES",)
FOR_SYSTEM_FONTS = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Rendered:
    """The bytes of a PDF, its pages and what the user should know about them."""

    content: bytes
    pages: int
    warnings: tuple[str, ...]
    without_font: str = ""
    """Characters that no font has, which show as a substitute."""


class Renderer:
    """Makes PDFs; one that stays ready keeps a child process for the next."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._ready: ChildProcess | None = None

    def get_ready(self) -> None:
        """Start a child that waits for the next job; where processes cannot be copied, none does."""
        with self._turn:
            if sys.platform.startswith("linux") and not self.is_ready:
                self._end()
                self._ready = _start(STAY, str(cache_folder()))

    @property
    def is_ready(self) -> bool:
        """Whether a child waits."""
        return self._ready is not None and self._ready.alive

    @property
    def process_id(self) -> int:
        """The number of the child that waits; 0 when none does."""
        return self._ready.process_id if self._ready is not None else 0

    def end(self) -> None:
        """Let no child stay, not even one at work."""
        self._end()

    def ask(self, job: Job, patience: float) -> Outcome:
        """What becomes of a job; a child that waits takes it unless it needs the system's fonts."""
        with self._turn:
            ready = self._ready if not job.uncovered else None
            if ready is not None and ready.alive:
                outcome = _answer(ready, job, patience)
                if outcome.problem in {"time", "crash", "cancelled"}:
                    self._end()
                return outcome
        with _start(system_fonts=bool(job.uncovered)) as child:
            return _answer(child, job, patience)

    def _end(self) -> None:
        ready, self._ready = self._ready, None
        if ready is not None:
            ready.close()


RENDERER = Renderer()
"""The one of this program."""


def render_pdf(
    html: str,
    identifier: str,
    inside: Inside = NOTHING_INSIDE,
    patience: float = PATIENCE,
    own_assets: Mapping[str, Asset] = NO_ASSETS,
    *,
    in_sections: bool = True,
    scripts: Sequence[Path] = (),
) -> Rendered:
    """The PDF of a page of HTML; UserError when it cannot be made, MissingError without the library.

    `in_sections` says that its sections may be set apart: of a house's own templates nobody knows.
    `scripts` are files of fonts that are asked first for what the bundled ones lack.
    """
    assets()  # an installation that lacks one is told of here, where it can be said
    dressed = dress(html, own_assets, scripts)
    html, strange, own_assets = dressed.html, dressed.strange, {**own_assets, **dressed.assets}
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as name:
        output = Path(name) / "document.pdf"
        job = Job(
            html, str(output), identifier, str(cache_folder()), strange, inside, own_assets, in_sections
        )
        outcome = RENDERER.ask(job, patience)
        if outcome.problem:
            refuse(outcome)
        return Rendered(
            output.read_bytes(), outcome.pages, _warnings(html, strange, outcome), outcome.without_font
        )


def cache_folder() -> Path:
    """Where this person's computer keeps what can be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "promise-studio"


def _start(*arguments: str, system_fonts: bool = False) -> ChildProcess:
    """A child with a minimal environment; the system's fonts step in only for what the bundled ones lack."""
    names = LIBRARIES + (FOR_SYSTEM_FONTS if system_fonts else ())
    environment = {name: os.environ[name] for name in names if name in os.environ}
    if system_fonts:
        return ChildProcess(CHILD, *arguments, environment=environment)

    def with_own_fonts(folder: Path) -> dict[str, str]:
        fonts = folder / "fonts.conf"
        places = (escape(str(place)) for place in (templates_dir() / "fonts", folder / "fonts"))
        fonts.write_text(FONTS.format(**dict(zip(("fonts", "cache"), places, strict=True))), "utf-8")
        return environment | {"FONTCONFIG_FILE": str(fonts)}

    return ChildProcess(CHILD, *arguments, environment=with_own_fonts)


def _answer(child: ChildProcess, job: Job, patience: float) -> Outcome:
    try:
        return Outcome.from_json(child.ask(job.to_json(), patience))
    except EndedError as ended:
        return Outcome(problem=ended.problem, detail=ended.detail)
    except (ValueError, KeyError, TypeError, json.JSONDecodeError):
        return Outcome(problem="crash")


def _warnings(html: str, strange: str, outcome: Outcome) -> tuple[str, ...]:
    found = []
    borrowed = set(strange) - set(outcome.without_font)
    if outcome.without_font:
        known = _said(
            html, outcome.without_font, "has no font on this computer and shows", "have no font and show"
        )
        found.append(f"{known} as “{SUBSTITUTE}”; the HTML export keeps them. {remedy(outcome.without_font)}")
    if borrowed:
        known = _said(
            html, borrowed, "is set in a font of this computer", "are set in fonts of this computer"
        )
        found.append(f"{known}; the PDF may look different where it is made with others. {remedy(borrowed)}")
    found += [f"blocked: {address}" for address in outcome.blocked]
    return (*found, *outcome.log)


def _said(html: str, characters: Iterable[str], one: str, many: str) -> str:
    """“24 characters (Japanese) have no font …”."""
    number = count_characters(html, characters)
    noun, verb = ("character", one) if number == 1 else ("characters", many)
    return f"{number:,} {noun} ({name_scripts(characters)}) {verb}"
