"""Boxes that only arrange what is in them.

Textual draws every box whole, and then again what lies on it. A box without a border and a colour of its own
shows nothing of itself: what it leaves open, the box under it fills.
"""

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip


class Unpainted:
    """Makes a container take up room and draw nothing."""

    def render_lines(self, crop: Region) -> list[Strip]:  # noqa: ARG002 - Textual's signature
        """No lines, so that the compositor goes on to what lies below."""
        return []


class Across(Unpainted, Horizontal):
    """Side by side."""


class Down(Unpainted, Vertical):
    """One below the other."""
