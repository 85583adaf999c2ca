"""The stages as the screen shows them: each has a number, and the module of its name here draws it."""

from importlib import import_module
from typing import TYPE_CHECKING

from promise_studio.stage_path import PATH, Stage

if TYPE_CHECKING:
    from promise_studio.studio.stages.base import StageView

STAGES = PATH
NUMBERS = {stage.name: number for number, stage in enumerate(STAGES, start=1)}
NAMES = tuple(NUMBERS)


def stage_called(name: str) -> Stage:
    """The stage with this name; KeyError when there is none."""
    return STAGES[NUMBERS[name] - 1]


def stage_view(name: str) -> "type[StageView]":
    """The class that draws a stage: `View` in the module of its name, imported when first shown."""
    view: type[StageView] = import_module(f"promise_studio.studio.stages.{name}").View
    return view
