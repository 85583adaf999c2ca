"""The studio: its modes, the open workshop, what works anywhere; no model before the first paint."""

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events

from promise_studio.studio.checking import Checking
from promise_studio.studio.commands import use_keys
from promise_studio.studio.doors import Doors
from promise_studio.studio.ending import end_well
from promise_studio.studio.home import HomeScreen
from promise_studio.studio.key_order import Input, OrderedApp
from promise_studio.studio.key_screen import KeyScreen
from promise_studio.studio.plain_signs import PlainSigns
from promise_studio.studio.recent import last_time
from promise_studio.studio.room_clock import RoomClock
from promise_studio.studio.settings import read_settings
from promise_studio.studio.silence import Silence
from promise_studio.studio.stage_screen import StageScreen
from promise_studio.studio.stages import NAMES
from promise_studio.studio.themes import use_themes
from promise_studio.studio.ticking import Ticking, tidy_in_pauses

if TYPE_CHECKING:
    from collections.abc import Callable

    from promise_studio.check import Finding
    from promise_studio.edits import Edit
    from promise_studio.model import Workshop
    from promise_studio.session import Session, WorkshopChange
    from promise_studio.studio.judgement import Judgement

SCREEN_WORK = frozenset({"commands", "doors"})
"""What changes the screen: keys that come meanwhile are for the screen that it brings."""
STAGE_MODES = {name: partial(StageScreen, name) for name in NAMES}


class StudioApp(OrderedApp):
    """One workshop at a time: one mode a stage, mounted when it is first shown."""

    TITLE = "Promise Studio"
    CSS_PATH = "studio.tcss"
    MODES: ClassVar = {"home": HomeScreen, **STAGE_MODES}
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, path: Path | None = None, *, read_only: bool = False, session: "Session | None" = None
    ) -> None:
        mode = "frame" if session is not None else last_time(path).stage if path is not None else "home"
        self.DEFAULT_MODE = mode  # type: ignore[misc]  # the mode it starts in
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (120, "-normal"), (160, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]
        self.animation_level = "none"
        self.session = session
        self.drafts: dict[tuple[str, str], tuple[str, Any]] = {}
        """What was typed and cannot be saved, by item and field: the sentence and the text."""
        self.fault = ""
        """What to say of an error that nobody foresaw, once the terminal is as it was."""
        self.refusal = ""
        """Why the last edit that was refused was refused."""
        self.pointed: Finding | None = None
        """The finding through which somebody came to a place; its words are selected there."""
        self.last_stage = "frame"
        self.doors = Doors(self)
        self.room = RoomClock()
        self.silence = Silence()
        self.projecting = False
        """Whether the screen is on the wall: nothing unrevealed, no findings, no names."""
        self.panes: dict[str, str] = {}
        """Which of the panes around the work somebody sent away (`hidden`) or asked for (`shown`)."""
        self.checking = Checking(self)
        self._ticking = Ticking(self)
        self._opening = path
        self._read_only = read_only
        settings = self.settings = read_settings()
        self.complaints = (*settings.complaints, *use_keys(settings.keys))
        use_themes(self, settings.look)
        if settings.signs == "plain":
            self._filters.append(PlainSigns())

    def on_mount(self) -> None:
        if self.session is not None:
            self.take(self.session)

    def on_ready(self) -> None:
        if not self.is_headless:
            end_well(self)
        self.set_interval(1, self._ticking.tick)
        if self._opening is not None:
            self.doors.open(self._opening, read_only=self._read_only)
        else:
            gc.enable()

    async def action_quit(self) -> None:
        """Leave through the door on Textual's own quit key too, so that nothing is left unsaved."""
        await self.doors.leave_for_good()

    def start(
        self, work: "Callable[[], Any]", group: str, *, exclusive: bool = False, thread: bool = False
    ) -> None:
        """Begin something that has to wait; keys wait for it, too, when it changes the screen."""
        worker = self.run_worker(work, group=group, exclusive=exclusive, thread=thread)
        if group in SCREEN_WORK:
            self.order.wait_for(worker)

    # The workshop.

    @property
    def workshop(self) -> "Workshop":
        """The open workshop as it is now; asked for only while one is open."""
        return cast("Session", self.session).workshop

    @property
    def judgement(self) -> "Judgement":
        """What the checks last said; it may be a moment behind the workshop."""
        return self.checking.judgement

    def take(self, session: "Session") -> None:
        """Work on this session from now on."""
        self.session = session
        self.drafts.clear()
        self.checking.forget()
        self.silence.take(session.path)
        self.room.take(session.path)
        session.subscribe(self._later)
        self.checking.soon()

    def change(self, item_id: str, field: str, value: Any) -> bool:
        """Give one field of an item a new value: one step to undo."""
        from promise_studio.edits import Change
        from promise_studio.studio.fields.signing_day import signing_day

        item = self.workshop.find(item_id)
        return self.apply(Change(id=item_id, fields={field: value, **signing_day(item, field, value)}))

    def apply(self, edit: "Edit") -> bool:
        """Apply an edit to the open workshop; a refusal is shown in words and False returned."""
        from promise_studio.errors import UserError

        if self.session is None:
            return False
        try:
            self.session.apply(edit)
        except UserError as refused:
            self.refusal = f"{refused.message} {refused.hint}".strip()
            self.tell(self.refusal, bad=True)
            return False
        return True

    def _later(self, change: "WorkshopChange") -> None:
        hidden = self.silence.noticed(change)
        self.call_later(self._show_change, "Written down; hidden until z." if hidden else change.words)

    def _show_change(self, words: str) -> None:
        """Repaint after an edit, an undo or a redo, and have it checked."""
        self._ticking.edited()
        for screen in self.screen_stack:
            if isinstance(screen, StageScreen):
                screen.workshop_changed(words)
        self.checking.soon()

    def _fatal_error(self) -> None:
        """Say in a sentence what happened and how to go on; the details go to a file, not on the screen."""
        from promise_studio.studio.faults import said_of

        path = self.session.path if self.session is not None else None
        self.bell()
        self.fault = said_of(self._exception, path)
        self._close_messages_no_wait()

    # Screens.

    async def show_stage(self, name: str) -> None:
        """Go to a stage."""
        self.settle()
        self.last_stage = name
        self.checking.look_at_house()
        with self.batch_update():  # a stage is painted once, when it is whole
            await self.switch_mode(name)
            if isinstance(self.screen, StageScreen):
                await self.screen.show_work()
        self.screen.check_idle()

    def delay_update(self, delay: float = 0.05) -> None:
        """Hold nothing back: Textual would wait that long before it paints another mode."""

    async def go_to(self, item_id: str, field: str = "") -> None:
        """Go to the stage of an item, select it there, and edit a field of it if one is named."""
        from promise_studio.model import SINGLES, stage_of

        if not item_id:
            return
        if item_id not in SINGLES and self.workshop.find(item_id) is None:
            self.tell(f"{item_id} is not in this workshop any more.", bad=True)
            return
        await self.show_stage(stage_of(item_id))
        self.arrive(item_id, field)

    def arrive(self, item_id: str, field: str = "") -> None:
        """Select an item of this stage, or a heading by its kind, and edit a field if one is named."""
        if isinstance(self.screen, StageScreen):
            self.screen.arrive(item_id, field)

    def go_soon(self, item_id: str, field: str = "") -> None:
        """Go to an item from within a key or a click."""
        self.start(partial(self.go_to, item_id, field), "commands")

    async def forget_stages(self) -> None:
        """Go to the first screen and forget what the stages showed."""
        await self.switch_mode("home")
        for name, make in STAGE_MODES.items():
            await self.remove_mode(name)
            self.add_mode(name, make)

    def show_clock(self) -> None:
        """Show how the time of the agenda goes; a studio that is being closed has no screen any more."""
        if self.screen_stack and isinstance(self.screen, StageScreen):
            self.screen.show_clock()

    async def let_in(self, event: Input) -> None:
        """Give the place of a long sentence back: with the next key it was read."""
        begins = isinstance(event, events.Key | events.MouseDown | events.Paste)
        if begins and self.screen_stack and isinstance(self.screen, StageScreen):
            self.screen.said_on.hide()
        await super().let_in(event)

    def settle(self) -> None:
        """Apply what is being typed."""
        if self.screen_stack and isinstance(self.screen, KeyScreen):
            self.screen.settle()

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        """Put a sentence in the status line of whatever is on the screen."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, KeyScreen):
                screen.tell(sentence, bad=bad)
                return


def run_studio(path: Path | None = None, *, read_only: bool = False, rules: Path | None = None) -> int:
    """Run the studio until somebody leaves it; the exit code says whether it was asked to end."""
    gc.disable()  # until the first screen stands: what is made at the start stays
    tidy_in_pauses()
    app = StudioApp(path, read_only=read_only)
    app.checking.rules = rules
    try:
        app.run()
    finally:
        app.doors.close()
    if app.fault:
        print(app.fault, file=sys.stderr)
    return app.return_code or 0
