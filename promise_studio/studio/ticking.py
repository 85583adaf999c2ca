"""What happens once a second: the clock of the agenda, and the file when nobody is typing."""

import time
from asyncio import to_thread
from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

QUIET = 3.0
"""Seconds without an edit after which the journal is brought into the file."""


class Ticking:
    """Looks whether something is due."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._edited = 0.0
        self._writing = False

    def edited(self) -> None:
        """Somebody works: the file can wait, as every edit is on the disk already."""
        self._edited = time.monotonic()

    async def tick(self) -> None:
        """Show the clock, and write the file in a quiet moment."""
        if self._studio.room.clock is not None:
            self._studio.show_clock()
        session = self._studio.session
        quiet = time.monotonic() - self._edited > QUIET
        if session is None or self._writing or not quiet or not session.checkpoint_due:
            return
        self._writing = True
        try:
            await to_thread(session.checkpoint)
        except UserError as failed:
            self._studio.tell(f"{failed.message} {failed.hint}".strip(), bad=True)
        finally:
            self._writing = False
