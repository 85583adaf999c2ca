"""Find anything in the workshop by its words or its id, and go there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.finding import Entry, Search, from_here, headings
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox
from promise_studio.studio.widgets.rows import Row

MOST = 200


class FindScreen(Dialog[str]):
    """The answer is the id of what was found."""

    title_said: ClassVar = "Find"
    hint: ClassVar = "words, or an id such as PRM-3"
    keys: ClassVar = (("↑ ↓", "choose"), ("Enter", "go there"), ("Esc", "stay here"))

    def __init__(self, stage: str = "") -> None:
        super().__init__()
        self._stage = stage
        self._list = ItemList()
        self._box = FilterBox(self._list.action_step, self.hint, self._fill)
        self._list.can_focus = False
        self._search = Search([])
        self._words: str | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = Content(self.title_said)
            yield self._box
            yield self._list
            yield keys_line(*self.keys)

    def on_mount(self) -> None:
        self._search = Search(self.entries())
        self.set_focus(self._box)
        self._fill()

    def entries(self) -> list[Entry]:
        """What can be found."""
        hidden = self.studio.silence.hidden
        entries = self.studio.checking.index.entries(self.studio.workshop)
        seen = [entry for entry in entries if entry.row.id not in hidden] if hidden else entries
        return from_here([*seen, *headings()], self._stage)

    def _fill(self) -> None:
        if self._box.text == self._words:
            return
        self._words = self._box.text
        rows, count = self._search.find(self._words, MOST)
        if count > MOST:
            rows.append(Row("hint", "?", f"… and {count - MOST} more: type another word."))
        self._list.show_rows(tuple(rows) or (Row("hint", "?", "Nothing has these words."),))
        self._list.put_cursor(0)

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self._fill()

    def on_left(self, message: Left) -> None:
        if message.where in ("next", "back"):
            self._answer(go=message.where == "next")

    def on_row_list_opened(self) -> None:
        self._answer(go=True)

    def _answer(self, *, go: bool) -> None:
        row = self._list.row
        if not go:
            self.dismiss(None)
        elif row is not None and row.sort == "item":
            self.dismiss(row.id)
