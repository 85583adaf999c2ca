"""Try another target: the line moves through the measured cases, and the verdict with it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from promise_studio.edits import Batch, Change
from promise_studio.measure.keeping.tried_target import Tried, TriedTarget
from promise_studio.measure.status import MARKS
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.stages.level_facts import COLOURS
from promise_studio.studio.stages.measured_facts import channel_lines, cost_lines, figures_line, safe_line
from promise_studio.studio.stages.spread_drawing import Picture, draw_spread, said
from promise_studio.studio.text import content, one_line


class TargetDrawing(Widget):
    """The drawing and what the target under the line would mean."""

    DEFAULT_CSS = "TargetDrawing { height: 1fr; }"
    LEAST, ENOUGH = 3, 8
    """Rows of the drawing beside words that must be seen, and beside channels that may run off the end."""

    def __init__(self, screen: "TargetScreen") -> None:
        super().__init__()
        self._dialog = screen

    def render(self) -> Content:
        dialog, size = self._dialog, self.content_size
        tried = dialog.tried.at(dialog.place)
        colour = COLOURS.get(tried.verdict.status, "$foreground 65%")
        words = [
            Content(""),
            content(f"{MARKS[tried.verdict.status]} {tried.verdict.sentence}", colour),
            content(figures_line(tried)),
            content(safe_line(dialog.tried)),
        ]
        words += [content(line, "$foreground 65%") for line in dialog.costs(tried)]
        channels = [Content(""), *channel_lines(dialog.level, dialog.measurement, 12)]
        room = size.height - 1 - sum(line.get_height({}, size.width) for line in words)
        height = max(self.LEAST, min(room, max(self.ENOUGH, room - len(channels))))
        drawing = draw_spread(dialog.tried, dialog.place, Picture(size.width, height))
        return Content("\n").join([*drawing, *words, *channels])


class TargetScreen(Dialog[None]):
    """Left and right move the target; Enter writes it as an edit, Esc leaves it as it was."""

    DEFAULT_CSS = "TargetScreen .dialog { width: 96%; max-width: 150; }"
    BINDINGS: ClassVar = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("home", "step(-1000)", show=False),
        Binding("end", "step(1000)", show=False),
        Binding("s", "safe", show=False),
        Binding("enter", "write", show=False),
    ]

    def __init__(self, level: ServiceLevel, measurement: Measurement, tried: Tried, step: int = 0) -> None:
        super().__init__()
        self.level, self.measurement, self.tried = level, measurement, tried
        self.place = 0
        self._first = tried.place
        self._put(self._first + step)
        self._drawing = TargetDrawing(self)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = one_line(f"{self.level.id} {self.level.event}")
            yield self._drawing
            yield keys_line(
                ("← →", "move the target"), ("s", "safe"), ("Enter", "promise it"), ("Esc", "leave it")
            )

    def costs(self, tried: TriedTarget) -> list[str]:
        """What the misses of a target would have cost."""
        return list(cost_lines(self.studio.workshop, tried.level, tried.measurement))

    def _put(self, place: int) -> None:
        self.place = max(0, min(place, len(self.tried.edges) - 1))

    def action_step(self, by: int) -> None:
        self._put(self.place + by)
        self._drawing.refresh()

    def action_safe(self) -> None:
        safe = self.tried.safe()
        if safe is not None:
            self._put(safe)
            self._drawing.refresh()

    def action_write(self) -> None:
        if self.place != self._first:
            row, figures = self.tried.at(self.place).fields()
            edits = (Change(id=self.level.id, fields=row), Change(id=self.measurement.id, fields=figures))
            words = f"promised {said(self.tried, self.place)} on {self.level.id}"
            self.studio.apply(Batch(edits=edits, words=words))
        self.dismiss(None)
