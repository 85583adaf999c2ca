"""What a board stage draws: from the workshop to the board, and the sentence when an edit is refused."""

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from promise_studio.edits import Change, Edit
from promise_studio.errors import UserError
from promise_studio.studio.boards.board import Board
from promise_studio.studio.boards.messages import CardWritten
from promise_studio.studio.boards.narrowing import EVERYBODY
from promise_studio.studio.boards.pane import BoardPane
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.stages.base import StageView


class BoardWork(StageView):
    """A stage whose work is a board. It answers `make_plan`, `make_edit` and `words_below`.

    `make_plan` gives None while there is nothing to draw a board of; then `prompt` is shown instead.
    """

    moves_columns = False
    narrows_by: tuple[str, ...] = ("department",)
    """The kinds by which what is shown can be narrowed."""
    DEFAULT_CSS = """
    BoardWork > .prompt { padding: 1 3; height: 1fr; }
    BoardWork > NoteLine { dock: bottom; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.pane: BoardPane | None = None
        self.note = NoteLine()
        self.only = EVERYBODY
        self._prompt = Static(classes="prompt")

    def compose(self) -> ComposeResult:
        self._prompt.can_focus = True
        yield self._prompt
        yield self.note

    # What a board stage answers.

    def make_plan(self) -> Plan | None:
        """The workshop as this stage draws it now."""
        return None

    def prompt(self) -> Content:
        """What to do while there is no board: what, why, an example, and the key that starts it."""
        return Content()

    def item_at(self, at: At) -> str:
        """The id of the item that a place speaks of."""
        card = self.board.grid.card(at)
        return card.id if card is not None else ""

    def text_at(self, at: At) -> str:
        """The text that editing a place begins with."""
        card = self.board.grid.card(at)
        return card.text if card is not None else ""

    def make_edit(self, message: CardWritten) -> Edit | None:
        """The edit that a typed text asks for; None when nothing has to change."""
        return Change(id=self.item_at(message.at), fields={"text": message.text})

    def words_below(self) -> str:
        """Quiet words about what is selected."""
        return self.selected_id

    def takes_key(self, event: events.Key) -> bool:  # noqa: ARG002 - for stages that have such keys
        """Whether the stage has done something with a key that the board left; otherwise it is a command."""
        return False

    # The board and the workshop.

    @property
    def board(self) -> Board:
        """The board; it is there once the stage has something to draw."""
        if self.pane is None:
            raise LookupError(f"{self.stage} has nothing to draw yet")
        return self.pane.board

    def on_mount(self) -> None:
        self.workshop_changed()

    def workshop_changed(self) -> None:
        if not self.is_attached:
            return
        plan = self.make_plan()
        if plan is not None:
            self.show_plan(plan)
        elif self.pane is not None:
            self.pane.remove()
            self.pane = None
        self._prompt.display = plan is None
        if plan is None:
            self._prompt.update(self.prompt())
            if self.is_mounted and self.screen.focused is None:
                self._prompt.focus()

    def show_plan(self, plan: Plan) -> None:
        """Draw a plan, on a new board when there was none."""
        if self.pane is None:
            had_focus = self.screen.focused in (None, self._prompt, self.note)
            self.pane = BoardPane(plan, self.note, moves_columns=self.moves_columns)
            self.pane.board.stage_takes = self.takes_key
            self.mount(self.pane)
            if had_focus:
                self.call_after_refresh(self._take_keyboard)
        else:
            self.pane.show(plan)
        self.call_after_refresh(self.say_note)

    def _take_keyboard(self) -> None:
        if self.screen.focused in (None, self._prompt, self.note) and not self.note.asking:
            self.focus_work()

    def redraw(self) -> None:
        """Show another map: the work, and its name in the border."""
        self.shell.workshop_changed()

    def say_note(self) -> None:
        """Say in the line below what is selected."""
        if self.pane is not None and self.pane.is_mounted and self.pane.editor is None:
            self.note.say(self.words_below())

    @property
    def selected_id(self) -> str:
        here = self.item_at(self.board.at) if self.pane is not None and self.pane.is_mounted else ""
        return here if here and self.workshop.find(here) is not None else ""

    def select(self, item_id: str) -> bool:
        return not item_id or (self.pane is not None and self.board.select_card(item_id))

    def focus_work(self) -> None:
        if self.pane is None:
            self._prompt.focus()
        elif self.pane.editor is not None and not self.pane.editor.done:
            return  # somebody has begun to type meanwhile
        elif self.pane.board.is_attached:
            self.screen.set_focus(self.pane.board)
        else:
            self.pane.board.focus()

    def refusal(self, edit: Edit) -> str:
        """Make an edit; the sentence that says why it was refused, or nothing."""
        try:
            applied = self.session.apply(edit)
        except UserError as refused:
            return f"{refused.message} {refused.hint}".strip()
        if not applied.ids:
            self.workshop_changed()
        return ""

    def try_edit(self, edit: Edit) -> bool:
        """Make an edit; a refusal is said below the board, and the board shown as the workshop still is."""
        said = self.refusal(edit)
        if said:
            self.workshop_changed()
            self.say(said, bad=True)
        return not said
