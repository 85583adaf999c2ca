"""Opening a workshop and leaving it: the file work runs beside the screen."""

import gc
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.studio.deciding import show_conflicts
from promise_studio.studio.recent import last_time
from promise_studio.studio.stages import stage_view
from promise_studio.studio.turns import actions_said

if TYPE_CHECKING:
    from promise_studio.session import Session
    from promise_studio.studio.app import StudioApp


class Doors:
    """The ways in and out of a workshop."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._closed: Session | None = None
        self._taken = ""

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a file, or the workshop inside a PDF; the shell is on the screen while it is read."""

        def read() -> "Session":
            from promise_studio.session import Session

            self._taken = ""
            if path.suffix.lower() != ".pdf":
                return Session.open(path, read_only=read_only)
            from promise_studio.exchange.returned.reopening import reopen

            taken = reopen(path)
            self._taken = f"The workshop inside {path.name} is now {taken.name}, beside it."
            return Session.open(taken, read_only=read_only)

        self.enter(read, path)

    def enter(self, make: "Callable[[], Session]", path: Path, agenda: str = "") -> None:
        """Make a session in a thread and show it; a refusal is shown on the first screen."""

        def run() -> None:
            try:
                # Nobody here extends pydantic; looking through all installed packages for it takes a while.
                os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
                session = make()
                stage_view(last_time(session.path).stage)
            except UserError as refused:
                self._studio.call_from_thread(
                    self._studio.start, partial(self.refused, refused, path), "doors"
                )
            else:
                self._studio.call_from_thread(
                    self._studio.start, partial(self.opened, session, agenda), "doors"
                )

        self._studio.start(run, "doors", thread=True, exclusive=True)

    async def opened(self, session: "Session", agenda: str) -> None:
        """Show the workshop that was opened, on the stage where it was left."""
        studio, last = self._studio, last_time(session.path)
        studio.take(session)
        if agenda:
            studio.room.choose(agenda)
        await studio.show_stage(last.stage)
        gc.freeze()
        gc.enable()
        waiting = f"{studio.room.waits()} {actions_said(session.workshop)}".strip()
        said, self._taken = self._taken or waiting, ""
        if said:
            studio.tell(said)
        if studio.complaints:
            studio.tell(studio.complaints[0], bad=True)
        show_conflicts(studio)
        if session.notices:
            from promise_studio.studio.dialogs.notices import NoticesScreen

            studio.push_screen(NoticesScreen(session.notices))

    async def refused(self, refused: UserError, path: Path) -> None:
        """Say on the first screen why a file cannot be opened."""
        from promise_studio.studio.home import HomeScreen

        gc.enable()
        await self._studio.switch_mode("home")
        screen = self._studio.screen
        if isinstance(screen, HomeScreen):
            screen.show_refusal(refused, path)

    async def leave(self) -> None:
        """Save, close, and show the first screen."""
        sentence = self.close()
        await self._studio.forget_stages()
        self._studio.session = self._closed = None
        self._studio.checking.forget()
        if sentence:
            self._studio.tell(sentence, bad=True)

    async def leave_for_good(self, return_code: int = 0) -> None:
        """Save, close, and end the program; what could not be saved is said on the terminal."""
        sentence = self.close()
        self._studio.exit(return_code=return_code, message=sentence or None)

    def close(self) -> str:
        """Close the session; the sentence says what went wrong, if anything."""
        studio = self._studio
        studio.settle()
        session = studio.session
        if session is None or self._closed is session:
            return ""
        from promise_studio.studio.recent import remember

        self._closed = session
        remember(session.path, session.workshop, studio.judgement, studio.last_stage)
        try:
            session.close()
        except UserError as failed:
            return f"{failed.message} {failed.hint}".strip()
        return "" if session.save_state.kind != "failed" else session.save_state.sentence
