"""The agenda of the workshop that is open, and where the room is on it."""

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from promise_studio.errors import UserError
from promise_studio.studio.kept_room import keep_room, kept_room
from promise_studio.studio.text import content

if TYPE_CHECKING:
    from promise_studio.guide.agenda import Agenda, Block
    from promise_studio.guide.clock import AgendaClock

BAR = 10
SIGNS = {"green": "◷", "orange": "▲", "red": "■"}
"""The sign before the clock, so that its colour does not carry the meaning alone."""
STALE = 30 * 60.0
"""Seconds past the end of its block after which a clock stands when its workshop is opened again."""


class RoomClock:
    """The clock belongs to the room, not to the file; it outlives the studio."""

    def __init__(self) -> None:
        self.agenda: Agenda | None = None
        self.clock: AgendaClock | None = None
        self._path: Path | None = None
        self._at = 0
        """The block with which a clock that stands begins."""

    def take(self, path: Path) -> None:
        """Another workshop is open: its agenda, and its clock if the block of last time may still run."""
        self._path, self.agenda, self.clock, self._at = path, None, None, 0
        name, clock = kept_room(path)
        with suppress(UserError):  # an agenda that is gone is no reason not to open the workshop
            self.agenda = self._load(name) if name else None
        if self.agenda is None or clock is None or not clock.fits(self.agenda):
            return
        self._at = clock.index
        now = time.monotonic()
        if clock.started <= now and clock.remaining(now) > -STALE:
            self.clock = clock

    def choose(self, name: str) -> None:
        """Take an agenda; its clock stands until somebody starts it."""
        self.agenda, self.clock, self._at = self._load(name), None, 0
        self._keep()

    def start(self) -> None:
        """Begin now, with the first block or the one at which the room stopped."""
        from promise_studio.guide.clock import AgendaClock

        if self.agenda is not None:
            self.run(AgendaClock.of(self.agenda, time.monotonic(), self._at))

    def run(self, clock: "AgendaClock") -> None:
        """Go on by this clock."""
        self.clock = clock
        self._keep()

    @staticmethod
    def _load(name: str) -> "Agenda":
        from promise_studio.guide.agenda import load_agenda

        return load_agenda(name)

    def _keep(self) -> None:
        if self._path is not None and self.agenda is not None:
            keep_room(self._path, self.agenda.name, self.clock)

    # What there is to say of it.

    @property
    def block(self) -> "Block | None":
        """The block that runs."""
        if self.agenda is None or self.clock is None:
            return None
        return self.agenda.blocks[self.clock.index]

    def waits(self) -> str:
        """How an agenda that waits is begun; an empty string when none waits."""
        if self.agenda is None or self.clock is not None:
            return ""
        if self._at:
            return f"Agenda “{self.agenda.title}”: b goes on with “{self.agenda.blocks[self._at].title}”."
        return f"Agenda “{self.agenda.title}”: b starts its clock."

    def line(self) -> Content:
        """How much of the block is left, for the status line."""
        if self.clock is None:
            return Content("")
        from promise_studio.guide.clock import ClockColour, format_clock

        now = time.monotonic()
        left, length = self.clock.remaining(now), self.clock.length
        full = round(BAR * max(0.0, min(1.0, left / length if length else 0.0)))
        behind = self.clock.behind(now)
        word = "on time" if behind < 60 else f"{round(behind / 60)} min behind"
        colour = {ClockColour.GREEN: "$text-success", ClockColour.ORANGE: "$text-warning"}.get(
            self.clock.colour(now), "$text-error"
        )
        bar = "▬" * full + "─" * (BAR - full)
        sign = SIGNS[self.clock.colour(now)]
        return content(f" {sign} {format_clock(left)} of {format_clock(length)} {bar} {word} ", colour)

    def left(self) -> tuple[str, str]:
        """What is left of the block, and its colour by name."""
        from promise_studio.guide.clock import format_clock

        if self.clock is None:
            return "", "green"
        now = time.monotonic()
        return format_clock(self.clock.remaining(now)), self.clock.colour(now).value
