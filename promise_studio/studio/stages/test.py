"""The test stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The test stage."""

    stage = "test"
