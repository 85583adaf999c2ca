"""The emotion curve of a map: one point for each step that says how it feels."""

from dataclasses import dataclass

from promise_studio.model import Workshop
from promise_studio.model.journey import Phase, Step
from promise_studio.spoken import signed

Columns = tuple[tuple[Phase, tuple[Step, ...]], ...]
"""The phases of a map with their steps."""


@dataclass(frozen=True)
class CurvePoint:
    """One step on the emotion curve: where it stands from left (0) to right (1), and how it feels."""

    x: float
    emotion: int
    feeling: str
    phase: str
    moment: str


def emotion_points(workshop: Workshop, columns: Columns) -> tuple[CurvePoint, ...]:
    """Steps with an emotion, each in the middle of its share of its phase's column."""
    confirmed = [moment for moment in workshop.moments if moment.confirmed]
    points = []
    for at, (phase, steps) in enumerate(columns):
        felt = [step for step in steps if step.emotion is not None]
        for place, step in enumerate(felt):
            moment = next((item for item in confirmed if step.id in {link.to for link in item.steps}), None)
            points.append(
                CurvePoint(
                    x=round((at + (place + 0.5) / len(felt)) / len(columns), 4),
                    emotion=step.emotion or 0,
                    feeling=step.feeling or signed(step.emotion or 0),
                    phase=phase.name or phase.id,
                    moment=moment.name_aloud if moment else "",
                )
            )
    return tuple(points)
