"""What stands over the work in the projector view: what the room does now, and the minutes left, large."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Digits, Static

from promise_studio.studio.text import content

COLOURS = ("-green", "-orange", "-red")


class Headline(Horizontal):
    """The block that runs, and its clock in large figures."""

    DEFAULT_CSS = """
    Headline { height: 4; display: none; padding: 0 2; background: $panel; }
    Headline .now { width: 1fr; height: 4; padding: 1 0 0 0; }
    Headline Digits { width: auto; min-width: 18; text-align: right; color: $text-success; }
    Headline.-orange Digits { color: $text-warning; }
    Headline.-red Digits { color: $text-error; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._now = Static(classes="now")
        self._left = Digits("")

    def compose(self) -> ComposeResult:
        yield self._now
        yield self._left

    def show(self, title: str, prompt: str, left: str, colour: str) -> None:
        """Take the block, what is left of it, and how urgent that is."""
        lines = [content(title, "bold $primary"), content(prompt)]
        self._now.update(lines[0] + "\n" + lines[1])
        self._left.update(left.replace("−", "-"))
        for name in COLOURS:
            self.set_class(name == f"-{colour}", name)
