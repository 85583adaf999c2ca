"""Where two people changed the same thing: both words side by side, and an arrow for each."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from promise_studio.errors import UserError
from promise_studio.exchange.merging.conflict import A, B, Conflict, Side, say_value
from promise_studio.exchange.merging.conflict_file import OpenConflicts, put_conflicts
from promise_studio.exchange.plain_fields import plain_field
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.text import content, one_line
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row


class ConflictsScreen(Dialog[None]):
    """One place a row; ← lets A's words stand, → takes B's. What is not decided stays for the next time."""

    DEFAULT_CSS = """
    ConflictsScreen .dialog { max-width: 140; }
    ConflictsScreen ItemList { height: 1fr; min-height: 4; }
    ConflictsScreen .sides { height: 2fr; margin-top: 1; }
    ConflictsScreen .side { width: 1fr; height: 100%; border: round $frame; padding: 0 1; }
    ConflictsScreen .side.-stands { border: round $primary; }
    ConflictsScreen .before { height: auto; max-height: 4; }
    """
    BINDINGS: ClassVar = [
        Binding("left,a", "choose('a')", show=False),
        Binding("right,b", "choose('b')", show=False),
        Binding("u", "undo", show=False),
        Binding("space", "read_on", show=False),
    ]

    def __init__(self, held: OpenConflicts) -> None:
        super().__init__()
        self._held = held
        self._chosen: dict[int, Side] = {}
        self._order: list[tuple[int, bool]] = []
        self._list = ItemList()
        self._words: dict[Side, Static] = {A: Static(), B: Static()}
        self._sides: dict[Side, VerticalScroll] = {}
        self._before = Static(classes="before")
        self._said = Static(classes="said")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = "Merge conflicts · changed on both sides"
            yield self._list
            with Horizontal(classes="sides"):
                for side, name in ((A, self._held.a), (B, self._held.b)):
                    with VerticalScroll(classes="side", can_focus=False) as box:
                        box.border_title = Content(f"{'← A' if side == A else 'B →'} · {one_line(name)}")
                        yield self._words[side]
                    self._sides[side] = box
            yield self._before
            yield self._said
            yield keys_line(
                ("←", "A’s words"),
                ("→", "B’s words"),
                ("space", "read on"),
                ("u", "undo"),
                ("Esc", "done, or later"),
            )

    def on_mount(self) -> None:
        self._list.focus()
        self._fill()

    def _fill(self) -> None:
        rows = [self._row(number, one) for number, one in enumerate(self._held.conflicts)]
        self._list.show_rows(tuple(rows))
        self._show()

    def _row(self, number: int, one: Conflict) -> Row:
        name = one_line(f"{one.name} · {one.label}" if one.label else one.name)
        chosen = self._chosen.get(number)
        tail = f"{chosen.upper()} stands" if chosen else "open"
        return Row("item", str(number), name, tail=tail, tone="ok" if chosen else "warn", label=one.item)

    @property
    def number(self) -> int:
        """Which conflict is looked at."""
        row = self._list.row
        return int(row.id) if row is not None else 0

    def _show(self) -> None:
        one = self._held.conflicts[self.number]
        stands = self._standing(one)
        for side, words in self._words.items():
            words.update(content(one.words(side)))
            self._sides[side].set_class(side == stands, "-stands")
            self._sides[side].border_subtitle = "● stands now" if side == stands else ""
        before = (
            f"Before: {one_line(say_value(one.base))}" if one.field else f"{one.kind.capitalize()} {one.item}"
        )
        self._before.update(content(before, "$foreground 70%"))

    def _standing(self, one: Conflict) -> Side | None:
        """Whose words the workshop holds now."""
        item = self.studio.workshop.find(one.item)
        if not one.field:
            other: Side = B if one.deleted_by == A else A
            return (one.deleted_by or None) if item is None else other
        held = plain_field(item, one.field) if item is not None else None
        return A if held == one.a else B if held == one.b else None

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        self._show()

    def action_choose(self, side: Side) -> None:
        """Let one side's words stand, and go on to the next place."""
        number = self.number
        one = self._held.conflicts[number]
        changes = self._standing(one) != side
        if changes and self.studio.workshop.find(one.item) is None:
            self._said.update(content(f"{one.item} is deleted; u brings it back."))
            return
        if changes and not self.studio.apply(one.edit(side)):
            self._said.update(content(self.studio.refusal))
            return
        self._chosen[number] = side
        self._order.append((number, changes))
        left = len(self._held.conflicts) - len(self._chosen)
        self._said.update(Content(f"{left} left to decide." if left else "All are decided; Esc goes on."))
        self._fill()
        self._list.action_step(1)

    def action_undo(self) -> None:
        """Take the last choice back, and its edit if it made one."""
        if not self._order or self.studio.session is None:
            self._said.update(Content("Nothing was decided here yet."))
            return
        number, changed = self._order.pop()
        said = self.studio.session.undo() if changed else None
        self._chosen.pop(number, None)
        self._said.update(content(said or "That one is open again."))
        self._fill()

    def action_read_on(self) -> None:
        """Scroll long words on, both sides together; from their end back to their beginning."""
        boxes = self._sides.values()
        at_end = all(box.scroll_y >= box.max_scroll_y for box in boxes)
        for box in boxes:
            if at_end:
                box.scroll_home(animate=False)
            else:
                box.scroll_page_down(animate=False)

    def action_leave(self) -> None:
        """Keep for the next time what was not decided."""
        left = tuple(one for number, one in enumerate(self._held.conflicts) if number not in self._chosen)
        session = self.studio.session
        if session is not None and not session.read_only and self._chosen:
            try:
                put_conflicts(session.path, replace(self._held, conflicts=left))
            except (UserError, OSError) as failed:
                self.studio.tell(str(failed), bad=True)
            else:
                self.studio.tell(f"{len(left)} left to decide." if left else "Everything is decided.")
        self.dismiss(None)
