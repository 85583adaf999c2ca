"""The empathy stage: one map a persona, as four quadrants or as the extended canvas."""

from textual import on
from textual.content import Content

from promise_studio.edits import Add, Batch, Change, Edit, Move, Remove
from promise_studio.model.empathy_map import Quadrant
from promise_studio.model.persona import Persona
from promise_studio.studio.boards.empathy_plan import NoteCards, Rows, hidden_counts, rows_for
from promise_studio.studio.boards.messages import CardMoved, CardWritten, LinesPasted
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.stage import SHARED, BoardStage
from promise_studio.studio.text import one_line

EMPTY = """An empathy map shows one persona from outside and inside: what they say, think, do and feel.

It needs a persona first, because “customers in general” feel nothing.
Example: Maya, commuter with a pram, says “Nobody told us why” — and refreshes the app every two minutes.

a   add a persona and begin        F3   the persona stage"""


class View(BoardStage):
    """Notes in quadrants: written alone, read out, grouped, voted on; what contradicts is the find."""

    stage = "empathy"
    commands = SHARED | {"canvas", "group", "vote", "unvote", "link", "tension"}

    def __init__(self) -> None:
        super().__init__()
        self.persona = ""
        self.extended = False
        self.cards = NoteCards()

    # Drawing.

    @property
    def rows(self) -> Rows:
        """Which quadrants stand where."""
        return rows_for(self.size.width, extended=self.extended)

    def on_resize(self) -> None:
        if self.extended:
            self.workshop_changed()

    def make_plan(self) -> Plan | None:
        personas: tuple[Persona, ...] = self.workshop.personas
        if not personas:
            return None
        if all(persona.id != self.persona for persona in personas):
            self.persona = personas[0].id
        return self.cards.plan(self.workshop, self.persona, self.rows)

    def prompt(self) -> Content:
        return Content(EMPTY)

    def heading(self) -> Content:
        personas = self.workshop.personas
        place = next((n for n, persona in enumerate(personas, start=1) if persona.id == self.persona), 0)
        if not place:
            return super().heading()
        persona = personas[place - 1]
        name = ", ".join(part for part in (persona.name, persona.tagline) if part)
        words = f"Empathy map · {name or persona.id}"
        return Content(one_line(f"{words} · {place} of {len(personas)} (, .)"))

    def words_below(self) -> str:
        card = self.board.selected_card if self.pane is not None else None
        parts = []
        if not self.extended:
            parts.append(f"{hidden_counts(self.workshop, self.persona)} (c)")
        if card is not None and (note := self.workshop.find(card.id)) is not None:
            member = self.workshop.find(note.author) if note.author else None
            parts += [note.id, member.name if member is not None else ""]
            if (other := self.workshop.find(self._against(note.id))) is not None:
                parts.append(f"in tension with {other.id} “{one_line(other.text)}”")
            parts += [f"{link.to} “{one_line(self.workshop.get(link.to).text)}”" for link in note.quotes[:1]]
        return "  ·  ".join(part for part in parts if part)

    # Typing.

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
        }
        return Add(kind="note", id=item_id, fields=fields, before=before)

    @on(LinesPasted)
    def _add_lines(self, message: LinesPasted) -> None:
        message.stop()
        first = int(self.session.next_id("note").partition("-")[2])
        edits = tuple(
            self._added(message.at, f"EMP-{first + number}", line)
            for number, line in enumerate(message.lines)
        )
        if self.try_edit(Batch(edits=edits, words=f"pasted {len(edits)} notes")):
            self.select(edits[-1].id)

    def do_add(self) -> None:
        if self.pane is None:
            self.ask("Name of the persona", self._add_persona)
        else:
            super().do_add()

    def _add_persona(self, name: str) -> None:
        if name.strip():
            self.try_edit(Add(kind="persona", id=self.session.next_id("persona"), fields={"name": name}))

    # Commands.

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
                f"Name of the pile for {len(ids)} notes (empty: no pile)",
                lambda name: self._group(ids, name),
                current,
            )

    def _group(self, ids: tuple[str, ...], name: str) -> None:
        edits = tuple(
            Change(id=item_id, fields={"group": name}) for item_id in ids if self.workshop.find(item_id)
        )
        words = (
            f"put {len(ids)} notes under “{one_line(name)}”"
            if name.strip()
            else f"took {len(ids)} notes out of their pile"
        )
        if self.try_edit(Batch(edits=edits, words=words)):
            self.board.unmark()

    def do_vote(self) -> None:
        self._vote(1)

    def do_unvote(self) -> None:
        self._vote(-1)

    def _vote(self, by: int) -> None:
        card = self.board.selected_card if self.pane is not None else None
        if card is not None and card.dots + by >= 0:
            self.try_edit(Change(id=card.id, fields={"dots": card.dots + by}))

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

    def _against(self, note_id: str) -> str:
        note = self.workshop.get(note_id)
        if note.tension_with:
            return str(note.tension_with)
        return next((other.id for other in self.workshop.notes if other.tension_with == note_id), "")

    def do_tension(self) -> None:
        """Mark that two notes contradict each other, or that they do not after all."""
        ids = tuple(
            dict.fromkeys((*self.board.marked, *([self.selected_id] if len(self.board.marked) < 2 else ())))
        )
        ids = tuple(item_id for item_id in ids if item_id)
        if len(ids) == 1 and (other := self._against(ids[0])):
            ids = (ids[0], other)
        if len(ids) != 2:
            self.say("A tension joins two notes: mark both with space, then press o.", bad=True)
            return
        first, second = ids
        joined = self._against(first) == second
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
