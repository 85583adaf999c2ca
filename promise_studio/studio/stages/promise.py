"""The promise stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The promise stage."""

    stage = "promise"
