"""A field with a few answers, all of them in sight."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from promise_studio.studio.messages import Edited
from promise_studio.studio.typing_widget import TypingWidget

ON, OFF = "●", "○"
PAUSE = 1.5
"""Seconds after which a letter begins a new word."""


class ChoiceBox(Widget, TypingWidget, can_focus=True):
    """The arrows, the space bar or its first letters choose an answer; Enter goes on to the next field."""

    DEFAULT_CSS = "ChoiceBox { height: auto; }"
    keys_now = ("choose-answer", "keep-line", "leave-field")
    STEPS: ClassVar = {"left": -1, "up": -1, "right": 1, "down": 1, "space": 1}

    def __init__(self, choices: tuple[str, ...], chosen: str) -> None:
        super().__init__()
        self.choices = choices
        self.at = choices.index(chosen) if chosen in choices else 0
        self._typed = ""
        self._typed_at = 0.0

    @property
    def text(self) -> str:
        """The answer that is chosen."""
        return self.choices[self.at]

    def rows(self, width: int) -> list[list[int]]:
        """Which answers stand on which line."""
        rows: list[list[int]] = [[]]
        used = 0
        for number, choice in enumerate(self.choices):
            size = len(choice) + 5
            if used + size > width and rows[-1]:
                rows.append([])
                used = 0
            rows[-1].append(number)
            used += size
        return rows

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.rows(width))

    def render(self) -> Content:
        return Content("\n").join(
            Content("").join(self._choice(number) for number in row) for row in self.rows(self.size.width)
        )

    def _choice(self, number: int) -> Content:
        chosen = number == self.at
        words = f" {ON if chosen else OFF} {self.choices[number]} "
        return Content.styled(words, "bold $background on $accent" if chosen else "$foreground") + " "

    def choose(self, number: int) -> None:
        """Take an answer."""
        if 0 <= number < len(self.choices) and number != self.at:
            self.at = number
            self.refresh()
            self.post_message(Edited(self))

    def on_key(self, event: events.Key) -> None:
        if self.left_by(event):
            return
        letter = (event.character or "").casefold()
        if event.time - self._typed_at > PAUSE:
            self._typed = ""
        if len(letter) == 1 and (letter.isalnum() or (letter == " " and self._typed)):
            self._typed_at = event.time
            self.choose(self._typed_answer(letter))
        elif event.key in self.STEPS:
            self._typed = ""
            self.choose((self.at + self.STEPS[event.key]) % len(self.choices))
        elif event.key == "enter":
            self.leave("next")
        else:
            return
        event.stop()
        event.prevent_default()

    def _typed_answer(self, letter: str) -> int:
        """The answer that begins with what was typed; one letter again and again goes through its answers."""
        self._typed += letter
        is_word = bool(self._typed.strip(letter))
        words, first = (self._typed, self.at) if is_word else (letter, self.at + 1)
        order = [*range(first, len(self.choices)), *range(first)]
        return next((n for n in order if self.choices[n].casefold().startswith(words)), self.at)

    def on_click(self, event: events.Click) -> None:
        rows = self.rows(self.size.width)
        if event.y < len(rows):
            right = 0
            for number in rows[event.y]:
                right += len(self.choices[number]) + 5
                if event.x < right:
                    self.choose(number)
                    return
