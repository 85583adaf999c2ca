"""How complete each stage is, and what it lacks next."""

from dataclasses import dataclass
from enum import StrEnum

from promise_studio.check.lookups import Lookups
from promise_studio.check.point import Point
from promise_studio.check.stage_points import POINTS
from promise_studio.model.workshop import Workshop
from promise_studio.stage_path import STAGES


class StageState(StrEnum):
    """How far a stage is: an essential part is missing, or only the rest needs work."""

    OK = "ok"
    NEEDS_WORK = "needs work"
    MISSING = "missing"
    EMPTY = "empty"


MARKS = {
    StageState.OK: "●",
    StageState.NEEDS_WORK: "▲",
    StageState.MISSING: "■",
    StageState.EMPTY: "◌",
}


@dataclass(frozen=True)
class Progress:
    """One stage: its state, how many of its points are done, and the next one in a sentence."""

    state: StageState
    done: int
    total: int
    sentence: str
    at: str = ""
    """The item that the sentence speaks of, or the kind that is lacking."""
    field: str = ""
    """The field of that item to begin with."""

    @property
    def mark(self) -> str:
        """The glyph that stands beside the stage."""
        return MARKS[self.state]


def _weigh(points: list[Point]) -> Progress:
    done = sum(point.done for point in points)
    left = sorted((point for point in points if not point.done), key=lambda point: not point.essential)
    if not left:
        return Progress(StageState.OK, done, len(points), "Everything this stage asks for is there.")
    if done == 0 and not any(point.begun for point in points):
        state = StageState.EMPTY
    else:
        state = StageState.MISSING if left[0].essential else StageState.NEEDS_WORK
    return Progress(state, done, len(points), left[0].wanted, left[0].at, left[0].field)


def progress(workshop: Workshop) -> dict[str, Progress]:
    """How complete every stage is, in the order of the stages; no stage waits for another."""
    lookups = Lookups(workshop)
    return {stage: _weigh(POINTS[stage](lookups)) for stage in STAGES}
