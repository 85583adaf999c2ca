"""The keep stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The keep stage."""

    stage = "keep"
