"""Lets a request to end unwind like Ctrl+C does, so that nothing half-written is left behind."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


@contextmanager
def unwinding_on_signals() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into an exit that runs every clean-up on the way out."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    kept = {getattr(signal, name): signal.signal(getattr(signal, name), _leave) for name in names}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
