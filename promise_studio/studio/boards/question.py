"""The line below a board: what the selected card rests on, or a question that one key answers."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Static

from promise_studio.studio.text import content


class NoteLine(Static, can_focus=True):
    """Quiet words about what is selected; while it asks, it has the keyboard."""

    DEFAULT_CSS = """
    NoteLine {
        height: 1;
        padding: 0 1;
        color: $foreground 65%;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &.-asking { background: $accent 30%; color: $foreground; text-style: bold; }
        &.-bad { color: $error; text-style: bold; }
    }
    """

    @dataclass
    class Answered(Message):
        """A key of the question was pressed; `escape` says no."""

        key: str

    def __init__(self) -> None:
        super().__init__()
        self._answers: frozenset[str] = frozenset()

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return bool(self._answers)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Show words, unless a question stands here."""
        if not self.asking:
            self.set_class(bad, "-bad")
            self.update(content(words))

    def ask(self, words: str, answers: tuple[str, ...]) -> None:
        """Ask; one of the keys in `answers`, or Esc, ends it."""
        self._answers = frozenset((*answers, "escape"))
        self.remove_class("-bad")
        self.add_class("-asking")
        self.update(content(words))
        self.focus()

    def on_key(self, event: events.Key) -> None:
        if not self.asking:
            return
        event.stop()
        event.prevent_default()
        if event.key in self._answers:
            self._answers = frozenset()
            self.remove_class("-asking")
            self.post_message(self.Answered(event.key))
