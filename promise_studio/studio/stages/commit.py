"""The commit stage."""

from promise_studio.studio.stages.base import StageView


class View(StageView):
    """The commit stage."""

    stage = "commit"
