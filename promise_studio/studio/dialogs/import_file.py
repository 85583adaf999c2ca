"""Import a file: choose it, see what it would make, change how it is read, bring it in as one step."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.exchange.options import Options
from promise_studio.exchange.readers import READERS, find_reader, read_head
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.import_rows import (
    FORMAT,
    GO,
    MASK,
    ROLES,
    column_names,
    file_rows,
    preview_rows,
)
from promise_studio.studio.dialogs.import_work import ImportWork
from promise_studio.studio.dialogs.pick import PickScreen
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox

if TYPE_CHECKING:
    from promise_studio.exchange.preview import Preview

NO_COLUMN = "no column"


@dataclass(frozen=True)
class Chosen:
    """A file, and how it is to be read."""

    path: Path = Path()
    options: Options = field(default_factory=Options)
    named: str = ""


class ImportScreen(Dialog[Chosen]):
    """Reading and applying go on beside the screen; without a workshop the answer is what was chosen."""

    BINDINGS: ClassVar = [Binding("enter", "take", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self._list = ItemList()
        self._box = FilterBox(self._list.action_step, "~/survey.csv, or a folder")
        self._said, self._wrong = Static(classes="said"), Static(classes="wrong")
        self._work = ImportWork()
        self._chosen = Chosen()
        self._preview: Preview | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Import"
            yield self._box
            yield self._list
            yield self._said
            yield self._wrong
            yield keys_line(("↑ ↓", "look, choose"), ("Enter", "take it"), ("Esc", "stop, back or leave"))

    def on_mount(self) -> None:
        self._tell("")
        self.set_focus(self._box)
        self._fill()
        self.set_interval(0.2, self._show_progress)

    def on_unmount(self) -> None:
        self._work.stop()

    def _fill(self) -> None:
        first = self._preview is None
        self._box.display = first
        if self._preview is None:
            rows = file_rows(self._box.text)
        else:
            rows = preview_rows(self._preview, self._chosen.options, self._chosen.named)
        stays = not first and self._list.row is not None and self._list.row.id in {row.id for row in rows}
        self._list.show_rows(rows)
        if not stays:
            self._list.put_cursor(0)

    def _tell(self, sentence: str, wrong: str = "") -> None:
        self._said.update(content(sentence, "$foreground 65%"))
        self._wrong.update(content(f"■ {wrong}" if wrong else ""))
        self._said.display, self._wrong.display = bool(sentence), bool(wrong)

    def _show_progress(self) -> None:
        if self._work.doing:
            self._tell(f"… {self._work.doing}")

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self._tell("")
        self._fill()

    def on_left(self, message: Left) -> None:
        if message.where == "next":
            self.action_take()
        elif message.where == "back":
            self.action_leave()

    def on_row_list_opened(self) -> None:
        self.action_take()

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        if self._preview is None:
            return
        reasons: Any = self._preview.facts.get("reasons", {})
        if message.row.id in reasons:
            self._tell(f"Proposed: {reasons[message.row.id]}.")
        else:  # a line that may be longer than the list is wide
            whole = message.row.id.startswith(("note", "skipped", "VOC-", FORMAT))
            self._tell(f"{message.row.name} {message.row.tail}".strip() if whole else "")

    def action_leave(self) -> None:
        if self._work.doing:
            self._work.stop()
        elif self._preview is not None:
            self._preview, self._chosen = None, Chosen()
            self._tell("")
            self._fill()
            self.set_focus(self._box)
        else:
            self.dismiss(None)

    def action_take(self) -> None:
        row = self._list.row
        if self._work.doing or row is None:
            return
        if self._preview is None:
            self._take_file(Path(row.id) if row.sort == "item" else None)
        elif row.id == GO:
            self._bring_in(self._preview)
        elif row.id == MASK:
            options = self._chosen.options
            self._read(replace(self._chosen, options=replace(options, mask=not options.mask)))
        elif row.id == FORMAT:
            names = [(reader.name, f"{reader.name}: {reader.words}") for reader in READERS]
            self._ask("Read it as", names, lambda name: self._read(replace(self._chosen, named=name)))
        elif row.id in ROLES:
            self._ask_column(row.id, column_names(self._preview))

    def _take_file(self, offered: Path | None) -> None:
        typed = Path(self._box.text).expanduser() if self._box.text else None
        path = typed if typed is not None and typed.is_file() else offered or typed
        if path is None or not path.exists():
            self._tell("", f"There is no file {path or ''}.")
        elif path.is_dir():
            self._box.text = f"{path}/"
            self._box.move_cursor(self._box.document.end)
            self._fill()
        else:
            self._read(Chosen(path))

    def _ask_column(self, role: str, names: tuple[str, ...]) -> None:
        def choose(name: str) -> None:
            options = self._chosen.options
            columns = {**options.columns, role: "-" if name == NO_COLUMN else name}
            self._read(replace(self._chosen, options=replace(options, columns=columns)))

        self._ask(ROLES[role], [(name, name) for name in (*names, NO_COLUMN)], choose)

    def _ask(self, label: str, found: list[tuple[str, str]], done: Callable[[str], None]) -> None:
        def answered(answer: tuple[str, ...] | None) -> None:
            if answer:
                done(answer[0])

        self.app.push_screen(PickScreen(label, found, (), many=False), answered)

    def _read(self, wanted: Chosen) -> None:
        from promise_studio.exchange.new_ids import next_id_in
        from promise_studio.model import Workshop

        session = self.studio.session
        workshop = Workshop() if session is None else session.workshop
        next_id = next_id_in(workshop) if session is None else session.next_id

        def work() -> "tuple[Chosen, Preview]":
            named = wanted.named or find_reader(wanted.path, read_head(wanted.path)).name
            sure = replace(wanted, named=named)
            return sure, self._work.read(sure.path, workshop, next_id, sure.options, named)

        self._run(work, f"Reading {wanted.path.name}", self._show)

    def _show(self, read: "tuple[Chosen, Preview]") -> None:
        self._chosen, self._preview = read
        self._tell(self._preview.what)
        self._list.can_focus = True
        self.set_focus(self._list)

    def _bring_in(self, preview: "Preview") -> None:
        session = self.studio.session
        if session is None:
            self.dismiss(self._chosen)
        elif preview.is_empty:
            self._tell("", "There is nothing new in it.")
        else:
            self._run(partial(session.apply, preview.edit), "Bringing it in", self._leave_with)

    def _leave_with(self, _applied: object) -> None:
        if self._preview is not None:
            self.studio.call_later(self.studio.tell, f"Imported {self._preview.what}; u takes it back.")
        self.dismiss(None)

    def _run(self, work: Callable[[], Any], words: str, done: Callable[[Any], None]) -> None:
        """Do something in a thread, then go on with what it gave, or say why it gave nothing."""

        def finish(result: Any, wrong: str) -> None:
            if not self.is_attached:
                return
            self._tell("", wrong)
            if not wrong:
                done(result)
            if self.is_attached:
                self._fill()

        def run() -> None:
            self.app.call_from_thread(finish, *self._work.run(work, words))

        self._tell(f"… {words}")
        self.app.run_worker(run, thread=True, group="import")
