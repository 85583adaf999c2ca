"""What is known about the selected item, above its fields."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from promise_studio.studio.widgets.margin import Lines, draw_lines


class FactsPane(Widget):
    """As high as the facts are in its width; nothing where there are none."""

    DEFAULT_CSS = "FactsPane { height: auto; }"

    def __init__(self) -> None:
        super().__init__(classes="facts")
        self._lines: Lines = ()

    def show(self, lines: Lines) -> None:
        """Take other facts."""
        if lines != self._lines:
            self._lines = lines
            self.display = bool(lines)
            self.refresh(layout=True)

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        drawn = draw_lines(self._lines, width)
        return sum(len(line.wrap(max(1, width))) for line in drawn.split("\n", allow_blank=True))

    def render(self) -> Content:
        return draw_lines(self._lines, self.content_size.width)
