"""Shows on a terminal that long work goes on; silent everywhere else."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

STEP = 0.1
PATIENCE = 0.3
"""Seconds before anything is shown: quick work flickers no line."""
_CLEAR = "\r\x1b[K"


@contextmanager
def working(
    label: str, stream: TextIO | None = None, how_far: Callable[[], str] = lambda: ""
) -> Iterator[None]:
    """Show `label`, how far it is and the seconds on the last line of a terminal while the block runs."""
    stream = stream or sys.stderr
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = threading.Event()
    ticker = threading.Thread(target=_tick, args=(label, stream, done, how_far), daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()


def _tick(label: str, stream: TextIO, done: threading.Event, how_far: Callable[[], str]) -> None:
    start = time.monotonic()
    if done.wait(PATIENCE):
        return
    while not done.wait(STEP):
        there = f"{how_far()}, ".removeprefix(", ")
        stream.write(f"{_CLEAR}{label} … {there}{time.monotonic() - start:.0f} s")
        stream.flush()
    stream.write(_CLEAR)
    stream.flush()
