"""What the three board stages share: from the keys to the edits, and from the workshop back to the board."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from promise_studio.edits import Change, Edit, Remove
from promise_studio.errors import UserError
from promise_studio.studio.boards.board import Board
from promise_studio.studio.boards.messages import (
    AddRequested,
    CardActivated,
    CardSelected,
    CardWritten,
    CarryEnded,
)
from promise_studio.studio.boards.pane import BoardPane
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.boards.walk import next_cell
from promise_studio.studio.stages.base import StageView

SHARED = frozenset(
    {
        "add",
        "edit",
        "move",
        "delete",
        "mark",
        "details",
        "zoom-in",
        "zoom-out",
        "map-before",
        "map-after",
    }
)
CARRYING = "Moving: the arrows take it along, Enter puts it down, Esc leaves it where it was."


class BoardStage(StageView):
    """A stage whose work is a board. It answers `make_plan`, `make_edit` and `words_below`.

    `make_plan` gives None while there is nothing to draw a board of; then `prompt` is shown instead.
    """

    moves_columns = False
    DEFAULT_CSS = """
    BoardStage > .prompt { padding: 1 3; height: 1fr; }
    BoardStage > NoteLine { dock: bottom; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.pane: BoardPane | None = None
        self.note = NoteLine()
        self._prompt = Static(classes="prompt")

    def compose(self) -> ComposeResult:
        self._prompt.can_focus = True
        yield self._prompt
        yield self.note

    # What a board stage answers.

    def make_plan(self) -> Plan | None:
        """The workshop as this stage draws it now."""
        return None

    def prompt(self) -> Content:
        """What to do while there is no board: what, why, an example, and the key that starts it."""
        return Content()

    def item_at(self, at: At) -> str:
        """The id of the item that a place speaks of."""
        card = self.board.grid.card(at)
        return card.id if card is not None else ""

    def text_at(self, at: At) -> str:
        """The text that editing a place begins with."""
        card = self.board.grid.card(at)
        return card.text if card is not None else ""

    def make_edit(self, message: CardWritten) -> Edit | None:
        """The edit that a typed text asks for; None when nothing has to change."""
        return Change(id=self.item_at(message.at), fields={"text": message.text})

    def words_below(self) -> str:
        """Quiet words about what is selected."""
        return self.selected_id

    # The board and the workshop.

    @property
    def board(self) -> Board:
        """The board; it is there once the stage has something to draw."""
        if self.pane is None:
            raise LookupError(f"{self.stage} has nothing to draw yet")
        return self.pane.board

    def workshop_changed(self) -> None:
        plan = self.make_plan()
        if plan is not None:
            self.show_plan(plan)
        elif self.pane is not None:
            self.pane.remove()
            self.pane = None
        self._prompt.display = plan is None
        if plan is None:
            self._prompt.update(self.prompt())
            if self.is_mounted and self.screen.focused is None:
                self._prompt.focus()

    def show_plan(self, plan: Plan) -> None:
        """Draw a plan, on a new board when there was none."""
        if self.pane is None:
            had_focus = self.screen.focused is None or self._prompt.has_focus
            self.pane = BoardPane(plan, self.note, moves_columns=self.moves_columns)
            self.mount(self.pane)
            if had_focus:
                self.call_after_refresh(self.focus_work)
        else:
            self.pane.show(plan)
        self.call_after_refresh(self._say_note)

    def redraw(self) -> None:
        """Show another map: the work, and its name in the border."""
        self.shell.workshop_changed()

    def _say_note(self) -> None:
        if self.pane is not None and self.pane.is_mounted:
            self.note.say(self.words_below())

    @property
    def selected_id(self) -> str:
        return self.item_at(self.board.at) if self.pane is not None and self.pane.is_mounted else ""

    def select(self, item_id: str) -> bool:
        return not item_id or (self.pane is not None and self.board.select_card(item_id))

    def focus_work(self) -> None:
        (self.pane.board if self.pane is not None else self._prompt).focus()

    def refusal(self, edit: Edit) -> str:
        """Make an edit; the sentence that says why it was refused, or nothing."""
        try:
            applied = self.session.apply(edit)
        except UserError as refused:
            return f"{refused.message} {refused.hint}".strip()
        if not applied.ids:
            self.workshop_changed()
        return ""

    def try_edit(self, edit: Edit) -> bool:
        """Make an edit; a refusal is said below the board, and the board shown as the workshop still is."""
        said = self.refusal(edit)
        if said:
            self.workshop_changed()
            self.say(said, bad=True)
        return not said

    # Typing.

    def settle(self) -> None:
        if self.pane is not None and (written := self.pane.take()) is not None:
            self._take_text(written)

    @on(CardWritten)
    def _take_text(self, message: CardWritten) -> None:
        message.stop()
        pane = self.pane
        if pane is None:
            return
        if message.new and not message.text:
            pane.close(stay=message.then == "away")
            return
        edit = self.make_edit(message)
        said = self.refusal(edit) if edit is not None else ""
        if said:
            pane.refuse(said)
            return
        pane.close(stay=message.then == "away")
        self.written(message)

    def written(self, message: CardWritten) -> None:
        """Go on after a text was taken: to the next new card, or to the next cell."""
        if message.then in {"next", "back"}:
            self.board.go(next_cell(self.board.grid, self.board.at, 1 if message.then == "next" else -1))
        if message.new and message.then != "away":
            self.do_add()

    # Commands.

    def do_add(self) -> None:
        if self.pane is not None and self.board.at.lane >= 0:
            self.pane.write(self.board.at, new=True)

    def do_edit(self) -> None:
        if self.pane is None:
            return
        at = self.board.at
        card = self.board.selected_card
        if card is not None and card.fixed:
            self.do_details()
        elif card is None and at.lane >= 0:
            self.do_add()
        else:
            self.pane.write(at, self.text_at(at))

    def do_details(self) -> None:
        if self.selected_id:
            self.edit_item(self.selected_id)

    def do_move(self) -> None:
        if self.pane is not None and self.board.pick_up():
            self.note.say(CARRYING)

    def do_mark(self) -> None:
        if self.pane is not None:
            self.board.mark()

    def chosen_ids(self) -> tuple[str, ...]:
        """The marked cards, or else the selected one."""
        if self.pane is None:
            return ()
        card = self.board.selected_card
        return tuple(self.board.marked) or ((card.id,) if card is not None and not card.fixed else ())

    def do_delete(self) -> None:
        ids = self.chosen_ids()
        if ids and self.try_edit(Remove(ids=ids)):
            self.board.unmark()

    def do_zoom_in(self) -> None:
        if self.pane is not None:
            self.board.zoom(1)

    def do_zoom_out(self) -> None:
        if self.pane is not None:
            self.board.zoom(-1)

    # What the board tells.

    @on(CardSelected)
    def _selected(self, message: CardSelected) -> None:
        message.stop()
        self._say_note()
        self.tell_selected()

    @on(CardActivated)
    def _activated(self, message: CardActivated) -> None:
        message.stop()
        self.do_edit()

    @on(AddRequested)
    def _add_requested(self, message: AddRequested) -> None:
        message.stop()
        self.do_add()

    @on(NoteLine.Answered)
    def _answered(self, message: NoteLine.Answered) -> None:
        if self.pane is not None and self.pane.answer(message.key):
            message.stop()
        self._say_note()

    @on(CarryEnded)
    def _carry_ended(self, message: CarryEnded) -> None:
        message.stop()
        self._say_note()
