"""Driving the agenda: its blocks, more minutes for one, and giving lost minutes back."""

import time
from typing import TYPE_CHECKING

from promise_studio.studio.turns import actions_said

if TYPE_CHECKING:
    from promise_studio.studio.room_clock import RoomClock
    from promise_studio.studio.stage_screen import StageScreen

MORE = 5
"""Minutes that a block gets when somebody asks for more."""


class Timing:
    """The commands that drive the clock."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    @property
    def _room(self) -> "RoomClock":
        return self._screen.studio.room

    async def do_block(self) -> None:
        """Start the agenda, or go on to its next block and to the stage where it works."""
        room = self._room
        if room.agenda is None:
            self.do_agenda()
            return
        if room.clock is None:
            room.start()
        elif room.clock.last:
            self._screen.tell("This is the last block of the agenda; B gives it five minutes more.")
            return
        else:
            room.run(room.clock.next(time.monotonic()))
        await self._show_block()

    def do_agenda(self) -> None:
        """Choose how this workshop runs."""
        from promise_studio.guide.agenda import agenda_names, load_agenda
        from promise_studio.studio.dialogs.pick import PickScreen

        agendas = [load_agenda(name) for name in agenda_names()]
        found = [(a.name, f"{a.title} · {a.minutes} min · {a.people} people") for a in agendas]
        self._screen.studio.push_screen(PickScreen("Which agenda?", found, (), many=False), self._chosen)

    async def _chosen(self, names: tuple[str, ...] | None) -> None:
        if names:
            self._room.choose(names[0])
            self._room.start()
            await self._show_block()

    async def _show_block(self) -> None:
        block = self._room.block
        if block is not None:
            studio = self._screen.studio
            await studio.show_stage(block.stage)
            first = (
                actions_said(studio.workshop)
                if self._room.clock is not None and self._room.clock.index == 0
                else ""
            )
            hint = " z begins it." if block.mode.value == "write alone" else ""
            mode = "" if block.mode.value == block.title.casefold() else f", {block.mode.value}"
            said = f"{block.title}: {block.minutes} min{mode}.{hint} {block.goal} {first}"
            studio.tell(said.strip())
            studio.show_clock()

    def do_more_time(self) -> None:
        self._extend(MORE)

    def do_one_minute(self) -> None:
        self._extend(1)

    def _extend(self, minutes: int) -> None:
        if self._room.clock is None:
            self._screen.tell("No agenda is running; b starts one.")
            return
        self._room.run(self._room.clock.extend(minutes))
        more = "One more minute" if minutes == 1 else f"{minutes} more minutes"
        self._screen.tell(f"{more} for this block; R takes them from the ones that follow.")
        self._screen.studio.show_clock()

    def do_respread(self) -> None:
        if self._room.clock is None:
            self._screen.tell("No agenda is running; b starts one.")
            return
        self._room.run(self._room.clock.respread(time.monotonic()))
        self._screen.tell("The minutes left are shared out anew, so that you end as planned.")
        self._screen.studio.show_clock()
