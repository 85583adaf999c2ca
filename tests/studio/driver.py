"""Drives the studio as a person does: keys, text, pastes, and waiting for what should appear."""

from asyncio import sleep
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from promise_studio.model import Workshop
from promise_studio.studio.app import StudioApp
from promise_studio.studio.stage_screen import StageScreen

PATIENCE = 20
ROUNDS = 5
"""How many turns of the loop in a row nobody may have anything to do before the screen counts as quiet."""
LATER = 0.25
"""A little longer than anything in the studio waits for a pause of the hands."""
SIZES = ((80, 24), (120, 40), (200, 60))


class Driver:
    """One studio at work."""

    def __init__(self, app: StudioApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def keys(self, *keys: str) -> None:
        """Press keys one after the other, and wait until the screen is quiet."""
        for key in keys:
            self.app.post_message(events.Key(*_named(key)))
        await self.settled()

    async def type(self, text: str) -> None:
        """Type a text, as fast as a program types."""
        await self.keys(*text)

    async def paste(self, text: str) -> None:
        """Paste a text into whatever has the keyboard."""
        self.app.post_message(events.Paste(text))
        await self.settled()

    async def settled(self) -> None:
        """Wait until no widget has anything left to do, for several turns of the loop in a row.

        Laying out and painting can give widgets something to do again: a new size makes a board break its lines.
        """
        quiet, painted, end = 0, False, monotonic() + PATIENCE
        while quiet < ROUNDS or not painted:
            if monotonic() > end:
                raise AssertionError(f"never quiet:\n{self.text()}")
            if quiet >= ROUNDS:
                self.app.screen._on_timer_update()
                painted = True
            await sleep(0.001)
            quiet = quiet + 1 if self._is_quiet() else 0
            painted = painted and quiet > 0

    def _is_quiet(self) -> bool:
        pumps = [self.app, *self.app.screen_stack, *self.app.screen.walk_children()]
        return self.app.order.is_at_rest and not any(
            pump._message_queue.qsize() or pump._next_callbacks for pump in pumps
        )

    async def until(self, holds: Callable[[], bool], what: str, seconds: float = 20) -> None:
        """Wait until something holds."""
        for _ in range(int(seconds / 0.02)):
            if holds():
                await self.settled()
                return
            await sleep(0.02)
        raise AssertionError(f"waited {seconds} s in vain for {what}:\n{self.text()}")

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self.app.workshop

    @property
    def screen(self) -> StageScreen:
        """The stage on the screen."""
        assert isinstance(self.app.screen, StageScreen)
        return self.app.screen

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.screen.status.message

    def text(self) -> str:
        """What is on the screen, line by line."""
        width, _ = self.app.size
        return "\n".join("".join(segment.text for segment in line).rstrip()[:width] for line in self.strips())

    def strips(self) -> list[Strip]:
        """What is on the screen, line by line, with its colours."""
        return self.app.screen._compositor.render_strips()

    async def stage(self, name: str) -> None:
        """Go to a stage and wait for its work."""
        await self.app.show_stage(name)
        await self.until(lambda: self.screen.stage == name and self.screen.view is not None, name)

    async def select(self, item_id: str) -> None:
        """Go to an item by way of find, and wait until its fields are shown."""
        await self.app.go_to(item_id)
        await self.until(lambda: self.screen.view.inspector.item_id == item_id, item_id)


def _named(key: str) -> tuple[str, str | None]:
    """The name of a key and the character it types, as a terminal reports them."""
    if len(key) > 1:
        return key, " " if key == "space" else None
    if key in "\n\t":
        return {"\n": "enter", "\t": "tab"}[key], None
    return (key if key.isalnum() else _character_to_key(key)), key


def lay_out(app: App[None]) -> None:
    """Lay a screen out here and now, before anybody hears of it."""
    app.screen._refresh_layout()


async def stirred(app: App[None], seconds: float) -> tuple[int, int]:
    """How often a screen is laid out and painted while nobody touches it, once the checks have spoken."""
    for _ in range(int(PATIENCE / LATER)):
        await sleep(LATER)
        if all(worker.is_finished for worker in app.workers):
            break
    await sleep(LATER)
    layouts, frames = [], []
    refresh, display = app.screen._refresh_layout, app._display
    app.screen._refresh_layout = lambda *told, **named: (layouts.append(told), refresh(*told, **named))
    app._display = lambda screen, drawn: drawn and (frames.append(drawn), display(screen, drawn))
    await sleep(seconds)
    del app.screen._refresh_layout, app._display
    return len(layouts), len(frames)


@asynccontextmanager
async def studio(path: Path | None = None, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Driver]:
    """A studio on a workshop, or on the first screen."""
    app = StudioApp(path)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        if path is not None:
            await driver.until(
                lambda: any(isinstance(s, StageScreen) and s.view is not None for s in app.screen_stack),
                "the workshop",
            )
        try:
            yield driver
        finally:
            app.doors.close()
