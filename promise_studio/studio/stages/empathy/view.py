"""The empathy stage under the keys: moving, grouping, voting, linking, tensions, going from map to map."""

from textual import on

from promise_studio.edits import Batch, Change, Move
from promise_studio.studio.boards.messages import CardMoved
from promise_studio.studio.boards.plan import At
from promise_studio.studio.boards.stage import JOINING, SHARED
from promise_studio.studio.boards.voting import VOTING
from promise_studio.studio.boards.walk import settle
from promise_studio.studio.stages.empathy.writing import EmpathyWriting
from promise_studio.studio.text import one_line


class View(EmpathyWriting):
    """Notes in quadrants: written alone, read out, grouped, voted on; what contradicts is the find."""

    stage = "empathy"
    commands = SHARED | JOINING | VOTING | {"canvas", "group", "link", "tension", "author"}

    @on(CardMoved)
    def _moved(self, message: CardMoved) -> None:
        message.stop()
        quadrant = self.rows[int(message.lane)][int(message.column)]
        fields = {"quadrant": quadrant.value, "group": message.group}
        self.try_edit(Move(id=message.card_id, before=message.before, fields=fields))
        self.select(message.card_id)

    def do_canvas(self) -> None:
        self.extended = not self.extended
        self.redraw()

    def do_group(self) -> None:
        ids = self.chosen_ids()
        if ids:
            current = self.workshop.get(ids[0]).group
            self.ask(
                f"Name of the pile for {_counted(ids)} (empty: no pile)",
                lambda name: self._group(ids, name),
                current,
            )

    def _group(self, ids: tuple[str, ...], name: str) -> None:
        edits = tuple(
            Change(id=item_id, fields={"group": name}) for item_id in ids if self.workshop.find(item_id)
        )
        notes = _counted(ids)
        under = one_line(name)
        words = f"put {notes} under “{under}”" if under else f"took {notes} out of a pile"
        if self.try_edit(Batch(edits=edits, words=words)):
            self.board.unmark()

    def do_link(self) -> None:
        card = self.board.selected_card if self.pane is not None else None
        if card is not None:
            chosen = tuple(link.to for link in self.workshop.get(card.id).quotes)
            self.pick(
                f"Which quotes does {card.id} rest on?",
                ("quote",),
                lambda ids: self._link(card.id, ids),
                chosen=chosen,
            )

    def _link(self, item_id: str, quotes: tuple[str, ...]) -> None:
        self.try_edit(Change(id=item_id, fields={"quotes": list(quotes)}))

    def do_author(self) -> None:
        """Say who wrote the chosen notes; the next new ones are theirs, too."""
        ids = self.chosen_ids()
        label = f"Who wrote {', '.join(ids[:3])}?" if ids else "Who is writing?"
        chosen = (self.workshop.get(ids[0]).author,) if ids and self.workshop.get(ids[0]).author else ()
        self.pick(label, ("member",), lambda found: self._write_as(ids, found), chosen=chosen, many=False)

    def _write_as(self, ids: tuple[str, ...], found: tuple[str, ...]) -> None:
        self.writer = found[0] if found else ""
        edits = tuple(Change(id=i, fields={"author": self.writer}) for i in ids if self.workshop.find(i))
        if edits and self.try_edit(Batch(edits=edits, words=f"said who wrote {_counted(ids)}")):
            self.board.unmark()

    def do_tension(self) -> None:
        """Mark that two notes contradict each other, or that they do not after all."""
        if self.pane is None:
            return
        ids = tuple(
            dict.fromkeys((*self.board.marked, *([self.selected_id] if len(self.board.marked) < 2 else ())))
        )
        ids = tuple(item_id for item_id in ids if item_id)
        if len(ids) == 1 and (other := self.against(ids[0])):
            ids = (ids[0], other)
        if len(ids) != 2:
            self.say("A tension joins two notes: mark both with space, then press o.", bad=True)
            return
        first, second = ids
        joined = self.against(first) == second
        edits = (
            Change(id=second, fields={"tension_with": ""}),
            Change(id=first, fields={"tension_with": "" if joined else second}),
        )
        words = f"{'no longer a' if joined else 'a'} tension between {first} and {second}"
        if self.try_edit(Batch(edits=edits, words=words)):
            self.board.unmark()

    def do_map_before(self) -> None:
        self._turn(-1)

    def do_map_after(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        ids = [persona.id for persona in self.workshop.personas]
        if self.persona in ids:
            self.persona = ids[(ids.index(self.persona) + by) % len(ids)]
            self.redraw()
            if self.pane is not None and not any(
                note.persona == self.persona for note in self.workshop.notes
            ):
                self.board.go(settle(self.board.grid, At(0, 0)))


def _counted(ids: tuple[str, ...]) -> str:
    """A note by its id, or how many they are."""
    return ids[0] if len(ids) == 1 else f"{len(ids)} notes"
