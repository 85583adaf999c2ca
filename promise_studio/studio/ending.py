"""What happens when the computer asks the studio to end: it saves, and gives the terminal back."""

import signal
from asyncio import get_running_loop
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

ASKED_TO_END = ("SIGTERM", "SIGHUP")


def end_well(studio: "StudioApp") -> None:
    """Leave through the door on a request to end, instead of dropping everything."""
    loop = get_running_loop()
    for name in ASKED_TO_END:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(RuntimeError, ValueError):
                loop.add_signal_handler(number, _leave, studio, 128 + int(number))


def _leave(studio: "StudioApp", return_code: int) -> None:
    studio.start(partial(studio.doors.leave_for_good, return_code), "doors")
