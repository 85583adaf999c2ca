"""Stays ready for the next job: all is imported and read, and each job is done in a process of its own.

What one job leaves to the next are the sections that it drew, as bytes; nothing else comes back.
"""

import marshal
import os
import selectors
import signal
import sys
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from promise_studio.document.child_process import FOLDER
from promise_studio.document.pdf.job import Job, Outcome
from promise_studio.document.pdf.limits import limit_memory, limit_resources
from promise_studio.document.pdf.problems import how_it_ended, outcome_of

POLITENESS = 10
"""How far it stands back behind whoever types."""
MOST_KEPT = 48 * 2**20
"""Bytes of drawn sections; the longest document needs a tenth."""
LARGEST_READ = 1 << 20
INPUT = 0


class Staying:
    """Jobs, one after the other, until nobody is there to ask."""

    def __init__(self, answer: int, cache: Path) -> None:
        from promise_studio.document.pdf.readiness import Readiness

        self._answer = answer
        self._ready = Readiness(cache)
        self._kept: dict[str, bytes] = {}
        self._asked = b""

    def run(self) -> None:
        """Do every job that comes in."""
        while heard := os.read(INPUT, LARGEST_READ):
            self._asked += heard
            while b"\n" in self._asked:
                line, _, self._asked = self._asked.partition(b"\n")
                self._do(line)

    def _do(self, line: bytes) -> None:
        """Do a job in a process of its own."""
        job = Job.from_json(line.decode())
        self._ready.read_style(job)
        read, write = os.pipe()
        pid = os.fork()
        if not pid:
            os.close(read)
            self._work(job, write)
        os.close(write)
        made, gone = self._wait(read)
        if gone:
            end_all()
        _, status = os.waitpid(pid, 0)
        outcome = Outcome(problem=how_it_ended(os.waitstatus_to_exitcode(status))).to_json().encode()
        with suppress(EOFError, ValueError, TypeError):
            outcome, new, order = marshal.loads(made)  # noqa: S302  our own child wrote it
            self._keep(new, order)
        os.write(self._answer, outcome + b"\n")

    def _work(self, job: Job, write: int) -> None:
        """Do a job and end this process."""
        limit_resources()
        before = set(self._kept)
        try:
            outcome = self._ready.do(job, self._kept, self._answer)
        except BaseException as error:  # noqa: BLE001  whatever it is, the next job is not to feel it
            outcome = outcome_of(error)
        new = {name: drawn for name, drawn in self._kept.items() if name not in before}
        with os.fdopen(write, "wb") as pipe:
            pipe.write(marshal.dumps((outcome.to_json().encode(), new, list(self._kept))))
        os._exit(0)

    def _wait(self, read: int) -> tuple[bytes, bool]:
        """What a job made, and whether whoever asked has gone meanwhile."""
        made = bytearray()
        with selectors.DefaultSelector() as selector, os.fdopen(read, "rb", 0) as pipe:
            selector.register(pipe, selectors.EVENT_READ)
            selector.register(INPUT, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    heard = os.read(key.fd, LARGEST_READ)
                    if key.fd == INPUT:
                        if not heard:
                            return bytes(made), True
                        self._asked += heard
                    elif heard:
                        made += heard
                    else:
                        return bytes(made), False

    def _keep(self, new: dict[str, bytes], order: list[str]) -> None:
        """Keep what was drawn, what was used longest ago first; that goes when there is too much."""
        known = self._kept | new
        self._kept = {name: known[name] for name in order if name in known}
        while sum(map(len, self._kept.values())) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]


def stay(answer: int, cache: Path) -> int:
    """Do jobs until nobody can ask for any more; 1 when the library is missing."""
    os.nice(POLITENESS)
    limit_memory()
    try:
        staying = Staying(answer, cache)
    except (ImportError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    staying.run()
    leave_nothing()
    return 0


def leave_nothing() -> None:
    """Take the folder away in which this process works, as whoever made it may have been killed."""
    if Path.cwd().name.startswith(FOLDER):
        rmtree(Path.cwd(), ignore_errors=True)


def end_all() -> None:
    """End this process and all that it began: nobody is there any more to hear of it."""
    leave_nothing()
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
