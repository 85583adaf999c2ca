"""A few lines to fill in, one below the other."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from promise_studio.studio.text import content
from promise_studio.studio.widgets.choice_box import ChoiceBox
from promise_studio.studio.widgets.text_box import TextBox

Field = TextBox | ChoiceBox


class FormLine(Horizontal):
    """A label and its field."""

    DEFAULT_CSS = """
    FormLine { height: auto; margin-bottom: 1; }
    FormLine .form-label { width: 18; color: $foreground 65%; }
    FormLine TextBox, FormLine ChoiceBox { width: 1fr; }
    """

    def __init__(self, label: str, editor: Field) -> None:
        super().__init__(classes="form-line")
        self._label = label
        self.editor = editor

    def compose(self) -> ComposeResult:
        yield Static(content(self._label), classes="form-label")
        yield self.editor


def step(
    fields: list[Field], field: Field, where: str, done: Callable[[], None], leave: Callable[[], None]
) -> None:
    """Go to the field before or after; past the last one the form is done, and Esc leaves it."""
    if where == "back":
        leave()
        return
    at = fields.index(field) + (1 if where in ("next", "forward") else -1)
    if at >= len(fields) and where == "next":
        done()
    else:
        field.screen.set_focus(fields[at % len(fields)])
