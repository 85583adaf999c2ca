"""One field of the inspector while nobody edits it: a label and a value that can be read."""

from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from promise_studio.studio.fields.shape import Shape
from promise_studio.studio.typing_widget import TypingWidget
from promise_studio.studio.widgets.field_view import field_lines


class FieldRow(Widget, TypingWidget, can_focus=True):
    """Getting the focus is asking for the editor."""

    DEFAULT_CSS = """
    FieldRow { height: auto; margin-bottom: 0; padding: 0 1 0 1; }
    FieldRow:hover { background: $boost; }
    """

    @dataclass
    class Wanted(Message):
        """The field wants to be edited."""

        row: "FieldRow"

    def __init__(self, shape: Shape) -> None:
        super().__init__(id=f"field-{shape.field.replace('_', '-')}")
        self.shape = shape
        self.value: list[Content] = []
        self.wrong = ""
        self.item_id = ""

    def show(self, item_id: str, value: list[Content], wrong: str) -> None:
        """Take the value of an item, and what is wrong with a draft of it."""
        if (item_id, wrong) == (self.item_id, self.wrong) and [*map(repr, value)] == [*map(repr, self.value)]:
            return
        self.item_id, self.value, self.wrong = item_id, value, wrong
        self.set_class(bool(wrong), "-wrong")
        self.refresh(layout=True)

    def _lines(self, width: int) -> list[Content]:
        return field_lines(self.shape.label, self.value, self.shape.hint, self.wrong, width)

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def on_focus(self) -> None:
        self.post_message(self.Wanted(self))
