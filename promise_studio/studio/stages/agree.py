"""The agree stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The agree stage."""

    stage = "agree"
