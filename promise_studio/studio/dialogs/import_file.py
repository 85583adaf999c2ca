"""Import a file: choose it, see what it would make, change how it is read, bring it in as one step."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.exchange.options import ROLES, Options
from promise_studio.exchange.readers import READERS, find_reader, read_head
from promise_studio.studio.dialogs.file_rows import GO, NO_COLUMN
from promise_studio.studio.dialogs.file_screen import FileScreen
from promise_studio.studio.dialogs.files import file_rows
from promise_studio.studio.dialogs.import_rows import (
    ENDINGS,
    FORMAT,
    MASK,
    SAID,
    SHEET,
    column_names,
    label_of,
    preview_rows,
    sheet_names,
)
from promise_studio.studio.dialogs.import_work import ImportWork
from promise_studio.studio.dialogs.pick import PickScreen
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.exchange.preview import Preview


@dataclass(frozen=True)
class Chosen:
    """A file, and how it is to be read."""

    path: Path = Path()
    options: Options = field(default_factory=Options)
    named: str = ""


_NOTHING = "No file to import and no folder begins like this."


class ImportScreen(FileScreen[Chosen]):
    """Reading and applying go on beside the screen; without a workshop the answer is what was chosen."""

    title_words = "Import"
    hint = "~/survey.csv, or a folder"
    keys = (("↑ ↓", "look, choose"), ("Enter", "take it"), ("Esc", "stop, back or leave"))

    def __init__(self) -> None:
        self._work = ImportWork()
        super().__init__(self._work)
        self._chosen = Chosen()
        self._preview: Preview | None = None

    @property
    def is_first(self) -> bool:
        return self._preview is None

    def rows(self) -> tuple[Row, ...]:
        if self._preview is None:
            return file_rows(self.box.text, ENDINGS, _NOTHING, folder=self.folder)
        return preview_rows(self._preview, self._chosen.options, self._chosen.named)

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        if self._preview is None:
            return
        reasons: Any = self._preview.facts.get("reasons", {})
        if message.row.id in reasons:
            self.say(f"Proposed: {reasons[message.row.id]}.")
        else:
            whole = f"{message.row.name} {message.row.tail}".strip()
            self.say(whole if message.row.kind == SAID else "")

    def go_back(self) -> bool:
        there_was = self._preview is not None
        self._preview, self._chosen = None, Chosen()
        return there_was

    def take_file(self, path: Path) -> None:
        self._read(Chosen(path))

    def take_row(self, row: Row) -> None:
        if self._preview is None:
            return
        if row.id == GO:
            self._bring_in(self._preview)
        elif row.id == MASK:
            options = self._chosen.options
            self._read(replace(self._chosen, options=replace(options, mask=not options.mask)))
        elif row.id == FORMAT:
            names = [(reader.name, f"{reader.name}: {reader.words}") for reader in READERS]
            self._ask("Read it as", names, lambda name: self._read(replace(self._chosen, named=name)))
        elif row.id == SHEET:
            self._ask("Sheet", [(name, name) for name in sheet_names(self._preview)], self._turn_to)
        elif row.id in ROLES:
            self._ask_column(row.id, column_names(self._preview))

    def _turn_to(self, sheet: str) -> None:
        """Another sheet has columns of its own."""
        options = self._chosen.options
        self._read(replace(self._chosen, options=replace(options, sheet=sheet, columns={})))

    def _ask_column(self, role: str, names: tuple[str, ...]) -> None:
        def choose(name: str) -> None:
            options = self._chosen.options
            columns = {**options.columns, role: "-" if name == NO_COLUMN else name}
            self._read(replace(self._chosen, options=replace(options, columns=columns)))

        self._ask(label_of(role), [(name, name) for name in (*names, NO_COLUMN)], choose)

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

        self.run(work, f"Reading {wanted.path.name}", self._show)

    def _show(self, read: "tuple[Chosen, Preview]") -> None:
        self._chosen, self._preview = read
        self.say(self._preview.what)
        self.into_list()

    def _bring_in(self, preview: "Preview") -> None:
        session = self.studio.session
        if session is None:
            self.dismiss(self._chosen)
        elif preview.is_empty:
            self.say("", "There is nothing new in it.")
        else:
            self.run(partial(session.apply, preview.edit), "Bringing it in", self._leave_with)

    def _leave_with(self, _applied: object) -> None:
        if self._preview is not None:
            self.studio.call_later(self.studio.tell, f"Imported {self._preview.what}; u takes it back.")
        self.dismiss(None)
