"""Open a workshop by its path, or choose one in the folder it lies in; a PDF may have one inside."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox
from promise_studio.studio.widgets.rows import Row

ENDING = ".promise.json"
PDF = ".pdf"
MOST = 300


def offers(typed: str) -> list[Path]:
    """The workshops, PDFs and folders that what is typed may mean, as a shell would complete it."""
    path = Path(typed or ".").expanduser()
    folder, start = (path, "") if typed.endswith("/") or typed in ("", ".", "~") else (path.parent, path.name)
    try:
        names = sorted(folder.iterdir(), key=lambda entry: (not entry.name.endswith(ENDING), entry.name))
        fitting = [
            entry
            for entry in names
            if entry.name.startswith(start)
            and (start.startswith(".") or not entry.name.startswith("."))
            and (entry.name.endswith((ENDING, PDF)) or entry.is_dir())
        ]
    except OSError:
        return []
    return fitting[:MOST]


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
        rows = [
            Row(
                "item",
                str(path),
                path.name + ("/" if path.is_dir() else ""),
                tail="folder" if path.is_dir() else "the workshop inside" if path.suffix == PDF else "",
            )
            for path in offers(self._box.text)
        ]
        self._list.show_rows(
            tuple(rows) or (Row("hint", "?", "No workshop and no folder begins like this."),)
        )
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
        row = self._list.row
        typed = Path(self._box.text).expanduser() if self._box.text else None
        path = (
            typed
            if typed is not None and typed.is_file()
            else Path(row.id)
            if row and row.sort == "item"
            else typed
        )
        if path is None or not path.exists():
            self._wrong.update(content(f"■ There is no file {path or ''}."))
        elif path.is_dir():
            self._box.text = f"{path}/"
            self._box.move_cursor(self._box.document.end)
        else:
            self.dismiss(path)
