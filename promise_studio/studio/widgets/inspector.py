"""The inspector: every field of an item, edited in place, one undo step a field."""

from asyncio import Lock
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget

from promise_studio.model import Item
from promise_studio.studio.fields.shape import shapes
from promise_studio.studio.messages import Left
from promise_studio.studio.widgets.edit_box import EditBox
from promise_studio.studio.widgets.field_row import FieldRow
from promise_studio.studio.widgets.field_view import field_value, suspect_targets

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

TWO_COLUMNS = 116


class Inspector(VerticalScroll):
    """Shows one item. A field with the focus becomes its editor, and is applied when the focus leaves."""

    DEFAULT_CSS = """
    Inspector { height: 1fr; scrollbar-size-vertical: 1; }
    Inspector.-two { layout: grid; grid-size: 2; grid-rows: auto; grid-gutter: 0 2; }
    """

    can_focus = False
    BINDINGS: ClassVar = [Binding("escape", "leave", show=False)]

    class Watching(Message):
        """The words of another field, or of none any more, have their findings under them."""

    class Closed(Message):
        """Somebody wants to go back to where they came from."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.item_id = ""
        self.rows: dict[str, FieldRow] = {}
        self.box: EditBox | None = None
        self.return_to: Widget | None = None
        """What gets the keyboard when somebody is done here."""
        self._cls: type[Item] | None = None
        self._turn = Lock()
        self.watched = ("", "")
        """The item and the field whose findings stand under the words."""
        self._left_at = ("", "")
        """The item and the field that somebody left with Esc: they come back to it."""

    @property
    def studio(self) -> "StudioApp":
        """The application, which applies the edits."""
        return cast("StudioApp", self.app)

    @property
    def item(self) -> Item | None:
        """The item on show, as it is now."""
        return self.studio.workshop.find(self.item_id) if self.item_id else None

    async def show(self, item_id: str) -> None:
        """Show another item, or nothing."""
        async with self._turn:
            if self.box is not None and self.box.item_id != item_id:
                await self._close_box()
            self.item_id = item_id
            item = self.item
            self.display = item is not None
            if item is None:
                return
            if type(item) is not self._cls:
                await self._make_rows(type(item))
            self.redraw()

    async def _make_rows(self, cls: type[Item]) -> None:
        self._cls = cls
        self.rows = {shape.field: FieldRow(shape) for shape in shapes(cls)}
        async with self.batch():
            await self.remove_children()
            await self.mount(*self.rows.values())
        self.scroll_home(animate=False)

    def redraw(self) -> None:
        """Show the values as they are now."""
        item = self.item
        if item is None:
            return
        suspect = suspect_targets(self.studio.workshop, item)
        for field, row in self.rows.items():
            wrong = self.studio.drafts.get((item.id, field), ("", None))[0]
            row.show(item.id, field_value(self.studio.workshop, item, row.shape, suspect), wrong)

    def edit(self, field: str = "") -> None:
        """Start to edit a field; if none is named, the one that was left last, or the first."""
        item_id, left = self._left_at
        wanted = field or (left if item_id == self.item_id else "")
        row = self.rows.get(wanted) or next(iter(self.rows.values()), None)
        if row is not None and row.display:
            self.screen.set_focus(row)
        elif self.box is not None:
            self.screen.set_focus(self.box.first_editor)

    def settle(self) -> None:
        """Apply what is being edited, without closing the editor; what is wrong is kept as a draft."""
        box = self.box
        if box is None:
            return
        key = (box.item_id, box.shape.field)
        if not box.touched:
            return
        judged = box.judge()
        if judged.wrong:
            self.studio.drafts[key] = (judged.wrong, box.draft)
            return
        if self.studio.change(box.item_id, box.shape.field, judged.value):
            self.studio.drafts.pop(key, None)
            box.start = box.draft
        else:
            self.studio.drafts[key] = (self.studio.refusal, box.draft)

    async def close_box(self) -> None:
        """Apply what is being edited and show the field as it reads now."""
        async with self._turn:
            await self._close_box()

    async def _close_box(self) -> None:
        self.settle()
        box, self.box = self.box, None
        if box is None:
            return
        row = self.rows.get(box.shape.field)
        if row is not None:
            row.display = True
        await box.remove()
        self.redraw()
        self._watch(None)

    async def on_field_row_wanted(self, message: FieldRow.Wanted) -> None:
        message.stop()
        async with self._turn:
            if self.screen.focused is message.row:
                with self.app.batch_update():
                    await self._close_box()
                    await self._open_box(message.row)

    async def _open_box(self, row: FieldRow) -> None:
        item = self.item
        if item is None:
            return
        draft = self.studio.drafts.get((item.id, row.shape.field), ("", None))[1]
        self.box = EditBox(self.studio.workshop, item, row.shape, draft)
        await self.mount(self.box, after=row)
        self._watch(self.box)
        went_on = self.screen.focused is not row
        row.display = False
        if went_on:
            self.call_after_refresh(self._close_when_left)
            return
        self.screen.set_focus(self.box.first_editor)
        self.call_after_refresh(self.box.scroll_visible, animate=False)

    def _watch(self, box: EditBox | None) -> None:
        """Say when findings begin or cease to stand under a field: they need not stand elsewhere then."""
        watched = (box.item_id, box.shape.field) if box is not None and box.clause_watch else ("", "")
        if watched != self.watched:
            self.watched = watched
            self.post_message(self.Watching())

    def on_descendant_blur(self) -> None:
        self.call_after_refresh(self._close_when_left)

    async def _close_when_left(self) -> None:
        if self.box is not None and self.app.app_focus and not self.box.has_focus_within:
            await self.close_box()

    def on_left(self, message: Left) -> None:
        if self.box is not None:
            self._left_at = (self.item_id, self.box.shape.field) if message.where == "back" else ("", "")
        names = list(self.rows)
        at = names.index(self.box.shape.field) if self.box is not None else -1
        at += {"next": 1, "forward": 1, "previous": -1, "backward": -1}.get(message.where, len(names))
        if 0 <= at < len(names):
            self.screen.set_focus(self.rows[names[at]])
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Give the keyboard back at once, and close behind it."""
        self.screen.set_focus(self.return_to)
        self.post_message(self.Closed())

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= TWO_COLUMNS, "-two")
