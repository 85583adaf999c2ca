"""A field that points to other items: type to narrow the list, Enter to take one."""

from collections.abc import Callable
from functools import cached_property
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from promise_studio.model import Workshop
from promise_studio.studio.fields.candidates import matching, words_in
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import one_line
from promise_studio.studio.typing_widget import TypingWidget
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row
from promise_studio.studio.widgets.text_box import TextBox

NONE = ""


class FilterBox(TextBox):
    """The line that narrows a list; the arrows belong to the list."""

    STEPS: ClassVar = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}

    def __init__(
        self,
        step: Callable[[int], None],
        placeholder: str = "type to narrow the list",
        typed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(single=True, placeholder=placeholder)
        self.keys_now = ("take-row", "next-field", "leave-field")
        self._step = step
        self._typed = typed

    async def _on_key(self, event: events.Key) -> None:
        if event.key in self.STEPS:
            event.stop()
            event.prevent_default()
            self._step(self.STEPS[event.key])
            return
        await super()._on_key(event)
        if self._typed is not None:
            # Within the key: the list and the letter are one frame, and Enter right behind it finds the list.
            self._typed()


class PickBox(Vertical, TypingWidget):
    """Choose one item or several by name."""

    DEFAULT_CSS = """
    PickBox { height: auto; }
    PickBox ItemList { height: auto; max-height: 8; background: $boost; }
    """

    def __init__(
        self,
        found: list[tuple[str, str]],
        chosen: tuple[str, ...],
        *,
        many: bool,
        empty: bool,
        workshop: Workshop | None = None,
    ) -> None:
        """Items of a workshop are found by all that stands in them, other things by their names."""
        super().__init__()
        self.found = found
        self._workshop = workshop
        self.chosen = [item_id for item_id in chosen if item_id]
        self.many = many
        self.empty = empty
        self.list = ItemList()
        self.filter = FilterBox(self.list.action_step)
        self.list.can_focus = False

    def compose(self) -> ComposeResult:
        yield self.filter
        yield self.list

    def on_mount(self) -> None:
        self.fill()

    def fill(self) -> None:
        """Show what fits the words; what is chosen stands first while nothing is typed."""
        words = one_line(self.filter.text)
        fitting = matching(self.found, words, self._within if words else None)
        if not words:
            fitting.sort(key=lambda candidate: candidate[0] not in self.chosen)
        rows = [self._row(item_id, name) for item_id, name in fitting]
        if self.empty and not self.many and not words:
            rows.insert(0, Row("item", NONE, "none", tone="" if self.chosen else "ok"))
        if not rows:
            nothing = "Nothing fits these words." if self.found else "There is nothing to choose from yet."
            rows.append(Row("hint", "?", nothing))
        self.list.show_rows(tuple(rows))
        self.list.styles.height = min(8, len(rows))

    @cached_property
    def _within(self) -> dict[str, str]:
        """What stands in the items, read when the first letter is typed."""
        items = (self._workshop.find(item_id) for item_id, _ in self.found) if self._workshop else ()
        return {item.id: words_in(item).casefold() for item in items if item is not None}

    def _row(self, item_id: str, name: str) -> Row:
        label = "" if name == item_id else item_id  # what is no item has its name for an id
        return Row("item", item_id, name or "…", label=label, tone="ok" if item_id in self.chosen else "")

    def take(self) -> None:
        """Choose what the cursor is on; of one alone, that is the end of it."""
        if self.choose_row():
            if self.many:
                self.filter.load_text("")
                self.fill()
            else:
                self.leave("next")

    def choose_row(self) -> bool:
        """Take what the cursor is on, or drop it again where several can be chosen."""
        row = self.list.row
        if row is None or row.sort == "hint":
            return False
        if not self.many:
            self.chosen = [row.id] if row.id else []
        elif row.id in self.chosen:
            self.chosen.remove(row.id)
        else:
            self.chosen.append(row.id)
        self.post_message(Edited(self))
        return True

    def on_left(self, message: Left) -> None:
        if message.where == "next":
            self.take()
            return
        row = self.list.row
        if message.where == "forward" and one_line(self.filter.text) and row and row.id not in self.chosen:
            self.choose_row()  # what was looked up and is chosen already stays: only Enter drops it
        self.leave(message.where)

    def on_edited(self, message: Edited) -> None:
        if message.editor is self:
            return
        message.stop()
        self.fill()
        self.list.put_cursor(0)

    def on_row_list_opened(self, message: ItemList.Opened) -> None:
        message.stop()
        self.take()
