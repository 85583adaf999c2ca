"""Typing on a journey: cells, steps and phases, each drawn where it will stand while it is typed."""

from textual import on

from promise_studio.edits import Add, Change, Edit
from promise_studio.model.journey import JourneyForm
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.journey_edits import add_phases, add_steps, begin_map, phases_of, steps_in
from promise_studio.studio.boards.messages import CardWritten, LinesPasted, WritingDropped
from promise_studio.studio.boards.plan import At
from promise_studio.studio.boards.step_values import read_step_value, written_step_value
from promise_studio.studio.boards.walk import settle
from promise_studio.studio.stages.journey.map import JourneyMap


class JourneyWriting(JourneyMap):
    """A new step or phase is on trial until its first words are typed; Esc leaves nothing behind."""

    def text_at(self, at: At) -> str:
        if at.lane == HEADER:
            return str(self.seen.get(self.phase_at(at)).name)
        step, field = self.step_at(at), self.field_at(at)
        if field == "moment":
            return str(self.seen.get(self.moment_at(at)).name)
        return written_step_value(field, getattr(step, field)) if step is not None else ""

    def make_edit(self, message: CardWritten) -> Edit | None:
        text, pending = message.text, self.pending
        if isinstance(pending, Add):
            field = "name" if pending.kind == "phase" else "action"
            return pending.model_copy(update={"fields": {**pending.fields, field: text}}) if text else None
        if message.at.lane == HEADER:
            return Change(id=self.phase_at(message.at), fields={"name": text})
        field = self.field_at(message.at)
        if field == "moment":
            return Change(id=self.moment_at(message.at), fields={"name": text}) if text else None
        return Change(id=self.item_at(message.at), fields={field: read_step_value(field, text)})

    def written(self, message: CardWritten) -> None:
        pending = self.pending
        if pending is not None:
            self.try_out(None)
        if isinstance(pending, Add) and pending.kind == "step" and message.text and not message.then:
            self.do_add()
        elif isinstance(pending, Add) and pending.kind == "phase" and message.text and not message.then:
            self.do_add_phase()
        elif message.then in {"next", "back"}:
            super().written(message)
            self.do_edit()

    def left_blank(self, message: CardWritten) -> None:
        """A step without words is not drawn any longer; its cell was no cell to go on from."""
        if self.pending is not None:
            self.try_out(None)
        else:
            super().left_blank(message)

    @on(WritingDropped)
    def _dropped(self, message: WritingDropped) -> None:
        message.stop()
        # Where Esc overtook Enter, the field for the next step is open by now, and its step must stay drawn.
        pending = self.pending
        if pending is None or (self.pane is not None and self.pane.editor is not None):
            return
        self.try_out(None)
        if isinstance(pending, Add) and steps_in(self.workshop, str(pending.fields.get("phase", ""))):
            # Back to the step behind which it would have stood: its own column is the next phase’s by now.
            at = message.at._replace(column=max(0, message.at.column - 1))
            self.board.go(settle(self.board.grid, at))

    @on(LinesPasted)
    def _add_lines(self, message: LinesPasted) -> None:
        message.stop()
        pending, self.pending = self.pending, None
        if not isinstance(pending, Add):
            return
        if self.try_edit(add_steps(self.session.next_id, pending, message.lines)):
            self.app.call_later(self.board.select_card, f"{pending.id}.action")

    # Adding.

    def do_add(self) -> None:
        if self.pane is None:
            self._begin()
            return
        at = self.board.at
        phase, step = self.phase_at(at), self.step_at(at)
        if self._is_bare(at):
            self.do_edit()  # what an empty cell waits for is its own words, not another step
            return
        own = [other.id for other in steps_in(self.workshop, phase)]
        place = (
            own.index(step.id) + 1 if step is not None and step.id in own and at.lane != HEADER else len(own)
        )
        item_id = self.session.next_id("step")
        before = own[place] if place < len(own) else None
        if self.try_out(Add(kind="step", id=item_id, fields={"phase": phase}, before=before)):
            self.board.select_card(f"{item_id}.action")
            self.pane.write(self.board.at, many=True)

    def _is_bare(self, at: At) -> bool:
        """Whether nothing is known yet of what a lane says about a step."""
        says_words = at.lane != HEADER and self.field_at(at) not in ("action", "moment")
        return says_words and self.step_at(at) is not None and not self.text_at(at)

    def do_add_phase(self) -> None:
        journey = self.here
        if journey is None:
            return
        if self.pane is None:
            self.ask("Names of the phases, with commas between", self._name_phases)
            return
        own = [phase.id for phase in phases_of(self.workshop, journey.id)]
        place = own.index(self.phase_at(self.board.at)) + 1
        item_id = self.session.next_id("phase")
        before = own[place] if place < len(own) else None
        if self.try_out(Add(kind="phase", id=item_id, fields={"journey": journey.id}, before=before)):
            column = next(n for n, entry in enumerate(self.board.plan.columns) if entry.key == item_id)
            self.board.go(At(HEADER, column))
            self.pane.write(At(HEADER, column))

    def _begin(self) -> None:
        if self.here is not None:
            self.do_add_phase()
        elif self.workshop.personas:
            self.begin(JourneyForm.AS_IS, self.workshop.personas[0].id)

    def begin(self, form: JourneyForm, persona: str) -> None:
        """Begin a map and show it from its start, or ask for its phases where it has none yet."""
        edit = begin_map(self.workshop, self.session.next_id, form, persona)
        if self.try_edit(edit):
            self.journey = next(one.id for one in edit.edits if isinstance(one, Add))
            self.redraw()
            if self.pane is None:
                self.do_add_phase()
            else:
                self.board.go(settle(self.board.grid, At(0, 0)))

    def _name_phases(self, names: str) -> None:
        if self.here is not None and names.strip():
            self.try_edit(add_phases(self.session.next_id, self.here.id, names))

    # Editing.

    def do_edit(self) -> None:
        if self.pane is None:
            return
        at = self.board.at
        step, field = self.step_at(at), self.field_at(at) if at.lane != HEADER else ""
        if not field:
            self.pane.write(at, self.text_at(at))
        elif step is None:
            self.do_add()
        elif field == "quotes":
            self.do_link()
        elif field == "department":
            label = f"Who serves {step.id}?"
            chosen = (step.department,) if step.department else ()
            self.pick(
                label, ("department",), lambda ids: self._serve(step.id, ids), chosen=chosen, many=False
            )
        elif field == "moment" and not self.moment_at(at):
            self.do_moment()
        else:
            self.pane.write(at, self.text_at(at))

    def _serve(self, step_id: str, ids: tuple[str, ...]) -> None:
        self.try_edit(Change(id=step_id, fields={"department": ids[0] if ids else ""}))

    def do_link(self) -> None:
        step = self.step_at(self.board.at) if self.pane is not None else None
        if step is not None:
            chosen = tuple(link.to for link in step.quotes)
            label = f"Which quotes does {step.id} rest on?"
            self.pick(label, ("quote",), lambda ids: self._rest(step.id, ids), chosen=chosen)

    def _rest(self, step_id: str, quotes: tuple[str, ...]) -> None:
        self.try_edit(Change(id=step_id, fields={"quotes": list(quotes)}))

    # Moments.

    def do_moment(self) -> None:
        """Make the step a moment that matters, and type its name."""
        step = self.step_at(self.board.at) if self.pane is not None else None
        if step is None or self.here is None or self.here.form is JourneyForm.EXPERIENCE:
            self.say("Moments are marked on a step of a journey of ours; c goes there.", bad=True)
            return
        if self.moment_at(self.board.at):
            self.select(self.moment_at(self.board.at))
            self.say("This step is a moment already: Enter renames it, x takes it back.")
            return
        item_id = self.session.next_id("moment")
        name = (step.action or step.id).partition("\n")[0][:120]
        if self.try_edit(Add(kind="moment", id=item_id, fields={"name": name, "steps": [step.id]})):
            self.app.call_later(self._name_moment, f"{item_id}@{step.id}", name)

    def _name_moment(self, card_id: str, name: str) -> None:
        """Type the name of a new moment, where the board shows it by now."""
        if self.pane is not None and self.board.select_card(card_id):
            self.pane.write(self.board.at, name)
