"""Shows on a terminal how far measuring is; silent everywhere else."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from promise_studio.cli.progress import PATIENCE

_CLEAR = "\r\x1b[K"
_OFTEN = 0.1


class Shown:
    """The last line of a terminal: what is being done, and how much of it is done."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._began = time.monotonic()
        self._said = 0.0
        self.dirty = False

    def tell(self, label: str, share: float | None) -> None:
        """Say what is going on, not more often than a person can read."""
        now = time.monotonic()
        if self._stream is None or now - self._began < PATIENCE or now - self._said < _OFTEN:
            return
        self._said, self.dirty = now, True
        part = f" {share:4.0%}" if share is not None else ""
        self._stream.write(f"{_CLEAR}{label} …{part}  {now - self._began:.0f} s")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line as it was."""
        if self._stream is not None and self.dirty:
            self._stream.write(_CLEAR)
            self._stream.flush()


@contextmanager
def shown_progress(stream: TextIO | None = None) -> Iterator[Shown]:
    """Something to tell progress to, on standard error where that is a terminal."""
    stream = stream or sys.stderr
    quiet = stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb"
    shown = Shown(None if quiet else stream)
    try:
        yield shown
    finally:
        shown.clear()
