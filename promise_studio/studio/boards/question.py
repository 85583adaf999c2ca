"""The line below a board: what the selected card rests on, or a question that one key or click answers."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from promise_studio.studio.command import key_shown
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
        self._answers: dict[str, str] = {}
        self._places: list[tuple[int, int, str]] = []

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return bool(self._answers)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Show words, unless a question stands here."""
        if not self.asking:
            self.set_class(bad, "-bad")
            self.update(content(words))

    def ask(self, words: str, answers: dict[str, str]) -> None:
        """Ask; one of the keys in `answers`, each with what it means, or Esc, ends it."""
        self._answers = {**answers, "escape": "nothing"}
        self._places = []
        self.remove_class("-bad")
        self.add_class("-asking")
        asked = content(f"{words}  ")
        for key, label in self._answers.items():
            said = f" {key_shown(key)}: {label} "
            self._places.append((asked.cell_length, asked.cell_length + cell_len(said), key))
            asked += Content.styled(said, "reverse") + " "
        self.update(asked)
        self.focus()

    def _answer(self, key: str) -> None:
        if key in self._answers:
            self._answers = {}
            self.remove_class("-asking")
            self.post_message(self.Answered(key))

    def on_key(self, event: events.Key) -> None:
        if not self.asking:
            return
        event.stop()
        event.prevent_default()
        self._answer(event.key)

    def on_click(self, event: events.Click) -> None:
        for start, end, key in self._places if self.asking else ():
            if start <= event.x - 1 < end:
                self._answer(key)
                return
