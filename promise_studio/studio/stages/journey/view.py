"""The journey stage under the keys: emotions, moving, moments, and going from map to map."""

from textual import events, on

from promise_studio.edits import Change, Remove
from promise_studio.model.journey import JourneyForm
from promise_studio.model.moments import candidate_moments
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.journey_edits import (
    drop_phase,
    drop_step,
    next_served,
    other_map,
    shift_phase,
    shift_step,
)
from promise_studio.studio.boards.messages import CarryEnded, ColumnDropped, ColumnShifted
from promise_studio.studio.boards.plan import At
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.boards.stage import SHARED
from promise_studio.studio.boards.voting import VOTING
from promise_studio.studio.stages.journey.prompts import ANSWERS, QUESTION
from promise_studio.studio.stages.journey.writing import JourneyWriting

FORMS = {"j": JourneyForm.AS_IS, "t": JourneyForm.TO_BE, "e": JourneyForm.EXPERIENCE}
LIMITS = {"emotion": (-2, 2), "importance": (1, 5)}


class View(JourneyWriting):
    """Phases over steps, a lane for each thing known of a step; the team, not the tool, confirms moments."""

    stage = "journey"
    moves_columns = True
    commands = (
        (SHARED - {"mark"})
        | VOTING
        | {"add-phase", "other-map", "new-map", "moment", "confirm", "candidate", "serves", "link"}
        | {"map-details", "map-away"}
    )

    def __init__(self) -> None:
        super().__init__()
        self._minus = ""
        self._persona = ""

    # Values typed with one key.

    def takes_key(self, event: events.Key) -> bool:
        if self.pane is None or self.board.carry is not None:
            return False
        at = self.board.at
        field = self.field_at(at) if at.lane != HEADER else ""
        step = self.step_at(at)
        sign, self._minus = self._minus, ""
        character = event.character or ""
        if field not in LIMITS or step is None or character not in {*"+-−=012345"}:
            return False
        low, high = LIMITS[field]
        now = getattr(step, field)
        if character.isdigit():
            value = -int(character) if sign == step.id and field == "emotion" else int(character)
        else:
            value = (now or 0) + (1 if character in "+=" else -1)
            self._minus = step.id if character in "-−" else ""
        if low <= value <= high and value != now:
            self.try_edit(Change(id=step.id, fields={field: value}))
        return True

    # Moving.

    @on(ColumnShifted)
    def _shift(self, message: ColumnShifted) -> None:
        message.stop()
        at = message.at
        key = self.phase_at(at) if at.lane == HEADER else self.column_key(at)
        if key.startswith("STP"):
            edit = shift_step(self.seen, key, message.way)
        else:
            key = self.phase_at(at)
            edit = shift_phase(self.seen, key, message.way)
        if edit is not None and self.try_out(edit):
            self._follow(key, at.lane)

    def _follow(self, key: str, lane: int) -> None:
        plan = self.board.plan
        keys = [plan.groups[c.group].key if key.startswith("PHA") else c.key for c in plan.columns]
        self.board.go(At(lane, keys.index(key), 0))

    @on(ColumnDropped)
    def _drop(self, message: ColumnDropped) -> None:
        message.stop()
        origin, target = self.column_key(message.origin), self.column_key(message.target)
        if message.origin.lane == HEADER:
            origin = self.phase_at(message.origin)
            edit = drop_phase(self.workshop, origin, self.phase_at(message.target))
        else:
            edit = drop_step(self.workshop, origin, target) if origin.startswith("STP") else None
        if edit is not None and self.try_edit(edit):
            self._follow(origin, message.origin.lane)

    @on(CarryEnded)
    def _put_down(self, message: CarryEnded) -> None:
        edit, self.pending = self.pending, None
        if edit is None:
            return
        if message.kept:
            self.try_edit(edit)
        else:
            self.workshop_changed()

    # Moments.

    def do_vote(self) -> None:
        if self.pane is not None and not self.voted_id():
            self.say("Dots go to moments: k makes this step one.", bad=True)
        else:
            super().do_vote()

    def do_confirm(self) -> None:
        """Confirm the moment, or take that back."""
        found = self.moment_at(self.board.at) if self.pane is not None else ""
        if found:
            self.try_edit(Change(id=found, fields={"confirmed": not self.workshop.get(found).confirmed}))

    def do_candidate(self) -> None:
        """The next step that the figures of the map speak for, and why; k makes it a moment."""
        here = self.here
        offered = candidate_moments(self.workshop, here.id) if here is not None else ()
        taken = {link.to for moment in self.workshop.moments for link in moment.steps}
        places = {column.key: n for n, column in enumerate(self.board.plan.columns)} if self.pane else {}
        open_ones = [c for c in offered if c.step in places and c.step not in taken]
        if not open_ones:
            self.say("No further step stands out; k makes any step a moment that matters.")
            return
        at = self.board.at
        lane = next(n for n, entry in enumerate(self.board.plan.lanes) if entry.key == "moment")
        from_here = at.column if at.lane == lane else at.column - 1
        chosen = next((c for c in open_ones if places[c.step] > from_here), open_ones[0])
        self.board.go(At(lane, places[chosen.step], 0))
        self.say(f"{chosen.step} may be a moment that matters: {chosen.reason}. k makes it one.")

    # Deleting.

    def do_delete(self) -> None:
        if self.pane is None:
            return
        at = self.board.at
        step, field = self.step_at(at), self.field_at(at) if at.lane != HEADER else ""
        if not field or (step is None and field):
            self.try_edit(Remove(ids=(self.phase_at(at),)))
        elif field == "moment":
            if found := self.moment_at(at):
                self.try_edit(Remove(ids=(found,)))
        elif step is not None and field == "action":
            self.try_edit(Remove(ids=(step.id,)))
        elif step is not None:
            self.try_edit(Change(id=step.id, fields={field: _empty(getattr(step, field))}))

    # From map to map.

    def do_map_before(self) -> None:
        self._turn(-1)

    def do_map_after(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        ids = [journey.id for journey in self.workshop.journeys]
        if self.journey in ids:
            self._show(ids[(ids.index(self.journey) + by) % len(ids)])

    def _show(self, journey: str) -> None:
        self.journey = journey
        self.redraw()

    def do_other_map(self) -> None:
        found = other_map(self.workshop, self.journey) if self.here is not None else ""
        if found:
            self._show(found)
        else:
            self.say("There is no such map of this persona yet: N begins one.", bad=True)

    def do_serves(self) -> None:
        """Point the phase to the next phase of the experience map, and after the last to none."""
        if self.pane is None or self.here is None:
            return
        phase = self.phase_at(self.board.at)
        following = next_served(self.workshop, phase)
        if following or self.workshop.get(phase).serves:
            self.try_edit(Change(id=phase, fields={"serves": following}))
        else:
            self.say("This persona has no experience map to serve: N, then e, begins one.", bad=True)

    def do_new_map(self) -> None:
        if not self.workshop.personas:
            return
        here = self.here
        self._persona = (here.persona if here is not None else "") or self.workshop.personas[0].id
        self._ask_form()

    def _ask_form(self) -> None:
        note = self.note
        who = self.workshop.get(self._persona)
        note.ask(QUESTION.format(who=who.name or who.id), ANSWERS)

    @on(NoteLine.Answered)
    def _chose_form(self, message: NoteLine.Answered) -> None:
        if not self._persona:
            return
        message.stop()
        if message.key == "o":
            ids = [persona.id for persona in self.workshop.personas]
            self._persona = ids[(ids.index(self._persona) + 1) % len(ids)]
            self._ask_form()
            return
        persona, self._persona = self._persona, ""
        if message.key in FORMS:
            self.begin(FORMS[message.key], persona)
        self.focus_work()


def _empty(value: object) -> object:
    if isinstance(value, tuple):
        return []
    return "" if isinstance(value, str) else None
