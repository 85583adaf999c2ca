"""Opens one board stage with a workshop, driven by a pilot."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from promise_studio.model import Workshop
from tests.studio.boards.host import Host


class Hand:
    """Presses keys, types words, pastes; and looks at what stands on the screen."""

    def __init__(self, app: Host, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def type(self, words: str) -> None:
        """Words into the open field; a line break as the key that makes one."""
        for number, line in enumerate(words.split("\n")):
            if number:
                await self.press("ctrl+j")
            await self.paste(line)

    async def paste(self, text: str) -> None:
        assert self.app.focused is not None
        self.app.focused.post_message(events.Paste(text))
        await self.pilot.pause()
        await self.pilot.pause()

    async def answer(self, words: str) -> str:
        """Answer what the stage asked in the bar; returns the label."""
        assert self.app.host.asked is not None
        label, done = self.app.host.asked
        done(words)
        await self.pilot.pause()
        return label

    async def choose(self, *ids: str) -> tuple[str, ...]:
        """Choose items in the picker; returns the kinds that were offered."""
        assert self.app.host.picked is not None
        kinds, done = self.app.host.picked
        done(ids)
        await self.pilot.pause()
        return kinds

    def lines(self) -> list[str]:
        """The board as text, line by line."""
        board = self.app.board
        return [board.render_line(y).text for y in range(board.size.height)]

    def text(self) -> str:
        return "\n".join(self.lines())

    def note(self) -> str:
        """The line below the board."""
        return str(self.app.view.note.render())

    @property
    def selected(self) -> str:
        return str(self.app.view.selected_id)

    def item(self, item_id: str):
        return self.app.workshop.get(item_id)


OpenStage = Callable[..., AbstractAsyncContextManager[Hand]]


@pytest.fixture
def open_stage(tmp_path: Path) -> OpenStage:
    """A stage with a workshop, in `async with`; gives the hand that drives it."""

    @asynccontextmanager
    async def opened(
        stage: str, workshop: Workshop, size: tuple[int, int] = (100, 34)
    ) -> AsyncIterator[Hand]:
        app = Host(tmp_path, workshop, stage)
        try:
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                await pilot.pause()
                yield Hand(app, pilot)
        finally:
            app.session.close()

    return opened
