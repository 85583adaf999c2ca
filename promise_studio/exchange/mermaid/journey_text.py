"""A journey as Mermaid: what the grammar has a place for, such that reading it gives the same journey."""

from collections.abc import Iterator

from promise_studio.exchange.mermaid.company import WITH, stand_in
from promise_studio.exchange.mermaid.plan import FORMS
from promise_studio.exchange.mermaid.scores import MIDDLE, written_score
from promise_studio.exchange.mermaid.statements import UNRATED
from promise_studio.exchange.mermaid.writing_text import escape_actor, escape_beginning, escape_text
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, Phase, Step


def journey_as_mermaid(workshop: Workshop, journey_id: str) -> str:
    """The diagram of one journey: phases as sections, steps as tasks, emotions as scores of 1 to 5."""
    journey: Journey = workshop.get(journey_id)
    lines = [
        "journey",
        f"    title {escape_text(journey.title)}",
        f"    accTitle: {escape_text(FORMS[journey.form])}",
    ]
    if journey.goal:
        lines.append(f"    accDescr: {escape_text(journey.goal)}")
    lines += _tasks(workshop, journey)
    return "\n".join(lines) + "\n"


def _tasks(workshop: Workshop, journey: Journey) -> Iterator[str]:
    phases: list[Phase] = [phase for phase in workshop.phases if phase.journey == journey.id]
    steps: dict[str, list[Step]] = {phase.id: [] for phase in phases}
    for step in workshop.steps:
        if step.phase in steps:
            steps[step.phase].append(step)
    persona = workshop.find(journey.persona) if journey.persona else None
    walker = (persona.name if persona is not None else "") or stand_in(workshop)
    for phase in phases:
        yield f"    section {escape_text(phase.name)}"
        yield from (_task(workshop, step, walker) for step in steps[phase.id])


def _task(workshop: Workshop, step: Step, walker: str) -> str:
    department = workshop.find(step.department) if step.department else None
    others = step.touchpoint.removeprefix(WITH).split(", ") if step.touchpoint.startswith(WITH) else []
    names = [walker, department.name if department is not None else "", *others]
    actors = ", ".join(escape_actor(" ".join(name.split())) for name in names if name.strip())
    score = written_score(step.emotion, step.feeling)
    said = f"{MIDDLE}: {actors} {UNRATED}" if score is None else f"{escape_text(score)}: {actors}"
    return f"        {escape_beginning(step.action)}: {said}"
