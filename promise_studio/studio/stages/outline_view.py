"""The commands of a stage that is an outline."""

from textual import events

from promise_studio.edits import Move, Remove
from promise_studio.model import SINGLES, Item, Workshop, kind_of
from promise_studio.model.links import Reference, references
from promise_studio.studio.messages import EditItem
from promise_studio.studio.stages.adding import (
    MOST_PASTED,
    AskOwner,
    Plan,
    Refused,
    add_lines,
    first_field,
    link_all,
    next_question,
    plan_add,
)
from promise_studio.studio.stages.outline import Outline
from promise_studio.studio.widgets.inspector import Inspector
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row


class OutlineView(Outline):
    """Adds, edits, moves, marks, deletes and links what stands in the outline."""

    commands = frozenset({"add", "edit", "move", "delete", "mark", "link"})

    def __init__(self) -> None:
        super().__init__()
        self._blank: tuple[str, Workshop] | None = None

    def do_add(self) -> None:
        row = self.list.row
        kind = (row.adds or row.kind) if row is not None else self.sections[-1].kind
        plan = plan_add(self.workshop, kind, self.selected_id, self.prefilled(kind))
        self.go_on(plan, self.selected_id)

    def go_on(self, plan: Plan | Refused, selected: str) -> None:
        """Add what is planned, after the questions that it needs."""
        step = plan if isinstance(plan, Refused) else next_question(self.workshop, plan, selected)
        if isinstance(step, Refused):
            self.say(step.sentence, bad=True)
        elif isinstance(step, AskOwner):
            self._ask_owner(step, selected)
        else:
            self._add(step)

    def _ask_owner(self, question: AskOwner, selected: str) -> None:
        def answered(ids: tuple[str, ...]) -> None:
            self.go_on(question.plan.with_field(question.field, ids[0]), selected)

        self.pick(question.label, question.kinds, answered, many=False)

    def _add(self, plan: Plan) -> None:
        item_id = self.session.next_id(plan.kind)
        if self.edit(plan.edit(item_id)):
            self._blank = None if self.is_proposed(plan) else (item_id, self.workshop)
            self.edit_soon(item_id, first_field(plan))

    def is_proposed(self, plan: Plan) -> bool:  # noqa: ARG002 - for stages that propose
        """Whether a new item says something already, so that it stays when nobody adds to it."""
        return False

    def edit_soon(self, item_id: str, field: str = "") -> None:
        """Begin to edit an item."""
        self.opening = item_id
        self.call_later(self.open_editor, item_id, field)

    async def open_editor(self, item_id: str, field: str = "") -> None:
        """Select an item and start to edit it."""
        if self.select(item_id):
            await self.follow()
            self.inspector.edit(field)
        self.opening = ""

    def on_paste(self, event: events.Paste) -> None:
        """Lines pasted on the list become items of the section, one each, and one step to undo."""
        event.stop()
        row = self.list.row
        kind = (row.adds or row.kind) if row is not None else ""
        plan = plan_add(self.workshop, kind, self.selected_id, self.prefilled(kind))
        step = plan if isinstance(plan, Refused) else next_question(self.workshop, plan, self.selected_id)
        if isinstance(step, Plan):
            self._add_lines(step, event.text)
        else:
            self.say(
                step.sentence
                if isinstance(step, Refused)
                else "Add the first one with a: it belongs to something."
            )

    def _add_lines(self, plan: Plan, text: str) -> None:
        edit = add_lines(plan, text, self.session.next_id(plan.kind))
        if edit is None:
            return
        lines = sum(1 for line in text.splitlines() if line.strip())
        if self.edit(edit) and lines > MOST_PASTED:
            said = f"Too much was pasted at once: {MOST_PASTED:,} of {lines:,} lines are here."
            self.app.call_later(self.say, said, bad=True)

    def do_edit(self) -> None:
        item: Item | None = self.workshop.find(self.selected_id) if self.selected_id else None
        if item is not None:
            self.edit_soon(item.id, self.shell.going.pointed_field(item.id) or self.awaited_field(item))
        elif self.list.heads_items:
            self.say("This is a heading: ↓ goes to what stands under it, a adds something to it.")
        else:
            self.do_add()

    def awaited_field(self, item: Item) -> str:  # noqa: ARG002 - a stage knows of which
        """The field that an item waits for, to begin with; an empty string is its first."""
        return ""

    def do_link(self) -> None:
        item: Item | None = self.workshop.find(self.selected_id) if self.selected_id else None
        held = references(type(item)) if item is not None else ()
        links = sorted((r for r in held if not r.target.required), key=lambda r: not r.evidence)
        several = [reference for reference in links if reference.many]
        if item is not None and len(several) > 1:
            self._pick_links(item, several)
        elif links:
            self.edit_soon(self.selected_id, links[0].field)
        else:
            self.say("Nothing to link here: choose an item that rests on others.")

    def _pick_links(self, item: Item, several: list[Reference]) -> None:
        """One list of all that an item can rest on: what is chosen goes to the field that takes its kind."""

        def chosen(ids: tuple[str, ...]) -> None:
            edit = link_all(item.id, several, ids)
            if self.workshop.find(item.id) is not None:
                self.edit(edit)

        kinds = (kind for reference in several for kind in reference.target.kinds)
        now = [target for reference in several for target in reference.ids(item)]
        self.pick(f"What does {item.id} rest on?", kinds, chosen, chosen=now)

    def do_move(self) -> None:
        self.screen.set_focus(self.list)
        if self.list.start_move():
            self.say("Moving: ↑ ↓ carry it, Enter puts it down, Esc puts it back.")
        else:
            self.say("Choose an item to move it.")

    def do_mark(self) -> None:
        self.list.toggle_mark()
        count = len(self.list.marked)
        self.say(
            f"{count} marked: x deletes them, space takes a mark away." if count else "Nothing is marked."
        )

    def do_delete(self) -> None:
        ids = tuple(row.id for row in self.list.rows if row.id in self.list.marked) or (self.selected_id,)
        elsewhere = next((i for i in ids if i and i not in SINGLES and kind_of(i).stage != self.stage), "")
        if elsewhere:
            self.say(f"{elsewhere} belongs to another stage; delete it there (/ finds it).", bad=True)
        elif ids[0] in SINGLES:
            self.say("This part cannot be deleted; empty its fields instead.", bad=True)
        elif ids[0] and self.edit(Remove(ids=ids)):
            self.list.marked.clear()

    def on_item_list_placed(self, message: ItemList.Placed) -> None:
        message.stop()
        self.place(message.row.id, message.before, message.under)
        self.workshop_changed()

    def place(self, item_id: str, before: str | None, under: Row | None) -> None:  # noqa: ARG002 - for stages with groups
        """Put an item in front of another of its kind, or last; `under` heads the group it is in now."""
        self.edit(Move(id=item_id, before=before))

    def on_row_list_opened(self, message: ItemList.Opened) -> None:
        message.stop()
        self.do_edit()

    def on_edit_item(self, message: EditItem) -> None:
        message.stop()
        self.edit_soon(message.item_id, message.field)

    async def on_inspector_closed(self, message: Inspector.Closed) -> None:
        message.stop()
        await self.inspector.close_box()
        self.show_detail()
        blank, self._blank = self._blank, None
        if blank is not None and self.workshop is blank[1]:
            self.session.undo()
            self.app.call_later(self.say, "Nothing was written, so nothing was added.")
