"""The path: the eleven stages with how far each is, and what was captured on the way."""

from textual import events
from textual.content import Content
from textual.widget import Widget

from promise_studio.studio.messages import RunCommand
from promise_studio.studio.stages import STAGES
from promise_studio.studio.text import fit

COLOURS = {"●": "$text-success", "▲": "$text-warning", "■": "$text-error", "◌": "$foreground 65%"}
WIDTH = 22


class PathPane(Widget):
    """A stage a line; a click goes there."""

    def __init__(self, stage: str) -> None:
        super().__init__(id="path")
        self.stage = stage
        self.border_title = "Path"
        self.marks: dict[str, tuple[str, str]] = {}
        self.captured: tuple[tuple[str, str, int], ...] = ()

    def show(self, marks: dict[str, tuple[str, str]], captured: tuple[tuple[str, str, int], ...]) -> None:
        """Take the mark and the count of each stage, and what was captured: key, word, how many."""
        if (marks, captured) != (self.marks, self.captured):
            self.marks, self.captured = marks, captured
            self.refresh()

    def render(self) -> Content:
        width = self.content_size.width
        lines = [self._stage(number, width) for number in range(len(STAGES))]
        if self.captured:
            lines.append(Content.styled("─" * width, "$foreground 30%"))
            lines += [
                Content.styled(fit(f" {key} {word}", width - 4) + f"{count:>3} ", "$foreground 65%")
                for key, word, count in self.captured
            ]
        return Content("\n").join(lines)

    def _stage(self, number: int, width: int) -> Content:
        stage = STAGES[number]
        here = stage.name == self.stage
        mark, count = self.marks.get(stage.name, ("◌", ""))
        words = fit(f" {number + 1} {stage.title}", width - 3 - len(count)) + count + " "
        style = "bold $foreground" if here else "$foreground 85%"
        line = (
            Content.styled("▸" if here else " ", "bold $accent")
            + Content.styled(mark, COLOURS.get(mark, "$foreground 65%"))
            + Content.styled(words, style)
        )
        return line.stylize("on $boost") if here else line

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and 0 <= offset.y < len(STAGES):
            self.post_message(RunCommand(f"stage-{STAGES[offset.y].name}"))
