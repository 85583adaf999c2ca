"""What happens once a second: the clock of the agenda, and the file when nobody is typing."""

import gc
import time
from asyncio import to_thread
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from promise_studio.errors import UserError

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

MOST_STARTS = 10
"""How often a process for documents is started: where it cannot stay, nobody goes on trying."""
IDLE_SECONDS = 3.0
"""After so many seconds without a key, a click or a paste nobody is at work."""
TIDY_SECONDS, TIDY_DUE, TIDY_OVERDUE = 0.7, 4, 25
"""After so many seconds without a key all memory is looked through, when its young part was that often.

The last number is for a room that never pauses: Python's own ten would stop somebody who types for 50 ms.
"""
QUIET = 3.0
"""Seconds without an edit after which the journal is brought into the file."""


def tidy_in_pauses() -> None:
    """Have Python look through all its memory only when nobody is at the keys."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, TIDY_OVERDUE)


class Ticking:
    """Looks whether something is due; what takes long is done beside the keys."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._edited = time.monotonic()
        self._starts = 0
        self._busy: set[str] = set()

    def edited(self) -> None:
        """Somebody works: the file can wait, as every edit is on the disk already."""
        self._edited = time.monotonic()

    def tick(self) -> None:
        """Show the clock, and write the file in a quiet moment."""
        if self._studio.room.clock is not None:
            self._studio.show_clock()
        if self._studio.order.idle_seconds > TIDY_SECONDS and gc.get_count()[2] >= TIDY_DUE:
            gc.collect()
        session = self._studio.session
        if session is None:
            return
        if self._is_idle and self._starts < MOST_STARTS:
            self._begin("documents", self._get_documents_ready)
        if time.monotonic() - self._edited > QUIET and session.checkpoint_due:
            self._begin("saving", session.checkpoint_when_due)

    def _begin(self, name: str, work: Callable[[], None]) -> None:
        if name not in self._busy:
            self._busy.add(name)
            self._studio.start(partial(self._carry_out, name, work), name)

    async def _carry_out(self, name: str, work: Callable[[], None]) -> None:
        try:
            await to_thread(work)
        except UserError as failed:
            self._studio.tell(f"{failed.message} {failed.hint}".strip(), bad=True)
        finally:
            self._busy.discard(name)

    @property
    def _is_idle(self) -> bool:
        """Whether nobody is at work; whoever drives it in a test always is."""
        return self._studio.order.idle_seconds > IDLE_SECONDS and not self._studio.is_headless

    def _get_documents_ready(self) -> None:
        """Have a process wait for the next document to be made, so that it comes sooner."""
        from promise_studio.document.render import RENDERER

        if not RENDERER.is_ready and self._starts < MOST_STARTS:
            self._starts += 1
            RENDERER.get_ready()
