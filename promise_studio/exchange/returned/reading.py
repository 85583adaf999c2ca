"""Has a PDF read by a child process with limits, as nobody knows what others made of it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from promise_studio.exchange.returned.refusals import refuse
from promise_studio.exchange.returned.spoken import Found, Question, Wanted
from promise_studio.resources import PACKAGE

CHILD = "promise_studio.exchange.returned.child"
TIMEOUT = 120.0
LARGEST = 60 * 2**20
"""Bytes of a PDF; a long review has two million."""
HEAD = 1024
PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins like this says that it is a PDF."""
    return b"%PDF-" in head[:HEAD]


def read_pdf(path: Path, wanted: Wanted, timeout: float = TIMEOUT) -> Found:
    """What a PDF holds of what is wanted; UserError in a sentence when it cannot be had."""
    problem = _look_at(path)
    found = Found(problem=problem) if problem else _ask(path, wanted, timeout)
    if found.problem:
        refuse(path, found)
    return found


def _look_at(path: Path) -> str:
    try:
        if not path.is_file():
            return "no file" if not path.exists() else "not a file"
        if path.stat().st_size > LARGEST:
            return "large file"
        with path.open("rb") as file:
            return "" if is_pdf(file.read(HEAD)) else "no pdf"
    except OSError:
        return "no access"


def _ask(path: Path, wanted: Wanted, timeout: float) -> Found:
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as folder:
        environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        environment |= {"PYTHONPATH": str(PACKAGE.parent), "PYTHONHASHSEED": "0", "TMPDIR": folder}
        try:
            done = subprocess.run(
                [sys.executable, "-P", "-X", "utf8", "-m", CHILD],
                input=Question(str(path.resolve()), wanted).to_json().encode(),
                capture_output=True,
                env=environment,
                cwd=folder,
                timeout=timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Found(problem="time")
    try:
        return Found.from_json(done.stdout.decode())
    except (ValueError, KeyError, TypeError):
        return Found(problem="stopped")
