"""The personas stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The personas stage."""

    stage = "personas"
