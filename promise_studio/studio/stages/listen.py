"""The listen stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The listen stage."""

    stage = "listen"
