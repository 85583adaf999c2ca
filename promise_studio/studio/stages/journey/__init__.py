"""The journey stage: journeys and experience maps, the emotion curve, the moments that matter."""

from promise_studio.studio.stages.journey.view import View

__all__ = ["View"]
