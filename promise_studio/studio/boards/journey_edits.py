"""The edits that a journey board asks for: shifting steps and phases, beginning maps and moments."""

from collections.abc import Callable, Sequence
from itertools import count

from promise_studio.edits import Add, Batch, Edit, Move
from promise_studio.model import Workshop
from promise_studio.model.journey import JourneyForm, Phase, Step

NextId = Callable[[str], str]

WORDS = {
    JourneyForm.AS_IS: "journey as it is",
    JourneyForm.TO_BE: "journey as it should be",
    JourneyForm.EXPERIENCE: "experience map",
}


def phases_of(workshop: Workshop, journey_id: str) -> tuple[Phase, ...]:
    """The phases of a journey in order."""
    return workshop.children("phase", "journey", journey_id)


def steps_in(workshop: Workshop, phase_id: str) -> tuple[Step, ...]:
    """The steps of a phase in order."""
    return workshop.children("step", "phase", phase_id)


def shift_step(workshop: Workshop, step_id: str, way: int) -> Move | None:
    """One place left or right, over the border into the phase beside it; None at the end of the journey."""
    step: Step = workshop.get(step_id)
    own = [other.id for other in steps_in(workshop, step.phase)]
    place = own.index(step_id) + way
    if 0 <= place < len(own):
        following = own[place] if way < 0 else (own[place + 1] if place + 1 < len(own) else None)
        return Move(id=step_id, before=following, fields={"phase": step.phase})
    phases = [phase.id for phase in phases_of(workshop, workshop.get(step.phase).journey)]
    beside = phases.index(step.phase) + way
    if not 0 <= beside < len(phases):
        return None
    there = steps_in(workshop, phases[beside])
    before = there[0].id if way > 0 and there else None
    return Move(id=step_id, before=before, fields={"phase": phases[beside]})


def shift_phase(workshop: Workshop, phase_id: str, way: int) -> Move | None:
    """One place left or right with all its steps; None at the end."""
    own = [phase.id for phase in phases_of(workshop, workshop.get(phase_id).journey)]
    place = own.index(phase_id) + way
    if not 0 <= place < len(own):
        return None
    following = own[place] if way < 0 else (own[place + 1] if place + 1 < len(own) else None)
    return Move(id=phase_id, before=following)


def drop_step(workshop: Workshop, step_id: str, target: str) -> Move | None:
    """Put a step where another one stands, or into an empty phase."""
    if step_id == target or workshop.find(step_id) is None:
        return None
    if target.startswith("PHA"):
        return Move(id=step_id, fields={"phase": target})
    there: Step = workshop.get(target)
    own = [step.id for step in steps_in(workshop, there.phase)]
    behind = step_id in own and own.index(step_id) < own.index(target)
    after = own[own.index(target) + 1 :]
    before = (after[0] if after else None) if behind else target
    return Move(id=step_id, before=before, fields={"phase": there.phase})


def drop_phase(workshop: Workshop, phase_id: str, target: str) -> Move | None:
    """Put a phase with all its steps where another one stands."""
    own = [phase.id for phase in phases_of(workshop, workshop.get(phase_id).journey)]
    if phase_id == target or target not in own:
        return None
    after = own[own.index(target) + 1 :]
    behind = own.index(phase_id) < own.index(target)
    return Move(id=phase_id, before=(after[0] if after else None) if behind else target)


def add_steps(next_id: NextId, first: Add, actions: Sequence[str]) -> Batch:
    """A step for each line, from the place where the first would stand."""
    number = int(next_id("step").partition("-")[2])
    edits = tuple(
        first.model_copy(update={"id": f"STP-{number + at}", "fields": {**first.fields, "action": action}})
        for at, action in enumerate(actions)
    )
    return Batch(edits=edits, words=f"pasted {len(edits)} steps")


def begin_map(workshop: Workshop, next_id: NextId, form: JourneyForm, persona: str) -> Batch:
    """A new map; a journey takes over the phases of the persona's experience map, each serving its own."""
    who = workshop.find(persona)
    name = who.name if who is not None else ""
    journey = next_id("journey")
    title = f"{WORDS[form].capitalize()}{' of ' + name if name else ''}"
    edits: list[Edit] = [
        Add(kind="journey", id=journey, fields={"title": title, "form": form.value, "persona": persona})
    ]
    source = experience_map_of(workshop, persona) if form is not JourneyForm.EXPERIENCE else ""
    number = count(int(next_id("phase").partition("-")[2]))
    for phase in phases_of(workshop, source) if source else ():
        fields = {"journey": journey, "name": phase.name, "serves": phase.id}
        edits.append(Add(kind="phase", id=f"PHA-{next(number)}", fields=fields))
    return Batch(edits=tuple(edits), words=f"began {journey}: {title}")


def add_phases(next_id: NextId, journey: str, names: str) -> Batch:
    """Several phases at once, named in one line with commas between them."""
    number = count(int(next_id("phase").partition("-")[2]))
    said = [name.strip() for name in names.replace(";", ",").replace("→", ",").split(",")]
    edits = tuple(
        Add(kind="phase", id=f"PHA-{next(number)}", fields={"journey": journey, "name": name})
        for name in said
        if name
    )
    return Batch(edits=edits, words=f"added {len(edits)} phases" if len(edits) > 1 else "added a phase")


def experience_map_of(workshop: Workshop, persona: str) -> str:
    """The experience map of a persona, or an empty string."""
    maps = (j for j in workshop.journeys if j.form is JourneyForm.EXPERIENCE and j.persona == persona)
    return next((journey.id for journey in maps), "")


def other_map(workshop: Workshop, journey_id: str) -> str:
    """From a journey to the experience map of its persona, and back to the persona's first journey."""
    here = workshop.get(journey_id)
    if here.form is not JourneyForm.EXPERIENCE:
        return experience_map_of(workshop, here.persona)
    back = (
        j for j in workshop.journeys if j.form is not JourneyForm.EXPERIENCE and j.persona == here.persona
    )
    return next((journey.id for journey in back), "")


def next_served(workshop: Workshop, phase_id: str) -> str:
    """The phase of the experience map that comes after the one a phase serves now; at the end, none."""
    phase: Phase = workshop.get(phase_id)
    source = experience_map_of(workshop, workshop.get(phase.journey).persona)
    choices = ["", *(other.id for other in phases_of(workshop, source))] if source else [""]
    place = choices.index(phase.serves) if phase.serves in choices else 0
    return choices[(place + 1) % len(choices)]
