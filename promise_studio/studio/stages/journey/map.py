"""Which map is drawn, and what each place of it stands for."""

from textual.content import Content

from promise_studio.edits import Add, EditError, Move, apply
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, JourneyForm, Step
from promise_studio.model.moments import steps_of
from promise_studio.studio.boards.drawn import drawn
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.journey_plan import StepCards
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.writing_alone import AloneStage
from promise_studio.studio.stages.journey.prompts import EMPTY, NO_PERSONA, NO_PHASES, ON_PHASE
from promise_studio.studio.text import one_line

KEYS = {
    "emotion": "+ − or −2 … 2",
    "importance": "1 … 5",
    "department": "Enter chooses",
    "quotes": "Enter chooses",
}


class JourneyMap(AloneStage):
    """Draws the map of `journey`, with an edit on trial as if it had been made."""

    votes_begin = "k makes a step a moment"

    def __init__(self) -> None:
        super().__init__()
        self.journey = ""
        self.cards = StepCards()
        self.pending: Add | Move | None = None
        self._tried: tuple[Workshop, Add | Move, Workshop] | None = None

    @property
    def seen(self) -> Workshop:
        """The workshop as it is drawn: as the edit on trial would leave it, if there is one."""
        if self.pending is None:
            return self.workshop
        if self._tried is None or self._tried[0] is not self.workshop or self._tried[1] is not self.pending:
            try:
                after = apply(self.workshop, self.pending).workshop
            except EditError:
                after = self.workshop
            self._tried = (self.workshop, self.pending, after)
        return self._tried[2]

    def try_out(self, edit: Add | Move | None) -> bool:
        """Draw the workshop as an edit would leave it, or, with None, as it is."""
        self.pending = edit
        self.workshop_changed()
        return self.seen is not self.workshop

    @property
    def here(self) -> Journey | None:
        """The map that is drawn."""
        ours_first = sorted(self.seen.journeys, key=lambda journey: journey.form is JourneyForm.EXPERIENCE)
        found = drawn(ours_first, self.journey)
        self.journey = found.id if found is not None else self.journey
        return found

    def map_id(self) -> str:
        return self.here.id if self.here is not None else ""

    def make_plan(self) -> Plan | None:
        journey = self.here
        if journey is None or not any(phase.journey == journey.id for phase in self.seen.phases):
            return None
        seen, only = self.seen, self.only
        self.cards.tallies = self.dot_vote is None
        return self.cards.plan(seen, journey, lambda step: only.shows(seen, step) or self.is_new(step))

    def dots_here(self) -> dict[str, int]:
        here = self.here
        steps = {step.id for step in steps_of(self.workshop, here.id)} if here is not None else set()
        return {m.id: m.dots for m in self.workshop.moments if any(link.to in steps for link in m.steps)}

    def voted_id(self) -> str:
        return self.moment_at(self.board.at)

    def is_new(self, step: Step) -> bool:
        """Whether a step is only on trial."""
        return isinstance(self.pending, Add) and self.pending.id == step.id

    def prompt(self) -> Content:
        if self.here is not None:
            return Content(NO_PHASES)
        return Content(EMPTY if self.workshop.personas else NO_PERSONA)

    def heading(self) -> Content:
        journey = self.here
        if journey is None:
            return super().heading()
        persona = self.seen.find(journey.persona) if journey.persona else None
        place = [j.id for j in self.seen.journeys].index(journey.id) + 1
        is_experience = journey.form is JourneyForm.EXPERIENCE
        kind = "Experience map" if is_experience else f"Journey {journey.form.value}"
        which = f"{kind}, {place} of {len(self.seen.journeys)} (, .)"
        parts = (which, persona.name if persona is not None else "", journey.title, self.only.said(self.seen))
        return Content(one_line(" · ".join(part for part in parts if part)))

    def words_below(self) -> str:
        if self.pane is None:
            return ""
        at = self.board.at
        step = self.step_at(at)
        if at.lane == HEADER:
            return ON_PHASE
        if step is None:
            return "a adds a step to this phase"
        field = self.field_at(at)
        if field == "moment":
            card = self.board.grid.card(at)
            offered = card.ghost.strip("◇ ?·") if card is not None else ""
            why = f"worth asking, as it is {offered}" if offered else "a moment that matters"
            return f"{step.id} · {why} · k makes one · v dots · y confirms"
        hint = Step.model_fields[field].description or ""
        return " · ".join(part for part in (step.id, hint, KEYS.get(field, "")) if part)

    # Places.

    def column_key(self, at: At) -> str:
        """The step, or the phase without steps, that a column stands for."""
        return self.board.plan.columns[at.column].key

    def phase_at(self, at: At) -> str:
        """The phase over a place."""
        return self.board.plan.groups[self.board.plan.columns[at.column].group].key

    def step_at(self, at: At) -> Step | None:
        """The step that a place speaks of."""
        key = self.column_key(at)
        found: Step | None = self.seen.find(key) if key.startswith("STP") else None
        return found

    def field_at(self, at: At) -> str:
        """The field of the step that a lane shows."""
        return self.board.plan.lanes[at.lane].key

    def moment_at(self, at: At) -> str:
        """The id of the moment under the cursor, or of the first one of its step."""
        card = self.board.grid.card(at)
        if card is not None and "@" in card.id:
            return card.id.partition("@")[0]
        step = self.step_at(at)
        found = (
            m.id for m in self.seen.moments if step is not None and any(k.to == step.id for k in m.steps)
        )
        return next(found, "")

    def item_at(self, at: At) -> str:
        if at.lane == HEADER:
            return self.phase_at(at)
        card = self.board.grid.card(at)
        return card.id.partition("@")[0] if card is not None and "@" in card.id else self.column_key(at)

    def select(self, item_id: str) -> bool:
        if not item_id:
            return True
        item = self.workshop.find(item_id)
        if item is None:
            return False
        step = item.steps[0].to if item_id.startswith("MOM") and item.steps else item_id
        phase = getattr(self.workshop.find(step), "phase", step)
        journey = getattr(self.workshop.find(phase), "journey", phase)
        if journey != self.journey and journey.startswith("JRN"):
            self.journey = journey
            self.workshop_changed()
        if self.pane is None or item_id == journey:
            return item_id == journey
        if item_id == phase:
            groups = [group.key for group in self.board.plan.groups]
            column = next(n for n, c in enumerate(self.board.plan.columns) if groups[c.group] == phase)
            return self.board.go(At(HEADER, column))
        return self.board.select_card(f"{item_id}@{step}" if item_id != step else f"{step}.action")
