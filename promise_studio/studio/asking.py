"""What a stage asks of the person in front of it: a line, a choice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widget import Widget

if TYPE_CHECKING:
    from promise_studio.studio.stage_screen import StageScreen
    from promise_studio.studio.widgets.ask_bar import AskBar


class Asking:
    """The bar below the work, and the picker over it."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen
        self._bar: AskBar | None = None

    def ask(self, label: str, done: Callable[[str], None], value: str = "") -> None:
        """Ask for one line in the bar below the work."""
        back = self._screen.focused
        if self._bar is not None:
            self._bar.ask(label, done, value, back)
        else:
            self._screen.call_later(self._ask_first, label, done, value, back)

    async def _ask_first(
        self, label: str, done: Callable[[str], None], value: str, back: Widget | None
    ) -> None:
        from promise_studio.studio.widgets.ask_bar import AskBar

        if self._bar is None:
            self._bar = AskBar()
            await self._screen.query_one("#middle", Vertical).mount(self._bar)
        self._bar.ask(label, done, value, back)

    def pick(
        self,
        label: str,
        kinds: tuple[str, ...],
        done: Callable[[tuple[str, ...]], None],
        *,
        chosen: tuple[str, ...] = (),
        many: bool = True,
    ) -> None:
        """Let somebody choose items of these kinds."""
        from promise_studio.studio.dialogs.pick import PickScreen
        from promise_studio.studio.fields.candidates import candidates

        def finished(ids: tuple[str, ...] | None) -> None:
            if ids is not None:
                done(ids)

        studio = self._screen.studio
        found = candidates(studio.workshop, kinds)
        screen = PickScreen(label, found, chosen, many=many, workshop=studio.workshop)
        studio.push_screen(screen, finished)
