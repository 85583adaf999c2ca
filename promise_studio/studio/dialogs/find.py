"""Find anything in the workshop by its words or its id, and go there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from promise_studio.model import Item, kind_of
from promise_studio.model.kinds import SINGLE_NAMES
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.fields.candidates import name_of
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import one_line
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox
from promise_studio.studio.widgets.rows import Row

MOST = 200


class FindScreen(Dialog[str]):
    """The answer is the id of what was found."""

    title_said: ClassVar = "Find"
    hint: ClassVar = "words, or an id such as PRM-3"
    keys: ClassVar = (("↑ ↓", "choose"), ("Enter", "go there"), ("Esc", "stay here"))

    def __init__(self) -> None:
        super().__init__()
        self._list = ItemList()
        self._box = FilterBox(self._list.action_step, self.hint)
        self._list.can_focus = False
        self._index: list[tuple[str, Row]] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = self.title_said
            yield self._box
            yield self._list
            yield keys_line(*self.keys)

    def on_mount(self) -> None:
        self._index = self.entries()
        self.set_focus(self._box)
        self._fill()

    def entries(self) -> list[tuple[str, Row]]:
        """What can be found: the words to look through, and the row that shows it."""
        hidden = self.studio.silence.hidden
        return [_entry(item) for item in self.studio.workshop.items() if item.id not in hidden]

    def _fill(self) -> None:
        words = one_line(self._box.text).casefold().split()
        found = [(text, row) for text, row in self._index if all(word in text for word in words)]
        if words:
            found.sort(
                key=lambda entry: (
                    words[0] != entry[1].id.casefold(),
                    words[0] not in entry[1].name.casefold(),
                )
            )
        rows = [row for _, row in found[:MOST]]
        if len(found) > MOST:
            rows.append(Row("hint", "?", f"… and {len(found) - MOST} more: type another word."))
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


def _entry(item: Item) -> tuple[str, Row]:
    words = [value for value in item.__dict__.values() if isinstance(value, str) and value]
    if item.id in SINGLE_NAMES:
        row = Row("item", item.id, SINGLE_NAMES[item.id], label=item.id)
    else:
        row = Row("item", item.id, name_of(item) or "…", tail=kind_of(item.id).one, label=item.id)
    return "\n".join([*words, row.name, row.tail]).casefold(), row
