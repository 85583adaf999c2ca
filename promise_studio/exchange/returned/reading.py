"""Has a PDF read by a child process with limits, as nobody knows what others made of it."""

from pathlib import Path

from promise_studio.document.child_process import ChildProcess, EndedError
from promise_studio.exchange.returned.refusals import refuse
from promise_studio.exchange.returned.spoken import Found, Question, Wanted

CHILD = "promise_studio.exchange.returned.child"
PATIENCE = 120.0
"""Seconds that it may take on a computer that is busy; the child has its own, smaller limit of work."""
LARGEST = 60 * 2**20
"""Bytes of a PDF; a long review has two million."""
HEAD = 1024


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins like this says that it is a PDF."""
    return b"%PDF-" in head[:HEAD]


def read_pdf(path: Path, wanted: Wanted, patience: float = PATIENCE) -> Found:
    """What a PDF holds of what is wanted; UserError in a sentence when it cannot be had."""
    problem = _look_at(path)
    found = Found(problem=problem) if problem else _ask(path, wanted, patience)
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


def _ask(path: Path, wanted: Wanted, patience: float) -> Found:
    with ChildProcess(CHILD) as child:
        try:
            return Found.from_json(child.ask(Question(str(path.resolve()), wanted).to_json(), patience))
        except EndedError as ended:
            return Found(problem="time" if ended.problem == "time" else "stopped")
        except (ValueError, KeyError, TypeError):
            return Found(problem="stopped")
