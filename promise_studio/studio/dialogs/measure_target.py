"""Try another target: the line moves through the measured cases, and the verdict with it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from promise_studio.edits import Batch, Change
from promise_studio.measure.keeping.tried_target import Tried, TriedTarget
from promise_studio.measure.keeping.where_missed import parts_by, where_missed
from promise_studio.measure.status import MARKS
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.stages.level_facts import COLOURS
from promise_studio.studio.stages.measured_facts import (
    cost_lines,
    figures_line,
    percentiles_line,
    safe_line,
)
from promise_studio.studio.stages.part_lines import part_lines
from promise_studio.studio.stages.spread_drawing import Picture, draw_spread, said
from promise_studio.studio.text import content, one_line


class TargetDrawing(Widget):
    """The drawing with the target as a line."""

    DEFAULT_CSS = "TargetDrawing { height: 1fr; min-height: 4; }"

    def __init__(self, screen: "TargetScreen") -> None:
        super().__init__()
        self._dialog = screen

    def render(self) -> Content:
        room = Picture(self.content_size.width, max(1, self.content_size.height - 1))
        return Content("\n").join(draw_spread(self._dialog.tried, self._dialog.place, room))


class TargetWords(VerticalScroll, can_focus=False):
    """What the target under the line would mean, and where the misses sit, by one thing after the other."""

    DEFAULT_CSS = """
    Dialog .dialog TargetWords { height: auto; max-height: 65%; margin-top: 1; scrollbar-gutter: stable; }
    Dialog.-short .dialog TargetWords { height: 1fr; max-height: 100%; margin-top: 0; }
    """

    def __init__(self, screen: "TargetScreen") -> None:
        super().__init__()
        self._dialog = screen
        self.groups = tuple(parts_by(screen.measurement))
        late = where_missed(screen.measurement)
        self._at = self.groups.index(late[0].group) if late else 0
        self._text = Static()

    def compose(self) -> ComposeResult:
        yield self._text

    def on_resize(self) -> None:
        self.draw()

    def turn(self) -> None:
        """Show the next thing that the misses are set apart by."""
        self._at = (self._at + 1) % max(1, len(self.groups))
        self.draw()

    def draw(self) -> None:
        """Show what holds for the target under the line."""
        dialog = self._dialog
        tried = dialog.tried.at(dialog.place)
        lines = [
            content(
                f"{MARKS[tried.verdict.status]} {tried.verdict.sentence}",
                COLOURS.get(tried.verdict.status, "$foreground 65%"),
            ),
            content(figures_line(tried)),
            content(safe_line(dialog.tried, dialog.place)),
            *(content(line, "$foreground 65%") for line in dialog.costs(tried)),
        ]
        if dialog.measurement.percentiles:
            lines.insert(2, content(percentiles_line(dialog.measurement)))
        if self.groups:
            width = self.scrollable_content_region.width
            lines.append(Content(""))
            lines += part_lines(dialog.level, dialog.measurement, self.groups[self._at], width)
        self._text.update(Content("\n").join(lines))


class TargetScreen(Dialog[None]):
    """Left and right move the target; Enter writes it as an edit, Esc leaves it as it was."""

    DEFAULT_CSS = """
    TargetScreen .dialog { width: 96%; max-width: 150; }
    TargetScreen.-short TargetDrawing { height: 5; }
    """
    BINDINGS: ClassVar = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("home", "step(-1000)", show=False),
        Binding("end", "step(1000)", show=False),
        Binding("s", "safe", show=False),
        Binding("b", "turn", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("enter", "write", show=False),
    ]

    def __init__(self, level: ServiceLevel, measurement: Measurement, tried: Tried, step: int = 0) -> None:
        super().__init__()
        self.level, self.measurement, self.tried = level, measurement, tried
        self.place = 0
        self._first = tried.place
        self._put(self._first + step)
        self._drawing = TargetDrawing(self)
        self._words = TargetWords(self)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = Content(one_line(f"{self.level.id} {self.level.event}"))
            yield self._drawing
            yield self._words
            yield keys_line(
                ("← →", "move the target"),
                ("s", "safe"),
                *([("b", "misses by …"), ("↑ ↓", "read on")] if self._words.groups else []),
                ("Enter", "promise it"),
                ("Esc", "leave it"),
            )

    def costs(self, tried: TriedTarget) -> list[str]:
        """What the misses of a target would have cost."""
        return list(cost_lines(self.studio.workshop, tried.level, tried.measurement))

    def _put(self, place: int) -> None:
        self.place = max(0, min(place, len(self.tried.edges) - 1))

    def action_step(self, by: int) -> None:
        self._put(self.place + by)
        self._drawing.refresh()
        self._words.draw()

    def action_safe(self) -> None:
        safe = self.tried.safe()
        if safe is not None:
            self._put(safe)
            self._drawing.refresh()
            self._words.draw()

    def action_turn(self) -> None:
        self._words.turn()

    def action_scroll(self, by: int) -> None:
        self._words.scroll_relative(y=by, animate=False)

    def action_write(self) -> None:
        if self.place != self._first:
            row, figures = self.tried.at(self.place).fields()
            edits = (Change(id=self.level.id, fields=row), Change(id=self.measurement.id, fields=figures))
            words = f"promised {said(self.tried, self.place)} on {self.level.id}"
            self.studio.apply(Batch(edits=edits, words=words))
        self.dismiss(None)
