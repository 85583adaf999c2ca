"""Which steps of a journey may be moments that matter: offered with the reason, never decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from promise_studio.model.journey import Step
from promise_studio.model.workshop import Workshop
from promise_studio.spoken import signed

UPSET = -1
IMPORTANT = 4


@dataclass(frozen=True)
class Candidate:
    """A step worth asking about, and why; several reasons stand in one sentence part, parted by semicolons."""

    step: str
    reason: str


def steps_of(workshop: Workshop, journey_id: str) -> tuple[Step, ...]:
    """The steps of a journey in the order in which they are walked: phase by phase."""
    found: dict[str, list[Step]] = {phase.id: [] for phase in workshop.phases if phase.journey == journey_id}
    for step in workshop.steps:
        if step.phase in found:
            found[step.phase].append(step)
    return tuple(step for steps in found.values() for step in steps)


def candidate_moments(workshop: Workshop, journey_id: str) -> tuple[Candidate, ...]:
    """The candidates of a journey in walking order, one a step; the team confirms by dots."""
    steps = steps_of(workshop, journey_id)
    reasons: dict[str, list[str]] = {step.id: [] for step in steps}
    for step_id, reason in (*_ends(steps), *_hand_overs(workshop, steps), *_feelings(steps)):
        reasons[step_id].append(reason)
    return tuple(Candidate(step_id, "; ".join(said)) for step_id, said in reasons.items() if said)


def _ends(steps: tuple[Step, ...]) -> Iterator[tuple[str, str]]:
    if steps:
        yield steps[0].id, "the first step"
    if len(steps) > 1:
        yield steps[-1].id, "the last step"


def _hand_overs(workshop: Workshop, steps: tuple[Step, ...]) -> Iterator[tuple[str, str]]:
    served = [step for step in steps if step.department]
    for before, after in pairwise(served):
        if before.department != after.department:
            yield after.id, f"{_name(workshop, before)} hands over to {_name(workshop, after)}"


def _name(workshop: Workshop, step: Step) -> str:
    department = workshop.find(step.department)
    return department.name_aloud if department is not None else step.department


def _feelings(steps: tuple[Step, ...]) -> Iterator[tuple[str, str]]:
    felt = [(step, step.emotion) for step in steps if step.emotion is not None]
    for step, emotion in felt:
        if emotion <= UPSET and step.importance is not None and step.importance >= IMPORTANT:
            yield step.id, f"emotion {signed(emotion)} where it matters ({step.importance} of 5)"
    drops = [(after - before, step, before, after) for (_, before), (step, after) in pairwise(felt)]
    deepest = min(drops, key=lambda drop: drop[0], default=None)
    if deepest is not None and deepest[0] < 0:
        _, step, before, after = deepest
        yield step.id, f"the biggest drop, from {signed(before)} to {signed(after)}"
    highest = max(felt, key=lambda pair: pair[1], default=None)
    if highest is not None and highest[1] > 0:
        yield highest[0].id, f"the peak, {signed(highest[1])}"
