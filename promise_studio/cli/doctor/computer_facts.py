"""What this computer brings: Python, the packages, the terminal, a folder for settings, file locks."""

import os
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from promise_studio.cli.command import REINSTALL
from promise_studio.cli.doctor.fact import Fact, State

NEEDED = {
    "pydantic": "everything",
    "textual": "the studio",
    "jinja2": "documents",
    "markdown-it-py": "documents",
    "xlsxwriter": "XLSX",
    "weasyprint": "PDF export",
}
LEAST_COLUMNS, LEAST_LINES = 80, 24


def python_fact() -> Fact:
    """Which Python runs this."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Fact("Python", State.OK, f"{version} ({sys.platform})", "everything")


def package_facts() -> list[Fact]:
    """The packages with their versions, and each that is missing."""
    found: list[str] = []
    missing: list[Fact] = []
    for name, needed_for in NEEDED.items():
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(Fact(f"Package {name}", State.MISSING, "not installed", needed_for, REINSTALL))
    return [Fact("Packages", State.OK, ", ".join(found), "everything"), *missing]


def terminal_fact(has_terminal: bool) -> Fact:
    """Size, colours and encoding of the terminal, as far as the studio cares."""
    if not has_terminal:
        return Fact(
            "Terminal", State.NOTE, "none here; every command but the studio works without one", "the studio"
        )
    columns, lines = os.get_terminal_size(sys.stdout.fileno())
    facts = f"{columns}×{lines}, {colours()}, {sys.stdout.encoding}"
    if columns < LEAST_COLUMNS or lines < LEAST_LINES:
        enlarge = f"Make the window larger: {LEAST_COLUMNS} columns and {LEAST_LINES} lines show everything."
        return Fact("Terminal", State.NOTE, f"{facts}: small", "the studio", enlarge)
    if "utf" not in sys.stdout.encoding.lower():
        return Fact(
            "Terminal", State.NOTE, f"{facts}: some signs show as “?”", "the studio", "export LANG=C.UTF-8"
        )
    return Fact("Terminal", State.OK, facts, "the studio")


def colours() -> str:
    """How many colours the terminal says that it shows."""
    if os.environ.get("NO_COLOR"):
        return "no colour (NO_COLOR is set)"
    if os.environ.get("COLORTERM") in {"truecolor", "24bit"}:
        return "16 million colours"
    term = os.environ.get("TERM", "")
    if term in {"", "dumb"}:
        return "no colour"
    return "256 colours" if "256color" in term else "16 colours"


def folder_fact(folder: Path) -> Fact:
    """Whether the list of recent workshops can be written."""
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return Fact("Recent list", State.OK, str(folder), "recent workshops")
    fix = f"Make “{nearest}” writable, or set XDG_STATE_HOME to a folder that is."
    return Fact("Recent list", State.MISSING, f"{folder} cannot be written to", "recent workshops", fix)


def lock_fact(folder: Path) -> Fact:
    """Whether files in `folder` can be locked, so that two people do not write the same workshop."""
    needed_for = "opening a workshop safely"
    try:
        import fcntl
    except ImportError:
        return Fact(
            "File locks", State.MISSING, "this system has none", needed_for, "Use Linux, macOS or WSL."
        )
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        found = f"“{folder}” takes none: {error.strerror}"
        return Fact(
            "File locks", State.NOTE, found, needed_for, "Work in a folder of your own, on this computer."
        )
    return Fact("File locks", State.OK, f"work in “{folder}”", needed_for)
