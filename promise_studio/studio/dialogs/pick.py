"""Choose items by name."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from promise_studio.model import Workshop
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import one_line
from promise_studio.studio.widgets.pick_box import PickBox


class PickScreen(Dialog[tuple[str, ...]]):
    """The answer is the ids that were chosen."""

    def __init__(
        self,
        label: str,
        found: list[tuple[str, str]],
        chosen: tuple[str, ...],
        *,
        many: bool,
        workshop: Workshop | None = None,
    ) -> None:
        super().__init__()
        self._workshop = workshop
        self._label = label
        self._found = found
        self._chosen = chosen
        self._many = many
        self._box: PickBox | None = None

    def compose(self) -> ComposeResult:
        found, many = self._found, self._many
        self._box = PickBox(found, self._chosen, many=many, empty=False, workshop=self._workshop)
        with Vertical(classes="dialog") as frame:
            frame.border_title = Content(one_line(self._label))
            yield self._box
            if self._many:
                yield keys_line(("Enter", "choose or drop"), ("Tab", "done"), ("Esc", "leave as it was"))
            else:
                yield keys_line(("Enter", "choose"), ("Esc", "leave as it was"))

    def on_mount(self) -> None:
        if self._box is not None:
            self.set_focus(self._box.filter)

    def on_edited(self, message: Edited) -> None:
        message.stop()

    def on_left(self, message: Left) -> None:
        if self._box is None or message.where in ("previous", "backward"):
            return
        done = message.where == ("forward" if self._many else "next")
        self.dismiss(tuple(self._box.chosen) if done else None)
