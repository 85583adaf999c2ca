"""An app that holds one board stage and nothing else, so that a test of a board needs no shell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import ComposeResult

from promise_studio.edits import Edit
from promise_studio.model import Workshop
from promise_studio.session import Session, WorkshopChange
from promise_studio.studio.key_order import OrderedApp
from promise_studio.studio.key_screen import KeyScreen
from promise_studio.studio.messages import EditItem, Say
from promise_studio.studio.silence import Silence
from promise_studio.studio.stages import stage_view
from promise_studio.studio.stages.base import StageView
from promise_studio.studio.stages.blueprint.board import BlueprintBoard
from promise_studio.studio.themes import use_themes


class HostScreen(KeyScreen):
    """Stands in for the shell: keys come from the registry; questions are answered by the test."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self.view: StageView = BlueprintBoard() if stage == "blueprint" else stage_view(stage)()
        self.said: list[str] = []
        self.opened: list[str] = []
        self.asked: tuple[str, Callable[[str], None]] | None = None
        self.picked: tuple[tuple[str, ...], Callable[[tuple[str, ...]], None]] | None = None

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        self.view.workshop_changed()
        self.view.focus_work()

    def doers(self) -> tuple[object, ...]:
        return (self.view, self)

    def workshop_changed(self) -> None:
        self.view.workshop_changed()

    def do_undo(self) -> None:
        self.studio.session.undo()

    def settle(self) -> None:
        self.view.settle()

    def ask(self, label: str, done: Callable[[str], None], value: str = "") -> None:
        self.asked = (f"{label}|{value}", done)

    def pick(self, label: str, kinds: tuple[str, ...], done: Callable[..., None], **_: Any) -> None:
        self.said.append(label)
        self.picked = (kinds, done)

    def on_say(self, message: Say) -> None:
        self.said.append(message.sentence)

    def on_edit_item(self, message: EditItem) -> None:
        self.opened.append(message.item_id)


class Host(OrderedApp):
    """Opens a workshop in a folder and shows one stage of it."""

    def __init__(self, folder: Path, workshop: Workshop, stage: str) -> None:
        super().__init__()
        self.session = Session.create(folder / "room.promise.json", workshop, by="AN")
        self.stage = stage
        self.silence = Silence()
        self.projecting = False
        use_themes(self)

    def on_mount(self) -> None:
        self.session.subscribe(self._changed)
        self.push_screen(HostScreen(self.stage))

    @property
    def workshop(self) -> Workshop:
        return self.session.workshop

    @property
    def host(self) -> HostScreen:
        screen = self.screen
        assert isinstance(screen, HostScreen)
        return screen

    @property
    def view(self) -> Any:
        return self.host.view

    @property
    def board(self) -> Any:
        return self.view.board

    def apply(self, edit: Edit) -> bool:
        self.session.apply(edit)
        return True

    def _changed(self, _change: WorkshopChange) -> None:
        self.host.view.workshop_changed()
