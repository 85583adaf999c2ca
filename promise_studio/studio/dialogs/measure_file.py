"""Measure a file of cases: choose it, see how its columns are read, choose what it measures."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.measure.verdict import judge_latest
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.measure_choices import EVERY_CASE, Choices
from promise_studio.studio.dialogs.measure_rows import GO
from promise_studio.studio.dialogs.measure_work import CaseWork, Read
from promise_studio.studio.dialogs.pick import PickScreen
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox

if TYPE_CHECKING:
    from promise_studio.measure.keeping.importing import LevelAnswer
    from promise_studio.measure.reading.columns import Proposal


class MeasureScreen(Dialog[None]):
    """Three lists after each other; the reading and the counting go on beside the screen."""

    BINDINGS: ClassVar = [
        Binding("enter", "take", show=False),
        Binding("c", "cases", show=False),
    ]

    def __init__(self, level: str = "") -> None:
        super().__init__()
        self._list = ItemList()
        self._box = FilterBox(self._list.action_step, "~/tickets-july.csv, or a folder")
        self._said, self._wrong = Static(classes="said"), Static(classes="wrong")
        self._work = CaseWork()
        self._choices = Choices(chosen={level} if level else set())

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Measure a file of cases"
            yield self._box
            yield self._list
            yield self._said
            yield self._wrong
            yield keys_line(
                ("↑ ↓", "choose"), ("Enter", "take it"), ("c", "which cases"), ("Esc", "stop, back or leave")
            )

    def on_mount(self) -> None:
        self._tell("")
        self.set_focus(self._box)
        self._fill()
        self.set_interval(0.2, self._show_progress)

    def on_unmount(self) -> None:
        self._work.stop()
        self._work.close()

    def _fill(self) -> None:
        first = self._choices.proposal is None
        rows = self._choices.rows(self.studio.workshop, self._box.text)
        stays = not first and self._list.row is not None and self._list.row.id in {row.id for row in rows}
        self._box.display = first
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
            self.studio.tell(f"{self._choices.path.name}: {self._work.doing}")

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
        if why := self._choices.why(message.row.id):
            self._tell(why)

    def action_leave(self) -> None:
        if self._work.doing:
            self._work.stop()
        elif self._choices.back():
            self._tell("")
            self._fill()
            if self._choices.proposal is None:
                self.set_focus(self._box)
        else:
            self.dismiss(None)

    def action_take(self) -> None:
        row = self._list.row
        if self._work.doing or row is None:
            return
        if self._choices.read is not None:
            self._take_level(row.id)
        elif self._choices.proposal is not None:
            self._take_column(row.id)
        else:
            self._take_file(Path(row.id) if row.sort == "item" else None)

    def _run(self, work: Callable[[], Any], words: str, done: Callable[[Any], None]) -> None:
        """Do something in a thread, then go on with what it gave, or say why it gave nothing."""

        def finish(result: Any, wrong: str) -> None:
            if not self.is_attached:
                return
            self._tell("", wrong)
            self.studio.tell(wrong, bad=True)
            if not wrong:
                done(result)
            self._fill()

        def run() -> None:
            self.app.call_from_thread(finish, *self._work.run(work, words))

        self._tell(f"… {words}")
        self.app.run_worker(run, thread=True, group="measure")

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
            self._choices.path = path
            self._run(partial(self._work.propose, path), f"Looking at {path.name}", self._take_proposal)

    def _take_proposal(self, proposal: "Proposal") -> None:
        said = self._choices.take_proposal(self.studio.workshop, proposal)
        self._list.can_focus = True
        self.set_focus(self._list)
        self._tell(said)

    def _take_column(self, role: str) -> None:
        choices = self._choices
        if role == GO:
            work = partial(self._work.read, choices.path, choices.columns)
            self._run(work, f"Reading {choices.path.name}", self._take_cases)
        elif role in ("day_first", "duration_unit"):
            choices.turn(role)
            self._fill()
        elif choices.proposal is not None:
            none = "no column"
            names = [(name, name) for name in (*choices.proposal.names, none)]

            def chosen(found: tuple[str, ...] | None) -> None:
                if found:
                    choices.take_column(role, "" if found[0] == none else found[0])
                    self._fill()

            self.app.push_screen(PickScreen("Which column is it?", names, (), many=False), chosen)

    def _take_cases(self, read: Read) -> None:
        self._tell(self._choices.take_cases(self.studio.workshop, read))

    def _take_level(self, level_id: str) -> None:
        if level_id == GO:
            self._measure()
        elif level_id in self._choices.only:
            if self._choices.toggle(level_id):
                self._ask_cases(level_id)
            self._fill()

    def action_cases(self) -> None:
        row = self._list.row
        if row is not None and row.id in self._choices.only and not self._work.doing:
            self._choices.chosen.add(row.id)
            self._ask_cases(row.id)

    def _ask_cases(self, level_id: str) -> None:
        def chosen(lines: tuple[str, ...] | None) -> None:
            if lines:
                self._choices.count_only(level_id, lines)
                self._fill()

        read, now = self._choices.read, self._choices.only.get(level_id) or ()
        found = [(line, line) for line in (EVERY_CASE, *(read.choices if read else ()))]
        label = f"Which cases count for {level_id}?"
        self.app.push_screen(PickScreen(label, found, now, many=True), chosen)

    def _measure(self) -> None:
        workshop, read = self.studio.workshop, self._choices.read
        if self._choices.unsettled:
            self._ask_cases(self._choices.unsettled)
        elif not self._choices.chosen or read is None:
            self._tell("", "Choose at least one service level: go to it and press Enter.")
        else:
            work = partial(self._work.measure, workshop, read, self._choices.wanted(workshop))
            self._run(work, f"Measuring {self._choices.path.name}", self._keep)

    def _keep(self, answers: "tuple[LevelAnswer, ...]") -> None:
        from promise_studio.measure.keeping.importing import make_import

        session, read = self.studio.session, self._choices.read
        if session is None or read is None:
            return
        today = date.today()  # noqa: DTZ011 - the day on the wall of the room
        kept = make_import(session.workshop, read.table, answers, session.next_id, today)
        if self.studio.apply(kept.edit):
            verdicts = [judge_latest(session.workshop, one.wanted.level) for one in answers]
            words = [f"{one.level} {one.sentence}" for one in verdicts[:2]]
            self.studio.call_later(self.studio.tell, " ".join([*kept.said, *words]))
            self.dismiss(None)
