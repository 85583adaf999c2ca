"""The line below a board: what the selected card rests on, or a question that one key or click answers."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static
from typing_extensions import override

from promise_studio.studio.command import key_shown
from promise_studio.studio.text import content


class NoteLine(Static):
    """Quiet words about what is selected; while it asks, it has the keyboard and all the lines it takes.

    It can have the keyboard only then: else a click on it, or a stage that has just begun, would leave
    the arrows with a line that does nothing with them.
    """

    DEFAULT_CSS = """
    NoteLine {
        height: 1;
        padding: 0 1;
        color: $foreground 65%;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &.-asking { height: auto; background: $accent 30%; color: $foreground; text-style: bold; }
        &.-bad { color: $error; text-style: bold; }
    }
    """

    @dataclass
    class Answered(Message):
        """A key of the question was pressed; `escape` says no."""

        key: str

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._answers: dict[str, str] = {}

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
        self._words = words
        self._answers = {**answers, "escape": "nothing"}
        self.remove_class("-bad")
        self.add_class("-asking")
        self.refresh(layout=True)
        self.can_focus = True
        self.focus()

    def _places(self, width: int) -> list[tuple[int, int, str, str]]:
        """Where each answer stands: line, column, its key and its words; none is broken."""
        places, x, y = [], cell_len(self._words) + 2, 0
        for key, label in self._answers.items():
            said = f" {key_shown(key)}: {label} "
            if x and x + cell_len(said) > width:
                x, y = 0, y + 1
            places.append((y, x, key, said))
            x += cell_len(said) + 1
        return places

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        if not self.asking:
            return super().get_content_height(container, viewport, width)
        return self._places(width)[-1][0] + 1

    @override
    def render(self) -> RenderResult:
        if not self.asking:
            return super().render()
        places = self._places(self.content_size.width)
        lines = [content(self._words)] + [Content("")] * places[-1][0]
        for y, x, _, said in places:
            lines[y] = lines[y].pad_right(x - lines[y].cell_length) + Content.styled(said, "reverse")
        return Content("\n").join(lines)

    def _answer(self, key: str) -> None:
        if key in self._answers:
            self._answers = {}
            self.can_focus = False
            self.remove_class("-asking")
            self.refresh(layout=True)
            self.post_message(self.Answered(key))

    def on_key(self, event: events.Key) -> None:
        if not self.asking:
            return
        event.stop()
        event.prevent_default()
        self._answer(event.key)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or not self.asking:
            return
        for y, x, key, said in self._places(self.content_size.width):
            if y == offset.y and x <= offset.x < x + cell_len(said):
                self._answer(key)
                return
