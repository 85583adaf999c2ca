"""Keeps what is typed until the editor that it is meant for stands."""

from textual import events
from textual.widget import Widget

from promise_studio.studio.typing_widget import TypingWidget, send_again


class KeyHolder(Widget, TypingWidget, can_focus=True):
    """Keeps every key while it has the keyboard; `hand_over` sends them, in order, to whoever has it then."""

    DEFAULT_CSS = "KeyHolder { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._early: list[events.Key | events.Paste] = []

    def hand_over(self) -> None:
        """Another widget has the keyboard now: send it what was typed before."""
        early, self._early = self._early, []
        for event in early:
            send_again(self, event)

    def _hold(self, event: events.Key | events.Paste) -> None:
        if self.screen.focused is not self:
            send_again(self, event)
            return
        event.stop()
        event.prevent_default()
        self._early.append(event)

    def on_key(self, event: events.Key) -> None:
        self._hold(event)

    def on_paste(self, event: events.Paste) -> None:
        self._hold(event)
