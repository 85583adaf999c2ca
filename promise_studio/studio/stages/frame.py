"""The frame stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The frame stage."""

    stage = "frame"
