"""Measure a file of cases: choose it, see how its columns are read, choose what it measures."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from promise_studio.studio.dialogs.file_screen import FileScreen
from promise_studio.studio.dialogs.measure_choices import Choices
from promise_studio.studio.dialogs.measure_columns_step import ColumnStep
from promise_studio.studio.dialogs.measure_levels_step import LevelStep
from promise_studio.studio.dialogs.measure_work import CaseWork
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.measure.reading.columns import Proposal


class MeasureScreen(FileScreen[None]):
    """Three lists after each other; the reading and the counting go on beside the screen."""

    BINDINGS: ClassVar = [Binding("c", "cases", show=False)]

    title_words = "Measure a file of cases"
    hint = "~/tickets-july.csv, or a folder"
    keys = (("↑ ↓", "choose"), ("Enter", "take it"), ("c", "which cases"), ("Esc", "stop, back or leave"))

    def __init__(self, level: str = "") -> None:
        self.work = CaseWork()
        super().__init__(self.work)
        self.choices = Choices(chosen={level} if level else set())
        self._columns, self._levels = ColumnStep(self), LevelStep(self)

    @property
    def is_first(self) -> bool:
        return self.choices.proposal is None

    def rows(self) -> tuple[Row, ...]:
        return self.choices.rows(self.studio.workshop, self.box.text, self.folder)

    def on_unmount(self) -> None:
        super().on_unmount()
        self.work.close()

    def show_progress(self) -> None:
        super().show_progress()
        if self.work.doing:
            self.studio.tell(f"{self.choices.path.name}: {self.work.doing}")

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        if why := self.choices.why(message.row.id):
            self.say(why)

    def go_back(self) -> bool:
        return self.choices.back()

    def take_file(self, path: Path) -> None:
        self.choices.path = path
        self.run(partial(self.work.propose, path), f"Looking at {path.name}", self._propose)

    def _propose(self, proposal: "Proposal") -> None:
        said = self.choices.take_proposal(self.studio.workshop, proposal)
        self.into_list()
        self.say(said)

    def take_row(self, row: Row) -> None:
        step = self._columns if self.choices.read is None else self._levels
        step.take(row.id)

    def action_cases(self) -> None:
        row = self._list.row
        if row is not None and not self.work.doing:
            self._levels.choose_cases(row.id)

    def ended(self, wrong: str) -> None:
        self.studio.tell(wrong, bad=True)
