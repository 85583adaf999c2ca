"""The empathy stage: one map a persona, as four quadrants or as the extended canvas."""

from promise_studio.studio.stages.empathy.view import View

__all__ = ["View"]
