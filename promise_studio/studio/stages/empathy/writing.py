"""Typing on an empathy map: one note after the other, or several lines at once."""

from textual import on

from promise_studio.edits import Add, Batch, Change, Edit, Remove
from promise_studio.model.empathy_map import Quadrant
from promise_studio.studio.boards.messages import CardWritten, LinesPasted
from promise_studio.studio.boards.plan import At
from promise_studio.studio.stages.empathy.map import EmpathyMap


class EmpathyWriting(EmpathyMap):
    """A new note stands behind the selected one, in its pile, and is signed by whoever writes."""

    def __init__(self) -> None:
        super().__init__()
        self.writer = ""

    def quadrant_of(self, at: At) -> Quadrant:
        """The quadrant that a place lies in."""
        return self.rows[at.lane][at.column]

    def make_edit(self, message: CardWritten) -> Edit | None:
        card = self.board.grid.card(message.at)
        if not message.new:
            if card is None:
                return None
            return (
                Change(id=card.id, fields={"text": message.text}) if message.text else Remove(ids=(card.id,))
            )
        return self._added(message.at, self.session.next_id("note"), message.text)

    def _added(self, at: At, item_id: str, text: str) -> Add:
        cards = self.board.grid.cell(at).cards
        group = cards[at.card].group if 0 <= at.card < len(cards) else ""
        following = cards[at.card + 1] if at.card + 1 < len(cards) else None
        before = following.id if following is not None and following.group == group else None
        fields = {
            "persona": self.persona,
            "quadrant": self.quadrant_of(at).value,
            "text": text,
            "group": group,
            "author": self.author(),
        }
        return Add(kind="note", id=item_id, fields=fields, before=before)

    def author(self) -> str:
        """Who writes now: in turn while everybody writes alone."""
        writer = (self.silence.writer if self.silence.on else "") or self.writer
        return writer if self.workshop.find(writer) is not None else ""

    @on(LinesPasted)
    def _add_lines(self, message: LinesPasted) -> None:
        message.stop()
        first = int(self.session.next_id("note").partition("-")[2])
        edits = tuple(
            self._added(message.at, f"EMP-{first + number}", line)
            for number, line in enumerate(message.lines)
        )
        if self.try_edit(Batch(edits=edits, words=f"pasted {len(edits)} notes")):
            self.app.call_later(self.select, edits[-1].id)  # the board shows it then

    def do_add(self) -> None:
        if self.pane is None:
            self.ask("Name of the persona", self._add_persona)
        else:
            super().do_add()

    def _add_persona(self, name: str) -> None:
        if name.strip():
            self.try_edit(Add(kind="persona", id=self.session.next_id("persona"), fields={"name": name}))
