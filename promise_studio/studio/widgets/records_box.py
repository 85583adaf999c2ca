"""A field made of small records: definitions, roles, tiers, rungs, answers, changes."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from promise_studio.studio.fields.shape import Shape
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.typing_widget import TypingWidget
from promise_studio.studio.widgets.choice_box import ChoiceBox
from promise_studio.studio.widgets.text_box import TextBox

HELP = "ctrl+n one more · ctrl+x take this one away · Esc back"


class RecordForm(Vertical):
    """One record: a small editor for each of its fields."""

    DEFAULT_CSS = """
    RecordForm { height: auto; margin-bottom: 1; border-left: outer $panel-lighten-2; }
    RecordForm:focus-within { border-left: outer $accent; }
    RecordForm Horizontal { height: auto; }
    RecordForm Horizontal Static { width: 16; height: auto; padding: 0 1; }
    RecordForm TextBox, RecordForm ChoiceBox { width: 1fr; }
    """

    def __init__(self, shapes: tuple[Shape, ...], values: Mapping[str, str], number: int) -> None:
        super().__init__()
        self.number = number
        self.editors: dict[str, TextBox | ChoiceBox] = {
            shape.field: self._editor(shape, values.get(shape.field, "")) for shape in shapes
        }
        self.shapes = shapes

    @staticmethod
    def _editor(shape: Shape, value: str) -> TextBox | ChoiceBox:
        if shape.sort == "yes-no":
            return ChoiceBox(("no", "yes"), value or "no")
        if shape.sort == "choice":
            return ChoiceBox(shape.choices, value)
        return TextBox(value, single=True, placeholder=shape.hint)

    def compose(self) -> ComposeResult:
        for shape in self.shapes:
            with Horizontal():
                yield Static(content(shape.label, "$foreground 65%"))
                yield self.editors[shape.field]

    def typed(self) -> dict[str, str]:
        """What stands in each field."""
        return {field: editor.text for field, editor in self.editors.items()}


class RecordsBox(Vertical, TypingWidget):
    """Any number of records, one below the other."""

    DEFAULT_CSS = """
    RecordsBox { height: auto; }
    RecordsBox > Static { height: 1; }
    """

    BINDINGS: ClassVar = [
        Binding("ctrl+n", "one_more", show=False, priority=True),
        Binding("ctrl+x", "take_away", show=False, priority=True),
    ]

    def __init__(self, shapes: tuple[Shape, ...], records: list[dict[str, str]]) -> None:
        super().__init__()
        self.shapes = shapes
        self.forms = [RecordForm(shapes, values, number) for number, values in enumerate(records or [{}])]

    def compose(self) -> ComposeResult:
        yield from self.forms
        yield Static(content(HELP, "$foreground 65%"))

    def typed(self) -> list[dict[str, str]]:
        """What stands in each record."""
        return [form.typed() for form in self.forms]

    @property
    def first_editor(self) -> Widget:
        """What takes the keys at first."""
        return self._editors()[0]

    def _editors(self) -> list[Widget]:
        return [editor for form in self.forms for editor in form.editors.values()]

    def _form_with_focus(self) -> RecordForm | None:
        return next((form for form in self.forms if form.has_focus_within), None)

    async def action_one_more(self) -> None:
        form = RecordForm(self.shapes, {}, len(self.forms))
        at = self._form_with_focus()
        place = self.forms.index(at) + 1 if at is not None else len(self.forms)
        self.forms.insert(place, form)
        if at is not None:
            await self.mount(form, after=at)
        else:
            await self.mount(form, before=0)
        next(iter(form.editors.values())).focus()

    async def action_take_away(self) -> None:
        form = self._form_with_focus()
        if form is None:
            return
        place = self.forms.index(form)
        self.forms.remove(form)
        if not self.forms:
            self.forms.append(RecordForm(self.shapes, {}, 0))
            await self.mount(self.forms[0], before=0)
        next(iter(self.forms[min(place, len(self.forms) - 1)].editors.values())).focus()
        await form.remove()
        self.post_message(Edited(self))

    def on_edited(self, message: Edited) -> None:
        if message.editor is not self:
            message.stop()
            self.post_message(Edited(self))

    def on_left(self, message: Left) -> None:
        editors = self._editors()
        at = editors.index(message.editor)
        at += {"next": 1, "forward": 1, "previous": -1, "backward": -1}.get(message.where, len(editors))
        if 0 <= at < len(editors):
            self.screen.set_focus(editors[at])
        else:
            self.leave(message.where)
