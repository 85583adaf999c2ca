"""Makes a PDF in a child process, with limits, so that no document can stop or spoil the program."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from promise_studio.document.assets import Asset
from promise_studio.document.characters import SUBSTITUTE, count_characters, name_scripts, uncovered
from promise_studio.document.pdf.job import NOTHING_INSIDE, Inside, Job, Outcome
from promise_studio.document.refusals import refuse
from promise_studio.resources import PACKAGE, templates_dir

CHILD = "promise_studio.document.pdf.child"
TIMEOUT = 180.0
NO_ASSETS: Mapping[str, Asset] = {}
PASSED_ON = (
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "WEASYPRINT_DLL_DIRECTORIES",
)
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


def render_pdf(
    html: str,
    identifier: str,
    inside: Inside = NOTHING_INSIDE,
    timeout: float = TIMEOUT,
    own_assets: Mapping[str, Asset] = NO_ASSETS,
) -> Rendered:
    """The PDF of a page of HTML; UserError when it cannot be made, MissingError without the library."""
    strange = "".join(sorted(uncovered(html)))
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as name:
        folder = Path(name)
        output = folder / "document.pdf"
        job = Job(html, str(output), identifier, str(cache_folder()), strange, inside, own_assets)
        outcome = _run(job, _environment(folder, system_fonts=bool(strange)), timeout)
        if outcome.problem:
            refuse(outcome)
        return Rendered(output.read_bytes(), outcome.pages, _warnings(html, strange, outcome))


def cache_folder() -> Path:
    """Where this person's computer keeps what can be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "promise-studio"


def _environment(folder: Path, *, system_fonts: bool) -> dict[str, str]:
    """A minimal environment; the system's fonts step in only for what the bundled ones lack."""
    names = PASSED_ON + (FOR_SYSTEM_FONTS if system_fonts else ())
    environment = {name: os.environ[name] for name in names if name in os.environ}
    environment |= {"PYTHONPATH": str(PACKAGE.parent), "PYTHONHASHSEED": "0", "TMPDIR": str(folder)}
    if not system_fonts:
        fonts = folder / "fonts.conf"
        fonts.write_text(
            FONTS.format(fonts=_xml(templates_dir() / "fonts"), cache=_xml(folder / "fonts")), "utf-8"
        )
        environment["FONTCONFIG_FILE"] = str(fonts)
    return environment


def _xml(path: Path) -> str:
    from xml.sax.saxutils import escape

    return escape(str(path))


def _run(job: Job, environment: dict[str, str], timeout: float) -> Outcome:
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-X", "utf8", "-m", CHILD],
            input=job.to_json().encode(),
            capture_output=True,
            env=environment,
            cwd=environment["TMPDIR"],
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Outcome(problem="time")
    try:
        return Outcome.from_json(done.stdout.decode())
    except (ValueError, KeyError, TypeError, json.JSONDecodeError):
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        return Outcome(problem=_how_it_ended(done.returncode), detail=" ".join(last)[:300])


def _how_it_ended(code: int) -> str:
    """Name what stopped a child that could not answer."""
    import signal

    cpu = getattr(signal, "SIGXCPU", None)
    if cpu is not None and code in {-cpu, -signal.SIGKILL}:
        return "time"
    return "crash"


def _warnings(html: str, strange: str, outcome: Outcome) -> tuple[str, ...]:
    found = []
    borrowed = set(strange) - set(outcome.without_font)
    if outcome.without_font:
        known = _said(
            html, outcome.without_font, "has no font on this computer and shows", "have no font and show"
        )
        found.append(f"{known} as “{SUBSTITUTE}”; the HTML export keeps them.")
    if borrowed:
        known = _said(
            html, borrowed, "is set in a font of this computer", "are set in fonts of this computer"
        )
        found.append(f"{known}; the PDF may look different where it is made with others.")
    found += [f"blocked: {address}" for address in outcome.blocked]
    return (*found, *outcome.log)


def _said(html: str, characters: Iterable[str], one: str, many: str) -> str:
    """“24 characters (Japanese) have no font …”."""
    number = count_characters(html, characters)
    noun, verb = ("character", one) if number == 1 else ("characters", many)
    return f"{number:,} {noun} ({name_scripts(characters)}) {verb}"
