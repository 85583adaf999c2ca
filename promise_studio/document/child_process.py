"""A child process with limits and an empty environment that is asked one thing at a time."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, Self, cast

from promise_studio.document.pdf.problems import how_it_ended
from promise_studio.resources import PACKAGE

PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
FOLDER = "promise-studio-"
"""What the name of the folder of a child begins with."""
MOVED = b"moved "
"""Begins a line that says how far the child is."""
STEP = 0.1
LONGEST_DETAIL = 300

Environment = dict[str, str] | Callable[[Path], dict[str, str]]
"""What a child is told besides; it may depend on its folder."""


@dataclass
class Progress:
    """How far a piece of work is; whoever waits for it may cancel it."""

    pages: int = 0
    about: int = 0
    """Pages that there will be, as far as is known yet."""
    cancelled: bool = False

    @property
    def words(self) -> str:
        """“page 12 of about 50”; nothing before the first page."""
        return f"page {self.pages} of about {self.about}" if self.pages else ""


_WATCHED: ContextVar[Progress | None] = ContextVar("watched", default=None)


@contextmanager
def watched(progress: Progress) -> Iterator[None]:
    """Let this be how far whatever a child is asked meanwhile has come."""
    before = _WATCHED.set(progress)
    try:
        yield
    finally:
        _WATCHED.reset(before)


class EndedError(Exception):
    """The child gave no answer: “time”, “crash” or “cancelled”, and its last words."""

    def __init__(self, problem: str, detail: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.detail = detail


class ChildProcess:
    """A Python process of a module of ours, in a folder of its own that goes with it."""

    def __init__(self, module: str, *arguments: str, environment: Environment | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix=FOLDER, ignore_cleanup_errors=True)
        self.folder = Path(self._folder.name)
        own = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        own |= {"PYTHONPATH": str(PACKAGE.parent), "PYTHONHASHSEED": "0", "TMPDIR": str(self.folder)}
        self._words = (self.folder / "last words").open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env=own | (environment(self.folder) if callable(environment) else environment or {}),
            cwd=self.folder,
            start_new_session=True,
        )
        self._input = cast("BinaryIO", self._process.stdin)
        self._output = cast("BinaryIO", self._process.stdout)
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    @property
    def process_id(self) -> int:
        """Its number."""
        return self._process.pid

    def ask(self, question: str, patience: float) -> str:
        """What it answers; EndedError when nothing moves for so many seconds, it ends, or is cancelled."""
        progress = _WATCHED.get() or Progress()
        with suppress(OSError):  # one that has ended already is noticed below
            self._say(question.encode() + b"\n")
        last = time.monotonic()
        while True:
            if progress.cancelled:
                raise EndedError("cancelled")
            try:
                line = self._lines.get(timeout=STEP)
            except Empty:
                if time.monotonic() - last > patience:
                    raise EndedError("time") from None
                continue
            if not line:
                raise EndedError(how_it_ended(self._process.wait()), self._last_words())
            last = time.monotonic()
            if not line.startswith(MOVED):
                return line.decode()
            progress.pages, progress.about = (int(number) for number in line[len(MOVED) :].split())

    def close(self) -> None:
        """End it, whatever it does, with all that it began."""
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        with suppress(OSError):
            self._input.close()
        self._words.close()
        self._folder.cleanup()

    def _say(self, words: bytes) -> None:
        self._input.write(words)
        self._input.flush()

    def _listen(self) -> None:
        with self._output as stream:
            for line in stream:
                self._lines.put(line)
        self._lines.put(b"")

    def _last_words(self) -> str:
        with suppress(OSError):
            last = (self.folder / "last words").read_text("utf-8", "replace").strip().splitlines()[-1:]
            return " ".join(last)[:LONGEST_DETAIL]
        return ""
