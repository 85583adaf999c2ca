"""What a stage asks of the person in front of it: a line, a choice, a moment until an editor stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widget import Widget

from promise_studio.studio.widgets.key_holder import KeyHolder

if TYPE_CHECKING:
    from promise_studio.studio.stage_screen import StageScreen
    from promise_studio.studio.widgets.ask_bar import AskBar


class Asking:
    """The bar below the work, the picker over it, and the keys that come too early for either."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen
        self._bar: AskBar | None = None
        self.holder = KeyHolder(id="holder")

    @property
    def is_holding(self) -> bool:
        """Whether an editor is just being made."""
        return self._screen.focused is self.holder

    def hold_keys(self) -> None:
        """An editor is being made: what is typed until it stands is kept for it."""
        self._screen.set_focus(self.holder, scroll_visible=False)

    def hand_over_keys(self) -> None:
        """The editor has the keyboard: send it what was typed; without one, give the keyboard to the work."""
        view = self._screen.view
        if self._screen.focused is self.holder and view is not None:
            view.focus_work()
        else:
            self.holder.hand_over()

    def ask(self, label: str, done: Callable[[str], None], value: str = "") -> None:
        """Ask for one line in the bar below the work."""
        back = self._screen.focused
        if self._bar is not None:
            self._bar.ask(label, done, value, back)
        else:
            self.hold_keys()
            self._screen.call_later(self._ask_first, label, done, value, back)

    async def _ask_first(
        self, label: str, done: Callable[[str], None], value: str, back: Widget | None
    ) -> None:
        from promise_studio.studio.widgets.ask_bar import AskBar

        if self._bar is None:
            self._bar = AskBar()
            await self._screen.query_one("#middle", Vertical).mount(self._bar)
        self._bar.ask(label, done, value, back)
        self.hand_over_keys()

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
        studio.push_screen(PickScreen(label, found, chosen, many=many), finished)
