"""What happens when the computer asks the studio to end: it saves, and gives the terminal back."""

import signal
import threading
from asyncio import AbstractEventLoop, get_running_loop
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

HUNG_UP = 128 + 1
WRITER = "textual-output"
ASKED_TO_END = ("SIGTERM", "SIGHUP")


def end_well(studio: "StudioApp") -> None:
    """Leave through the door on a request to end, instead of dropping everything."""
    loop = get_running_loop()
    threading.excepthook = partial(_when_terminal_is_gone, loop, studio)
    for name in ASKED_TO_END:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(RuntimeError, ValueError):
                loop.add_signal_handler(number, _leave, studio, 128 + int(number))


def _leave(studio: "StudioApp", return_code: int) -> None:
    studio.start(partial(studio.doors.leave_for_good, return_code), "doors")


def _when_terminal_is_gone(
    loop: AbstractEventLoop, studio: "StudioApp", failed: threading.ExceptHookArgs
) -> None:
    """Leave, and throw away what is still drawn: Textual would wait for ever for somebody to write it."""
    thread = failed.thread
    if thread is None or thread.name != WRITER or not issubclass(failed.exc_type, OSError):
        threading.__excepthook__(failed)
        return
    loop.call_soon_threadsafe(_leave, studio, HUNG_UP)
    queue = thread._queue  # type: ignore[attr-defined]  # noqa: SLF001  there is no other way to it
    while queue.get() is not None:
        continue
