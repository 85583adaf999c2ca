"""A board with the field that one types in lying over it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from promise_studio.studio.boards.board import Board
from promise_studio.studio.boards.editor import CardEditor
from promise_studio.studio.boards.grid import HEADER
from promise_studio.studio.boards.messages import CardWritten, LinesPasted, WritingDropped
from promise_studio.studio.boards.plan import At, Plan
from promise_studio.studio.boards.question import NoteLine
from promise_studio.studio.widgets.unpainted import Unpainted

OLD = "Enter keeps it · ctrl+j begins a line · Tab goes on to the next cell · Esc leaves the old text"
NEW = "Enter keeps it and offers the next · ctrl+j begins a line · Esc ends · pasted lines become cards"


class BoardPane(Unpainted, Container):
    """Typing happens on the board, never in a dialog; the stage gets the text in a `CardWritten`."""

    DEFAULT_CSS = """
    BoardPane { layers: below above; height: 1fr; }
    """

    def __init__(self, plan: Plan, note: NoteLine, *, moves_columns: bool = False) -> None:
        super().__init__()
        self.board = Board(plan, moves_columns=moves_columns)
        self.note = note
        self.editor: CardEditor | None = None
        self.editing: At | None = None
        self._kept_back = ""
        self._asked: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        yield self.board

    def show(self, plan: Plan) -> None:
        """Show another plan, with what is being typed still open over it."""
        self.board.show(plan)
        if self.editor is not None and self.editing is not None and not self.editor.done:
            self._make_room(self.editing)

    # Typing.

    def write(self, at: At, text: str = "", *, new: bool = False, many: bool = False) -> None:
        """Open the field over a card, over a header, or over a new card; `many` takes pasted lines apart."""
        if self.editor is not None:
            return
        if new and not text:
            text, self._kept_back = self._kept_back, ""
        self.editing = at
        self.editor = CardEditor(text, new=new, many=many or new)
        if at.lane != HEADER:
            self.editing = self.board.open_space(at, 1, new=new)
        self.editor.lie_over(self.board.text_region(self.editing))
        self.mount(self.editor)
        # Within the key, so that one typed in the same breath finds the field and not the board.
        self.screen.set_focus(self.editor)
        self.note.say(NEW if new else OLD)

    def _make_room(self, at: At) -> None:
        editor = self.editor
        if editor is None:
            return
        if at.lane != HEADER:
            behind = At(at.lane, at.column, at.card - 1) if editor.new else at
            self.editing = self.board.open_space(behind, editor.lines, new=editor.new)
        editor.lie_over(self.board.text_region(self.editing or at))

    @on(CardEditor.Grown)
    def _grow(self, event: CardEditor.Grown) -> None:
        event.stop()
        if self.editing is not None:
            self._make_room(self.editing)

    @on(CardEditor.Kept)
    def _hand_on(self, event: CardEditor.Kept) -> None:
        event.stop()
        if self.editor is not None and self.editing is not None:
            self.post_message(CardWritten(self.editing, event.text, self.editor.new, event.then))

    def take(self) -> CardWritten | None:
        """What is being typed, taken without waiting for Enter; None when nothing is."""
        editor, at = self.editor, self.editing
        if editor is None or at is None or editor.done:
            return None
        editor.done = True
        return CardWritten(at, editor.text.strip(), editor.new, "away")

    @on(CardEditor.Dropped)
    def _drop(self, event: CardEditor.Dropped) -> None:
        event.stop()
        if self.editor is None or self.editing is None:
            return
        at, typed = self.editing, self.editor.text.strip() if self.editor.new else ""
        self.give_up()
        self.post_message(WritingDropped(at, kept_back=bool(typed)))
        if typed:
            self._kept_back = typed
            self.note.say("Not added. Your words are kept: a brings them back.")

    def close(self, *, stay: bool = False) -> None:
        """Take the field away and give the keyboard back; with `stay` the cursor stays where it went."""
        editor, at = self.editor, self.editing
        self.editor = self.editing = None
        if editor is not None and at is not None:
            if editor.has_focus or self.note.has_focus:
                self.screen.set_focus(self.board)
            editor.remove()
            self.board.close_space(at, stay=stay)

    def give_up(self) -> None:
        """Take the field away with nothing typed: the cursor goes back to where it came from."""
        if (
            self.editor is not None
            and self.editor.new
            and self.editing is not None
            and self.editing.lane >= 0
        ):
            self.editing = self.editing._replace(card=self.editing.card - 1)
        self.close()

    def refuse(self, sentence: str) -> None:
        """Say why the text cannot stand; it stays in the field."""
        self.note.say(f"■ {sentence}", bad=True)
        if self.editor is not None:
            self.editor.go_on()

    # Several lines at once.

    @on(CardEditor.Lines)
    def _ask_about(self, event: CardEditor.Lines) -> None:
        event.stop()
        self._asked = event.lines
        count = len(event.lines)
        if self.editor is not None:
            self.editor.wait()
        self.note.ask(f"{count} lines pasted.", {"enter": f"{count} cards", "o": "one card"})

    def answer(self, key: str) -> bool:
        """Take the answer about the pasted lines; False when nothing was asked."""
        lines, self._asked = self._asked, ()
        if not lines or self.editor is None or self.editing is None:
            return False
        at = self.editing
        if key == "enter":
            typed = self.editor.text.strip()
            self.close()
            self.post_message(LinesPasted(at, (typed, *lines) if typed else lines))
        else:
            self.editor.go_on()
            if key == "o":
                self.editor.insert("\n".join(lines))
        return True
