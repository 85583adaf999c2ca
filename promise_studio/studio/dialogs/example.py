"""Finished examples: a copy of one is opened, so that everything on it can be tried."""

from contextlib import suppress
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from promise_studio.check.house_rules import rules_beside
from promise_studio.document.style.style_file import style_beside
from promise_studio.errors import UserError
from promise_studio.resources import workshops_dir
from promise_studio.store.file_name import ENDING, stem_of
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row


def examples() -> list[Path]:
    """The finished workshops that come with the program."""
    try:
        return sorted(workshops_dir().glob(f"*{ENDING}"))
    except UserError:
        return []


def copy_of(example: Path, folder: Path) -> Path:
    """A copy of an example in a folder, under a name that nothing has, with its house rules and its look."""
    stem = stem_of(example)
    number = 1
    while True:
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{ENDING}"
        try:
            _write_copy(example, path)
        except FileExistsError:
            number += 1
            continue
        for beside in (rules_beside, style_beside):
            if beside(example).is_file():
                with suppress(FileExistsError):  # what a person has of that name stays
                    _write_copy(beside(example), beside(path))
        return path


def _write_copy(file: Path, path: Path) -> None:
    with path.open("xb") as copy:
        copy.write(file.read_bytes())


class ExampleScreen(Dialog[Path]):
    """The answer is the path of the copy."""

    BINDINGS = [Binding("enter", "take", show=False)]  # noqa: RUF012 - as Textual declares it

    def __init__(self) -> None:
        super().__init__()
        self._list = ItemList()

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            frame.border_title = "A copy of a finished example"
            yield self._list
            yield keys_line(("Enter", "copy it into this folder and open it"), ("Esc", "leave"))

    def on_mount(self) -> None:
        rows = [Row("item", str(path), stem_of(path).replace("-", " ").capitalize()) for path in examples()]
        self._list.styles.height = max(3, min(8, len(rows)))
        self._list.show_rows(tuple(rows) or (Row("hint", "?", "This installation has no examples."),))
        self._list.focus()

    def action_take(self) -> None:
        row = self._list.row
        if row is None or row.sort != "item":
            return
        try:
            self.dismiss(copy_of(Path(row.id), Path.cwd()))
        except OSError as error:
            self.studio.tell(f"The copy could not be written here: {error.strerror}.", bad=True)
            self.dismiss(None)

    def on_row_list_opened(self) -> None:
        self.action_take()
