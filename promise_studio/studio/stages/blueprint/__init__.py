"""The blueprint stage: what happens behind a journey, and by which procedures, systems and training."""

from promise_studio.studio.stages.blueprint.view import View

__all__ = ["View"]
