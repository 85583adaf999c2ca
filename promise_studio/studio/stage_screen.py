"""The shell around a stage: status line, path, work, guide and findings, key line."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from promise_studio.studio.key_screen import KeyScreen
from promise_studio.studio.messages import Say
from promise_studio.studio.stages import stage_called, stage_view
from promise_studio.studio.text import content

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.stages.base import StageView


class StageScreen(KeyScreen):
    """One mode: a stage in its shell. It shows at once; the work is mounted when the workshop is open."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self.view: StageView | None = None

    @property
    def studio(self) -> "StudioApp":
        """The application."""
        return cast("StudioApp", self.app)

    def compose(self) -> ComposeResult:
        yield Static(id="status")
        with Horizontal(id="body"):
            yield Static(id="path")
            yield Vertical(id="work")
            yield Static(id="guide")
        yield Static(id="keys")

    def doers(self) -> tuple[object, ...]:
        return (self.view, self) if self.view is not None else (self,)

    def on_mount(self) -> None:
        self.show_work()

    def on_screen_resume(self) -> None:
        if self.view is not None:
            self.view.workshop_changed()

    def show_work(self) -> None:
        """Mount the work of this stage once a workshop is open."""
        if self.studio.session is None or self.view is not None:
            return
        self.view = stage_view(self.stage)()
        work = self.query_one("#work", Vertical)
        work.border_title = stage_called(self.stage).title
        work.mount(self.view)
        self.call_after_refresh(self.view.workshop_changed)
        self.call_after_refresh(self.view.focus_work)

    def workshop_changed(self, words: str = "") -> None:
        """Repaint after an edit."""
        if self.view is not None:
            self.view.workshop_changed()
        if words:
            self.tell(words)

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        """Put a sentence in the status line."""
        self.query_one("#status", Static).update(content(sentence, "$error" if bad else ""))

    def on_say(self, message: Say) -> None:
        message.stop()
        self.tell(message.sentence, bad=message.bad)

    def ask(self, label: str, done: Callable[[str], None], value: str = "") -> None:
        """Ask for one line in the bar below the work."""

    def pick(
        self,
        label: str,
        kinds: tuple[str, ...],
        done: Callable[[tuple[str, ...]], None],
        *,
        chosen: tuple[str, ...] = (),
        many: bool = True,
    ) -> None:
        """Let somebody choose items of these kinds."""

    def do_undo(self) -> None:
        if self.studio.session is not None:
            self.studio.session.undo()

    def do_redo(self) -> None:
        if self.studio.session is not None:
            self.studio.session.redo()
