"""What happens once a second: the clock of the agenda, and the file when nobody is typing."""

import time
from asyncio import to_thread
from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

MOST_STARTS = 10
"""How often a process for documents is started: where it cannot stay, nobody goes on trying."""
IDLE_SECONDS, IDLE_WORK = 3, 0.025
"""After so many seconds, in each of which the studio itself worked less than this, nobody is at the keys."""
QUIET = 3.0
"""Seconds without an edit after which the journal is brought into the file."""


class Ticking:
    """Looks whether something is due."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._edited = time.monotonic()
        self._writing = False
        self._starts = 0
        self._idle = 0
        self._worked = time.process_time()

    def edited(self) -> None:
        """Somebody works: the file can wait, as every edit is on the disk already."""
        self._edited = time.monotonic()

    async def tick(self) -> None:
        """Show the clock, and write the file in a quiet moment."""
        if self._studio.room.clock is not None:
            self._studio.show_clock()
        session = self._studio.session
        quiet = time.monotonic() - self._edited > QUIET
        self._count_idle()
        if session is not None and self._idle >= IDLE_SECONDS and self._starts < MOST_STARTS:
            await to_thread(self._get_documents_ready)
        if session is None or self._writing or not quiet or not session.checkpoint_due:
            return
        self._writing = True
        try:
            await to_thread(session.checkpoint)
        except UserError as failed:
            self._studio.tell(f"{failed.message} {failed.hint}".strip(), bad=True)
        finally:
            self._writing = False

    def _count_idle(self) -> None:
        """Count the seconds in which there was nothing to do; whoever drives it in a test is always at it."""
        worked, self._worked = self._worked, time.process_time()
        at_rest = self._worked - worked < IDLE_WORK and not self._studio.is_headless
        self._idle = self._idle + 1 if at_rest else 0

    def _get_documents_ready(self) -> None:
        """Have a process wait for the next document to be made, so that it comes sooner."""
        from promise_studio.document.render import RENDERER

        if not RENDERER.is_ready and self._starts < MOST_STARTS:
            self._starts += 1
            RENDERER.get_ready()
