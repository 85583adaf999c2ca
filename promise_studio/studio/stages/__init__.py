"""The stages of a workshop, in order, as the screen words them; one module here draws each."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.stages.base import StageView


@dataclass(frozen=True)
class Stage:
    """One stage as the path names it."""

    name: str
    title: str
    purpose: str


STAGES = (
    Stage("frame", "Frame", "Whose promise this is, and what it must serve."),
    Stage("listen", "Listen", "What customers said, in their words, and what they take for granted."),
    Stage("personas", "Personas", "The customer types that the promise is for."),
    Stage("empathy", "Empathy map", "What each persona says, thinks, does and feels."),
    Stage("journey", "Journey", "The way they go, step by step, and the moments that matter."),
    Stage("blueprint", "Blueprint", "What has to happen behind the journey."),
    Stage("promise", "Promise", "Themes and clauses: what we promise."),
    Stage("commit", "Commit", "The service levels: can we keep it, by today’s figures?"),
    Stage("test", "Test", "Scenarios, the stopwatch, and the vote of each department."),
    Stage("agree", "Agree", "Who signs, what was decided, what is left to do."),
    Stage("keep", "Keep", "How the promise stays alive once it is published."),
)
NAMES = tuple(stage.name for stage in STAGES)
NUMBERS = {stage.name: number for number, stage in enumerate(STAGES, start=1)}


def stage_called(name: str) -> Stage:
    """The stage with this name; KeyError when there is none."""
    return STAGES[NUMBERS[name] - 1]


def stage_view(name: str) -> "type[StageView]":
    """The class that draws a stage: `View` in the module of its name, imported when first shown."""
    view: type[StageView] = import_module(f"promise_studio.studio.stages.{name}").View
    return view
