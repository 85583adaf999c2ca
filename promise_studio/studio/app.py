"""The studio: modes, the open workshop, what works anywhere; no model before the first paint."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding

from promise_studio.studio.home import HomeScreen
from promise_studio.studio.stage_screen import StageScreen
from promise_studio.studio.stages import NAMES
from promise_studio.studio.themes import use_themes

if TYPE_CHECKING:
    from promise_studio.edits import Edit
    from promise_studio.session import Change, Session


class StudioApp(App[None]):
    """One workshop at a time: one mode a stage, mounted when it is first shown."""

    TITLE = "Promise Studio"
    CSS_PATH = "studio.tcss"
    MODES: ClassVar = {"home": HomeScreen, **{name: partial(StageScreen, name) for name in NAMES}}
    BINDINGS: ClassVar = [Binding("ctrl+c", "ignore", show=False, system=True)]

    def __init__(
        self, path: Path | None = None, *, read_only: bool = False, session: "Session | None" = None
    ) -> None:
        at_home = path is None and session is None
        self.DEFAULT_MODE = "home" if at_home else "frame"  # type: ignore[misc]  # the mode it starts in
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]
        self.session = session
        self.opening = path
        self.read_only = read_only
        use_themes(self)

    def on_mount(self) -> None:
        if self.session is not None:
            self.session.subscribe(self._changed)

    def apply(self, edit: "Edit") -> bool:
        """Apply an edit to the open workshop; a refusal is shown in words and False returned."""
        from promise_studio.errors import UserError

        if self.session is None:
            return False
        try:
            self.session.apply(edit)
        except UserError as refused:
            self.tell(f"{refused.message} {refused.hint}".strip(), bad=True)
            return False
        return True

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        """Put a sentence in the status line of whatever is on the screen."""
        if isinstance(self.screen, StageScreen):
            self.screen.tell(sentence, bad=bad)

    def _changed(self, change: "Change") -> None:
        if isinstance(self.screen, StageScreen):
            self.screen.workshop_changed(change.words)
