"""Open a workshop by its path, or choose one in the folder it lies in; a PDF may have one inside."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.store.file_name import ENDING
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.files import chosen_path, file_rows
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox

PDF = ".pdf"


def inside(path: Path) -> str:
    """What stands beside a file that is no workshop itself."""
    return "the workshop inside" if path.suffix.lower() == PDF else ""


class OpenScreen(Dialog[Path]):
    """The answer is the path of a workshop."""

    def __init__(self) -> None:
        super().__init__()
        self._list = ItemList()
        self._box = FilterBox(self._list.action_step, "~/workshops/harbour.promise.json, or a folder")
        self._list.can_focus = False
        self._wrong = Static(classes="wrong")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Open"
            yield self._box
            yield self._list
            yield self._wrong
            yield keys_line(("↑ ↓", "choose"), ("Enter", "open, or go into the folder"), ("Esc", "leave"))

    def on_mount(self) -> None:
        self.set_focus(self._box)
        self._fill()

    def _fill(self) -> None:
        nothing = "No workshop and no folder begins like this."
        self._list.show_rows(file_rows(self._box.text, (ENDING, PDF), nothing, inside, ENDING))
        self._list.put_cursor(0)

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self._wrong.update("")
        self._fill()

    def on_left(self, message: Left) -> None:
        if message.where == "next":
            self._take()
        elif message.where == "back":
            self.dismiss(None)

    def on_row_list_opened(self) -> None:
        self._take()

    def _take(self) -> None:
        path = chosen_path(self._box.text, self._list.row)
        if path is None or not path.exists():
            self._wrong.update(content(f"■ There is no file {path or ''}."))
        elif path.is_dir():
            self._box.text = f"{path}/"
            self._box.move_cursor(self._box.document.end)
        else:
            self.dismiss(path)
