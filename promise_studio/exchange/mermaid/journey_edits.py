"""The edits that make planned journeys, and those that are there from an earlier import."""

from collections.abc import Iterator

from promise_studio.edits import Add
from promise_studio.exchange.mermaid.plan import PlannedJourney, PlannedPhase, PlannedStep
from promise_studio.exchange.new_ids import NewIds
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, Phase, Step


def journey_edits(planned: PlannedJourney, ids: NewIds) -> Iterator[Add]:
    """A journey, then each of its phases with its steps."""
    journey = ids.take("journey")
    said: dict[str, object] = {
        "title": planned.title,
        "form": planned.form.value,
        "goal": planned.goal,
        "persona": planned.persona,
    }
    yield Add(kind="journey", id=journey, fields=_filled(said))
    for one in planned.phases:
        phase = ids.take("phase")
        yield Add(kind="phase", id=phase, fields=_filled({"journey": journey, "name": one.name}))
        for step in one.steps:
            yield Add(kind="step", id=ids.take("step"), fields=_filled({"phase": phase, **_said(step)}))


def known_walks(workshop: Workshop) -> dict[tuple[object, ...], str]:
    """The journeys of a workshop by what their import would be recognised by."""
    return {_planned(workshop, journey).walk: journey.id for journey in reversed(workshop.journeys)}


def _planned(workshop: Workshop, journey: Journey) -> PlannedJourney:
    phases: list[Phase] = [phase for phase in workshop.phases if phase.journey == journey.id]
    steps: dict[str, list[Step]] = {phase.id: [] for phase in phases}
    for step in workshop.steps:
        if step.phase in steps:
            steps[step.phase].append(step)
    return PlannedJourney(
        title=journey.title,
        form=journey.form,
        goal=journey.goal,
        persona=journey.persona,
        phases=tuple(PlannedPhase(one.name, tuple(map(_of, steps[one.id]))) for one in phases),
    )


def _of(step: Step) -> PlannedStep:
    return PlannedStep(step.action, step.emotion, step.feeling, step.department, step.touchpoint)


def _said(step: PlannedStep) -> dict[str, object]:
    return {
        "action": step.action,
        "emotion": step.emotion,
        "feeling": step.feeling,
        "department": step.department,
        "touchpoint": step.touchpoint,
    }


def _filled(fields: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in {"", None}}
