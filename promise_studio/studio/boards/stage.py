"""What the three board stages share: from the keys and the mouse to the edits."""

from textual import on

from promise_studio.edits import Remove
from promise_studio.studio.boards.messages import (
    AddRequested,
    CardActivated,
    CardSelected,
    CardWritten,
    CarryEnded,
)
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.boards.walk import next_cell
from promise_studio.studio.boards.work import BoardWork

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


class BoardStage(BoardWork):
    """Typing, moving, marking, deleting: the same on every board."""

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
            if message.then == "away":
                pane.close(stay=True)
            else:
                pane.give_up()
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
        self.say_note()
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
        self.say_note()

    @on(CarryEnded)
    def _carry_ended(self, message: CarryEnded) -> None:
        message.stop()
        self.say_note()
