"""Which map is drawn: the persona, the quadrants, and what the line below says of a note."""

from textual.content import Content

from promise_studio.model.persona import Persona
from promise_studio.studio.boards.drawn import drawn
from promise_studio.studio.boards.empathy_plan import NoteCards, Rows, Veil, hidden_counts, rows_for
from promise_studio.studio.boards.plan import Plan
from promise_studio.studio.boards.writing_alone import AloneStage
from promise_studio.studio.silence import SAID
from promise_studio.studio.text import one_line

EMPTY = """An empathy map shows one persona from outside and inside: what they say, think, do and feel.

It needs a persona first, because “customers in general” feel nothing.
Example: Maya, commuter with a pram, says “Nobody told us why” — and refreshes the app every two minutes.

a   add a persona and begin        F3   the persona stage"""


class EmpathyMap(AloneStage):
    """Draws the notes of `persona`, in the classic or the extended quadrants."""

    narrows_by = ("member", "department")

    def __init__(self) -> None:
        super().__init__()
        self.persona = ""
        self.extended = False
        self.cards = NoteCards()

    @property
    def rows(self) -> Rows:
        """Which quadrants stand where."""
        return rows_for(self.size.width, extended=self.extended)

    def on_resize(self) -> None:
        if self.extended:
            self.workshop_changed()

    @property
    def here(self) -> Persona | None:
        """The persona whose map is drawn."""
        found = drawn(self.workshop.personas, self.persona)
        self.persona = found.id if found is not None else self.persona
        return found

    def make_plan(self) -> Plan | None:
        here = self.here
        if here is None:
            return None
        workshop, only = self.workshop, self.only
        veil = Veil(frozenset(self.silence.hidden), self.anonymous, tallies=self.dot_vote is not None)
        return self.cards.plan(workshop, here.id, self.rows, lambda note: only.shows(workshop, note), veil)

    def dots_here(self) -> dict[str, int]:
        return {n.id: n.dots for n in self.workshop.notes if n.persona == self.persona and n.text}

    def prompt(self) -> Content:
        return Content(EMPTY)

    def heading(self) -> Content:
        here, personas = self.here, self.workshop.personas
        if here is None:
            return super().heading()
        name = ", ".join(part for part in (here.name, here.tagline) if part) or here.id
        which = f"Empathy map {personas.index(here) + 1} of {len(personas)} (, .)"
        parts = (which, name, self.only.said(self.workshop))
        return Content(one_line(" · ".join(part for part in parts if part)))

    def words_below(self) -> str:
        card = self.board.selected_card if self.pane is not None else None
        parts = []
        if not self.extended:
            parts.append(f"{hidden_counts(self.workshop, self.persona)} (c)")
        if card is not None and (note := self.workshop.find(card.id)) is not None:
            member = self.workshop.find(note.author) if note.author else None
            if note.id in self.silence.hidden:
                return f"{note.id}  ·  {SAID}"
            member = None if self.anonymous else member
            parts += [note.id, member.name if member is not None else ""]
            if (other := self.workshop.find(self.against(note.id))) is not None:
                parts.append(f"in tension with {other.id} “{one_line(other.text)}”")
            parts += [f"{link.to} “{one_line(self.workshop.get(link.to).text)}”" for link in note.quotes[:1]]
        return "  ·  ".join(part for part in parts if part)

    def select(self, item_id: str) -> bool:
        item = self.workshop.find(item_id) if item_id else None
        if item is None:
            return not item_id
        persona = getattr(item, "persona", item_id)
        quadrant = getattr(item, "quadrant", None)
        hidden = quadrant is not None and all(quadrant not in row for row in self.rows)
        if self.workshop.find(persona) is not None and (persona != self.persona or hidden):
            self.persona = persona
            self.extended = self.extended or hidden
            self.redraw()
        return super().select(item_id) or item_id == self.persona

    def against(self, note_id: str) -> str:
        """The note that a note contradicts, whichever of the two says so."""
        note = self.workshop.get(note_id)
        if note.tension_with:
            return str(note.tension_with)
        return next((other.id for other in self.workshop.notes if other.tension_with == note_id), "")
