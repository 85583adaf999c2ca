"""The text area under every editor here: one that may still be drawn when it has just been taken away."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea
from typing_extensions import override


class TypedArea(TextArea):
    """A text area that draws nothing once it is gone.

    While changes are held back in a batch, the screen can draw a widget after Textual has cleared its styles;
    a text area looks for them then, finds none, and that would end the program.
    """

    @override
    def render_lines(self, crop: Region) -> list[Strip]:
        if not self.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)
