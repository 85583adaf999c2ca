"""Measure a file of cases: choose it, see how its columns are read, choose what it measures."""

from collections.abc import Callable
from dataclasses import replace
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
from promise_studio.studio.dialogs.measure_rows import (
    GO,
    column_rows,
    counts_line,
    file_rows,
    level_rows,
    levels_to_measure,
    with_next,
)
from promise_studio.studio.dialogs.measure_work import CaseWork, Read
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox

if TYPE_CHECKING:
    from promise_studio.measure.keeping.importing import LevelAnswer
    from promise_studio.measure.reading.columns import Columns, Proposal

EVERY_CASE = "every case"


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
        self._path = Path()
        self._proposal: Proposal | None = None
        self._columns: Columns | None = None
        self._known = ""
        self._read: Read | None = None
        self._chosen = {level} if level else set()
        self._only: dict[str, tuple[str, ...] | None] = {}

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
        self._said.display = self._wrong.display = False
        self.set_focus(self._box)
        self._fill()
        self.set_interval(0.2, self._show_progress)

    def on_unmount(self) -> None:
        self._work.stop()
        self._work.close()

    # What stands in the list.

    def _fill(self) -> None:
        workshop = self.studio.workshop
        if self._read is not None:
            rows = level_rows(levels_to_measure(workshop), self._chosen, self._only)
        elif self._proposal is not None and self._columns is not None:
            rows = column_rows(self._columns, self._proposal, self._known)
        else:
            rows = file_rows(self._box.text)
        self._box.display = self._proposal is None
        here = self._list.row
        self._list.show_rows(rows)
        if here is None or self._proposal is None or here.id not in {row.id for row in rows}:
            self._list.put_cursor(0)

    def _tell(self, sentence: str, wrong: str = "") -> None:
        self._said.update(content(sentence, "$foreground 65%"))
        self._wrong.update(content(f"■ {wrong}" if wrong else ""))
        self._said.display, self._wrong.display = bool(sentence), bool(wrong)

    def _show_progress(self) -> None:
        if self._work.doing:
            self._tell(f"… {self._work.doing}")
            self.studio.tell(f"{self._path.name}: {self._work.doing}")

    # Keys.

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

    def action_leave(self) -> None:
        if self._work.doing:
            self._work.stop()
        elif self._read is not None:
            self._read = None
            self._tell("")
            self._fill()
        elif self._proposal is not None:
            self._proposal = None
            self._fill()
            self.set_focus(self._box)
        else:
            self.dismiss(None)

    def action_take(self) -> None:
        row = self._list.row
        if self._work.doing or row is None:
            return
        if self._read is not None:
            self._take_level(row.id)
        elif self._proposal is not None:
            self._take_column(row.id)
        else:
            self._take_file(Path(row.id) if row.sort == "item" else None)

    def action_cases(self) -> None:
        row = self._list.row
        if self._read is not None and row is not None and row.id in self._only and not self._work.doing:
            self._chosen.add(row.id)
            self._ask_cases(row.id)

    def _run(self, work: Callable[[], Any], words: str, done: Callable[[Any], None]) -> None:
        """Do something in a thread, then go on with what it gave, or say why it gave nothing."""

        def finish(result: Any, wrong: str) -> None:
            if not self.is_attached:
                return
            self._tell("", wrong)
            if not wrong:
                done(result)
            self._fill()

        def run() -> None:
            self.app.call_from_thread(finish, *self._work.run(work, words))

        self._tell(f"… {words}")
        self.app.run_worker(run, thread=True, group="measure")

    # The file.

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
            self._path = path
            self._run(partial(self._work.propose, path), f"Looking at {path.name}", self._take_proposal)

    def _take_proposal(self, proposal: "Proposal") -> None:
        from promise_studio.measure.keeping.source_fields import columns_of, same_columns

        known = same_columns(self.studio.workshop, proposal.names)
        self._proposal = proposal
        self._columns = proposal.columns if known is None else columns_of(known)
        self._known = f"“{known.name}”" if known is not None else ""
        self._list.can_focus = True
        self.set_focus(self._list)
        if known is not None:
            self._tell(f"Same columns as last time ({known.id}). Enter uses them again.")
        else:
            self._tell(" ".join(proposal.reasons.values())[:400])

    # The columns.

    def _take_column(self, role: str) -> None:
        from promise_studio.studio.dialogs.pick import PickScreen

        if self._columns is None or self._proposal is None:
            return
        if role == GO:
            work = partial(self._work.read, self._path, self._columns)
            self._run(work, f"Reading {self._path.name}", self._take_cases)
            return
        if role in ("day_first", "duration_unit"):
            self._columns = with_next(self._columns, role)
            self._fill()
            return

        def chosen(names: tuple[str, ...] | None) -> None:
            if names is not None and self._columns is not None:
                named: dict[str, Any] = {role: names[0] if names else ""}
                self._columns = replace(self._columns, **named)
                self._fill()

        names = [(name, name) for name in self._proposal.names]
        label = "Which column is it? None: Tab"
        self.app.push_screen(PickScreen(label, names, (), many=False), chosen)

    def _take_cases(self, read: Read) -> None:
        from promise_studio.measure.keeping.channels import counted_before, only_for

        workshop = self.studio.workshop
        levels = levels_to_measure(workshop)
        self._read = read
        self._only = {
            level.id: only_for(workshop, level, read.table.columns, read.labels) for level in levels
        }
        self._chosen |= {level.id for level in levels if counted_before(workshop, level.id) is not None}
        self._tell(" ".join([counts_line(read.table), *read.table.notes])[:600])

    # What is measured.

    def _take_level(self, level_id: str) -> None:
        if level_id == GO:
            self._measure()
        elif level_id in self._chosen:
            self._chosen.discard(level_id)
            self._fill()
        else:
            self._chosen.add(level_id)
            if self._only.get(level_id) is None:
                self._ask_cases(level_id)
            self._fill()

    def _ask_cases(self, level_id: str) -> None:
        from promise_studio.studio.dialogs.pick import PickScreen

        choices = self._read.choices if self._read is not None else ()

        def chosen(lines: tuple[str, ...] | None) -> None:
            if lines:
                self._only[level_id] = () if EVERY_CASE in lines else lines
                self._fill()

        found = [(line, line) for line in (EVERY_CASE, *choices)]
        label = f"Which cases count for {level_id}?"
        now = self._only.get(level_id) or ()
        self.app.push_screen(PickScreen(label, found, now, many=True), chosen)

    def _measure(self) -> None:
        from promise_studio.measure.keeping.importing import Wanted

        open_ones = [one for one in self._chosen if self._only.get(one) is None]
        if open_ones:
            self._ask_cases(min(open_ones))
            return
        if not self._chosen or self._read is None:
            self._tell("", "Choose at least one service level: go to it and press Enter.")
            return
        workshop, read = self.studio.workshop, self._read
        order = [level.id for level in workshop.service_levels if level.id in self._chosen]
        wanted = [Wanted(one, self._only[one] or ()) for one in order]
        work = partial(self._work.measure, workshop, read, wanted)
        self._run(work, f"Measuring {self._path.name}", self._keep)

    def _keep(self, answers: "tuple[LevelAnswer, ...]") -> None:
        from promise_studio.measure.keeping.importing import make_import

        session = self.studio.session
        if session is None or self._read is None:
            return
        today = date.today()  # noqa: DTZ011 - the day on the wall of the room
        kept = make_import(session.workshop, self._read.table, answers, session.next_id, today)
        if self.studio.apply(kept.edit):
            verdicts = [judge_latest(session.workshop, one.wanted.level) for one in answers]
            words = [f"{one.level} {one.sentence}" for one in verdicts[:2]]
            self.studio.call_later(self.studio.tell, " ".join([*words, *kept.said]))
            self.dismiss(None)
