"""Keys, clicks and pastes one after the other, however quickly they come."""

import asyncio
import time
from collections import deque
from typing import Any, cast

from textual import events
from textual.app import App
from textual.worker import Worker

from promise_studio.studio.swallowed_escape import keys_of
from promise_studio.studio.typing_widget import TypingWidget

Input = events.InputEvent | events.Paste
STEPS = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "home", "end"})
PATIENCE = 10.0
"""Seconds after which a key is let in even if something that was set off before it has not ended."""
GLANCE = 0.005
"""Seconds between two looks at work that waits for a thread."""


class KeyOrder:
    """Lets the next one in when all is done that the one before set off.

    A key can open a stage, a dialog or a field, and that takes many turns of the loop. One that came earlier
    than its screen would be taken by the screen before, or by nobody.
    """

    def __init__(self, app: "OrderedApp") -> None:
        self._app = app
        self._waiting: deque[Input] = deque()
        self._works: list[Worker[Any]] = []
        self._flowing = False
        self._begun = False
        self._came = time.monotonic()
        self._watch: asyncio.Task[None] | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether all is done that any key set off."""
        return self._begun and self._watch is None and not self._waiting

    @property
    def has_begun(self) -> bool:
        """Whether the first screen stands."""
        return self._begun

    @property
    def idle_seconds(self) -> float:
        """For how long nothing has come."""
        return time.monotonic() - self._came

    def begin(self) -> None:
        """Let in what came while the first screen was made."""
        self._begun = True
        self._watch = asyncio.create_task(self._wait_until_quiet())

    def wait_for(self, work: Worker[Any]) -> None:
        """Count this work among what a key set off."""
        self._works.append(work)

    def holds(self, event: Input) -> bool:
        """Whether something has to wait for its turn; it is let in when that comes."""
        self._came = time.monotonic()
        if not self._begun or self._waiting or not self._goes_in(event):
            self._waiting.append(event)
            return True
        return False

    def _goes_in(self, event: Input) -> bool:
        flows = self._flows(event)
        if self._watch is not None and not (flows and self._flowing):
            return False
        self._flowing = flows
        if self._watch is None:
            self._watch = asyncio.create_task(self._wait_until_quiet())
        return True

    def _flows(self, event: Input) -> bool:
        """Whether it leaves screen and keyboard where they are: letters in a field, steps in a list."""
        if isinstance(event, events.Key):
            is_typing = isinstance(self._app.focused, TypingWidget)
            return event.is_printable if is_typing else event.key in STEPS
        return isinstance(event, events.MouseMove | events.MouseScrollDown | events.MouseScrollUp)

    async def _wait_until_quiet(self) -> None:
        await self._quiet()
        if self._waiting:
            self._app.call_later(self._let_in)
        else:
            self._watch = None

    async def _let_in(self) -> None:
        """The next one, and all behind it that flow."""
        self._watch = None
        while self._waiting and self._goes_in(self._waiting[0]):
            await self._app.let_in(self._waiting.popleft())

    async def _quiet(self) -> None:
        """Wait until nobody has anything left to do."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        ready = cast("Any", loop)._ready  # noqa: SLF001  nothing else tells that asyncio has nothing left to do
        while loop.time() < end:
            if ready:
                await asyncio.sleep(0)
                continue
            self._works = [work for work in self._works if not work.is_finished]
            if not self._works:
                return
            await asyncio.sleep(GLANCE)
        self._works.clear()


class OrderedApp(App[None]):
    """An application that takes each key, click and paste in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.order = KeyOrder(self)

    def on_ready(self) -> None:
        self.order.begin()

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, Input) or event.is_forwarded:
            await super().on_event(event)
            return
        for one in keys_of(event) if isinstance(event, events.Key) else (event,):
            if not self.order.holds(one):
                await self.let_in(one)

    async def let_in(self, event: Input) -> None:
        """Take one whose turn has come."""
        await super().on_event(event)
