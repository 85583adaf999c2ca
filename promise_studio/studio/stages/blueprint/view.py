"""The two faces of the blueprint stage: the board, and the list of what it is worked by."""

from textual.app import ComposeResult
from textual.content import Content

from promise_studio.model import SINGLES, kind_of
from promise_studio.studio.stages.base import StageView
from promise_studio.studio.stages.blueprint.board import BlueprintBoard
from promise_studio.studio.stages.blueprint.workings import KINDS_HERE, Workings


class View(StageView):
    """Shows one face at a time; `c` turns to the other, which is made when somebody first wants it."""

    stage = "blueprint"
    commands = frozenset({"workings"})

    def __init__(self) -> None:
        super().__init__()
        self.map = BlueprintBoard()
        self._workings: Workings | None = None
        self.face: StageView = self.map

    def compose(self) -> ComposeResult:
        yield self.map

    def doers(self) -> tuple[StageView, ...]:
        return (self, self.face)

    def do_workings(self) -> None:
        """Turn from the board to the list, or back."""
        self._turn_to(self.map if self.face is self._workings else self._list)
        self.shell.workshop_changed()
        self.face.focus_work()

    @property
    def _list(self) -> Workings:
        if self._workings is None:
            self._workings = Workings()
            self.mount(self._workings)
        return self._workings

    def _turn_to(self, face: StageView) -> None:
        self.face.settle()
        self.face.display, face.display = False, True
        self.face = face

    # What the shell asks is asked of the face that is shown.

    @property
    def selected_id(self) -> str:
        return self.face.selected_id

    def heading(self) -> Content:
        return self.face.heading()

    def workshop_changed(self) -> None:
        self.face.workshop_changed()

    def judged(self) -> None:
        self.face.judged()

    def select(self, item_id: str) -> bool:
        kind = item_id if item_id in SINGLES or "-" not in item_id else kind_of(item_id).name
        if kind:
            face = self._list if kind in KINDS_HERE else self.map
            if face is not self.face:
                self._turn_to(face)
                self.shell.workshop_changed()
        return self.face.select(item_id)

    def lists(self, item_id: str) -> bool:
        return self.face.lists(item_id)

    @property
    def watched(self) -> tuple[str, str]:
        return self.face.watched

    def settle(self) -> None:
        self.face.settle()

    def focus_work(self) -> None:
        self.face.focus_work()
