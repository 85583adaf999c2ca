"""What changed between two states of a promise, weighed as a customer would."""

from promise_studio.check.diff.compare import diff_workshops
from promise_studio.check.diff.difference import Difference, Effect

__all__ = ["Difference", "Effect", "diff_workshops"]
