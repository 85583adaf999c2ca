"""Dialogs that begin with a file: a path is typed or chosen, and the work goes on beside the screen."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Generic

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.studio.dialogs.dialog import Answer, Dialog, keys_line
from promise_studio.studio.dialogs.file_work import FileWork
from promise_studio.studio.dialogs.files import HERE, chosen_path
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox
from promise_studio.studio.widgets.rows import Row


class FileScreen(Dialog[Answer], Generic[Answer]):
    """A box for the path, a list that changes with every step, and below it what there is to say."""

    BINDINGS: ClassVar = [Binding("enter", "take", show=False)]

    title_words: ClassVar[str]
    hint: ClassVar[str]
    keys: ClassVar[tuple[tuple[str, str], ...]]

    def __init__(self, work: FileWork) -> None:
        super().__init__()
        self._list = ItemList(heads=False)
        self.box = FilterBox(self._list.action_step, self.hint)
        self._said, self._wrong = Static(classes="said"), Static(classes="wrong")
        self._file_work = work

    @property
    def folder(self) -> Path:
        """Where files are looked for first: beside the workshop, where one is open."""
        session = self.studio.session
        return HERE if session is None else session.path.parent

    @property
    @abstractmethod
    def is_first(self) -> bool:
        """Whether the file is still to be chosen."""

    @abstractmethod
    def rows(self) -> tuple[Row, ...]:
        """The list of the present step."""

    @abstractmethod
    def take_file(self, path: Path) -> None:
        """Go on with a file."""

    @abstractmethod
    def take_row(self, row: Row) -> None:
        """Take a row of a later step."""

    @abstractmethod
    def go_back(self) -> bool:
        """Go a step back; whether there was one."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = Content(self.title_words)
            yield self.box
            yield self._list
            yield self._said
            yield self._wrong
            yield keys_line(*self.keys)

    def on_mount(self) -> None:
        self.say("")
        self.set_focus(self.box)
        self.fill()
        self.set_interval(0.2, self.show_progress)

    def on_unmount(self) -> None:
        self._file_work.stop()

    def fill(self) -> None:
        """Show the list of the present step; the cursor stays where its row is still there."""
        rows, here = self.rows(), self._list.row
        stays = not self.is_first and here is not None and here.id in {row.id for row in rows}
        self.box.display = self.is_first
        self._list.show_rows(rows)
        if not stays:
            self._list.put_cursor(0)

    def say(self, sentence: str, wrong: str = "") -> None:
        """What there is to say below the list, and what is wrong."""
        self._said.update(content(sentence, "$foreground 65%"))
        self._wrong.update(content(f"■ {wrong}" if wrong else ""))
        self._said.display, self._wrong.display = bool(sentence), bool(wrong)

    def show_progress(self) -> None:
        """Say what is being done; called several times a second."""
        if self._file_work.doing:
            self.say(f"… {self._file_work.doing}")

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

    def action_leave(self) -> None:
        if self._file_work.doing:
            self._file_work.stop()
        elif self.go_back():
            self.say("")
            self.fill()
            if self.is_first:
                self.set_focus(self.box)
        else:
            self.dismiss(None)

    def action_take(self) -> None:
        row = self._list.row
        if self._file_work.doing or row is None:
            return
        if not self.is_first:
            self.take_row(row)
            return
        path = chosen_path(self.box.text, row, self.folder)
        if path is None or not path.exists():
            self.say("", f"There is no file {path or ''}.")
        elif path.is_dir():
            self.box.text = f"{path}/"
            self.box.move_cursor(self.box.document.end)
            self.fill()
        else:
            self.take_file(path)

    def run(self, work: Callable[[], Any], words: str, done: Callable[[Any], None]) -> None:
        """Do something in a thread, then go on with what it gave, or say why it gave nothing."""

        def finish(result: Any, wrong: str) -> None:
            if not self.is_attached:
                return
            self.say("", wrong)
            self.ended(wrong)
            if not wrong:
                done(result)
            if self.is_attached:
                self.fill()

        studio = self.studio  # a dialog that was left meanwhile knows it no more

        def work_on() -> None:
            studio.call_from_thread(finish, *self._file_work.run(work))

        self._file_work.begin(words)
        self.say(f"… {words}")
        studio.run_worker(work_on, thread=True, group="file")

    def ended(self, wrong: str) -> None:
        """The work is over; what went wrong, if anything, already stands below the list."""

    def into_list(self) -> None:
        """Go on from the box to the list below it."""
        self._list.can_focus = True
        self.set_focus(self._list)
