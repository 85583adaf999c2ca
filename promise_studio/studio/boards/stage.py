"""What the three board stages share: from the keys and the mouse to the edits."""

from textual import on

from promise_studio.edits import Remove
from promise_studio.studio.boards.joining import PARTED_BY, merge_cards, parts_of, split_card
from promise_studio.studio.boards.messages import (
    AddRequested,
    CardActivated,
    CardSelected,
    CardWritten,
    CarryEnded,
    TextPasted,
    WritingDropped,
)
from promise_studio.studio.boards.narrowing import EVERYBODY, Narrowing
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.boards.walk import next_cell, settle
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
        "narrow",
    }
)
JOINING = frozenset({"merge", "split"})
DETAILS = {"EMP": "author", "STP": "action", "MOM": "why", "CRD": "role"}
"""The field at which the details of an item open, by the prefix of its id: the board shows the others."""
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
                self.left_blank(message)
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
            self.app.call_later(self._offer_next, message)

    def left_blank(self, message: CardWritten) -> None:
        """Go on from a new card with nothing on it: Tab offers one in the next cell, Enter ends."""
        if message.then:
            self.written(message)
        else:
            self.say_note()

    @on(WritingDropped)
    def _say_what_is_selected(self, message: WritingDropped) -> None:
        if not message.kept_back:
            self.say_note()

    def _offer_next(self, message: CardWritten) -> None:
        """The next new card, behind the one that was taken: not before the board shows that one."""
        if self.pane is None or self.pane.editor is not None:
            return
        if not message.then:
            self.board.go(settle(self.board.grid, message.at))
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
            self.edit_item(self.selected_id, DETAILS.get(self.selected_id.partition("-")[0], ""))

    def map_id(self) -> str:
        """The id of the map that is drawn, where it is an item of this stage."""
        return ""

    def do_map_details(self) -> None:
        if found := self.map_id():
            self.edit_item(found)

    def do_map_away(self) -> None:
        if found := self.map_id():
            self.try_edit(Remove(ids=(found,)))

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

    # Joining, and showing less.

    def do_merge(self) -> None:
        """Make one card of those that are marked, and of the selected one."""
        ids = tuple(dict.fromkeys((*self.board.marked, self.selected_id))) if self.pane is not None else ()
        ids = tuple(item_id for item_id in ids if item_id)
        edit = merge_cards(self.workshop, ids)
        if edit is None:
            self.say("Mark the cards with space first; M makes one of them.", bad=True)
        elif self.try_edit(edit):
            self.board.unmark()
            self.select(ids[0])

    def do_split(self) -> None:
        """Ask where a card falls apart; what stands there already is a proposal."""
        card = self.board.selected_card if self.pane is not None else None
        if card is None or card.fixed:
            self.say("Choose a card to split it.", bad=True)
            return
        self.ask(
            f"Split {card.id} at each |",
            lambda text: self._split(card.id, text),
            PARTED_BY.join(parts_of(card.text)),
        )

    def _split(self, item_id: str, text: str) -> None:
        if self.workshop.find(item_id) is None:
            return
        edit = split_card(self.workshop, item_id, text.split(PARTED_BY.strip()), self.session.next_id)
        if edit is None:
            self.say("Put a | where it falls apart.", bad=True)
        else:
            self.try_edit(edit)

    def do_narrow(self) -> None:
        """Show only what somebody wrote or does, or everything again."""
        if self.only.whose:
            self._narrow(())
        else:
            self.pick("Show only whose?", self.narrows_by, self._narrow)

    def _narrow(self, whose: tuple[str, ...]) -> None:
        self.only = Narrowing(whose) if whose else EVERYBODY
        self.redraw()

    # What the board tells.

    @on(TextPasted)
    def _text_pasted(self, message: TextPasted) -> None:
        message.stop()
        self.do_add()
        if self.pane is not None and self.pane.editor is not None:
            self.pane.editor.take_paste(message.text)

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
        elif message.key in {"t", "a", "escape"}:
            self.answered_vote(message.key)
        self.say_note()

    def answered_vote(self, key: str) -> None:
        """Take the answer to a question about a vote, where a stage has votes."""

    @on(CarryEnded)
    def _carry_ended(self, message: CarryEnded) -> None:
        message.stop()
        self.say_note()
