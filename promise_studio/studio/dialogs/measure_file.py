"""Measure a file of cases: choose it, see how its columns are read, choose what it measures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.measure_choices import Choices
from promise_studio.studio.dialogs.measure_columns_step import ColumnStep
from promise_studio.studio.dialogs.measure_file_step import FileStep
from promise_studio.studio.dialogs.measure_levels_step import LevelStep
from promise_studio.studio.dialogs.measure_work import CaseWork
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox


class MeasureScreen(Dialog[None]):
    """Three lists after each other; the reading and the counting go on beside the screen."""

    BINDINGS: ClassVar = [
        Binding("enter", "take", show=False),
        Binding("c", "cases", show=False),
    ]

    def __init__(self, level: str = "") -> None:
        super().__init__()
        self._list = ItemList()
        self.box = FilterBox(self._list.action_step, "~/tickets-july.csv, or a folder")
        self._said, self._wrong = Static(classes="said"), Static(classes="wrong")
        self.work = CaseWork()
        self.choices = Choices(chosen={level} if level else set())
        self._files, self._columns, self._levels = FileStep(self), ColumnStep(self), LevelStep(self)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Measure a file of cases"
            yield self.box
            yield self._list
            yield self._said
            yield self._wrong
            yield keys_line(
                ("↑ ↓", "choose"), ("Enter", "take it"), ("c", "which cases"), ("Esc", "stop, back or leave")
            )

    def on_mount(self) -> None:
        self.say("")
        self.set_focus(self.box)
        self.fill()
        self.set_interval(0.2, self._show_progress)

    def on_unmount(self) -> None:
        self.work.stop()
        self.work.close()

    def fill(self) -> None:
        """Show the list of the present step; the cursor stays where its row is still there."""
        first = self.choices.proposal is None
        rows = self.choices.rows(self.studio.workshop, self.box.text)
        stays = not first and self._list.row is not None and self._list.row.id in {row.id for row in rows}
        self.box.display = first
        self._list.show_rows(rows)
        if not stays:
            self._list.put_cursor(0)

    def say(self, sentence: str, wrong: str = "") -> None:
        """What there is to say below the list, and what is wrong."""
        self._said.update(content(sentence, "$foreground 65%"))
        self._wrong.update(content(f"■ {wrong}" if wrong else ""))
        self._said.display, self._wrong.display = bool(sentence), bool(wrong)

    def _show_progress(self) -> None:
        if self.work.doing:
            self.say(f"… {self.work.doing}")
            self.studio.tell(f"{self.choices.path.name}: {self.work.doing}")

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self.say("")
        self.fill()

    def on_left(self, message: Left) -> None:
        if message.where == "next":
            self.action_take()
        elif message.where == "back":
            self.action_leave()

    def on_row_list_opened(self) -> None:
        self.action_take()

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        if why := self.choices.why(message.row.id):
            self.say(why)

    def action_leave(self) -> None:
        if self.work.doing:
            self.work.stop()
        elif self.choices.back():
            self.say("")
            self.fill()
            if self.choices.proposal is None:
                self.set_focus(self.box)
        else:
            self.dismiss(None)

    def action_take(self) -> None:
        row = self._list.row
        if self.work.doing or row is None:
            return
        if self.choices.read is not None:
            self._levels.take(row.id)
        elif self.choices.proposal is not None:
            self._columns.take(row.id)
        else:
            self._files.take(Path(row.id) if row.sort == "item" else None)

    def action_cases(self) -> None:
        row = self._list.row
        if row is not None and not self.work.doing:
            self._levels.choose_cases(row.id)

    def run(self, work: Callable[[], Any], words: str, done: Callable[[Any], None]) -> None:
        """Do something in a thread, then go on with what it gave, or say why it gave nothing."""

        def finish(result: Any, wrong: str) -> None:
            if not self.is_attached:
                return
            self.say("", wrong)
            self.studio.tell(wrong, bad=True)
            if not wrong:
                done(result)
            self.fill()

        def work_on() -> None:
            self.app.call_from_thread(finish, *self.work.run(work, words))

        self.say(f"… {words}")
        self.app.run_worker(work_on, thread=True, group="measure")

    def into_list(self) -> None:
        """Go on from the box to the list below it."""
        self._list.can_focus = True
        self.set_focus(self._list)
