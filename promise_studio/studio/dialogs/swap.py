"""The swap test: a clause as each rival would say it; one that still holds sets nobody apart."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.check.lookups import CheckContext
from promise_studio.check.our_names import OUR_NAMES, OurNames
from promise_studio.check.swap_test import Swap, in_their_mouth, swap_clause
from promise_studio.check.table import WHOLE
from promise_studio.edits import Add
from promise_studio.model import Workshop
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.text import content, one_line
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.rows import Row

ANYBODY = "another company"


def rivals_of(workshop: Workshop) -> tuple[str, ...]:
    """Whom customers compare us with, each once; somebody unnamed where nobody is named."""
    named = dict.fromkeys(one_line(c.company) for c in workshop.comparisons if one_line(c.company))
    return tuple(named) or (ANYBODY,)


class SwapScreen(Dialog[None]):
    """One rival a row; `y` says that the sentence holds for them, too, and notes an action."""

    BINDINGS: ClassVar = [
        Binding("y,enter", "holds", show=False),
        Binding("n", "fails", show=False),
    ]

    def __init__(self, clause_id: str) -> None:
        super().__init__()
        self._clause_id = clause_id
        self._list = ItemList()
        self._sentence = Static(classes="said")
        self._said = Static(classes="said")
        self._answers: dict[str, str] = {}
        self._judged: dict[str, Swap] = {}
        self._text, self._names = "", OurNames(None, frozenset())

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            frame.border_title = Content(f"Swap test · {self._clause_id}")
            yield Static(Content("Read it aloud with their name in it. Does it still hold?"))
            yield self._sentence
            yield self._list
            yield self._said
            yield keys_line(("y", "it holds: note an action"), ("n", "only we can say it"), ("Esc", "back"))

    def on_mount(self) -> None:
        context = CheckContext(self.studio.workshop, date.today())  # noqa: DTZ011 - the day in the room
        clause = self.studio.workshop.get(self._clause_id)
        self._text, self._names = clause.text, context.table(OUR_NAMES)[WHOLE]
        self._judged = {swap.rival: swap for swap in swap_clause(context, clause)}
        self._fill()
        self._list.focus()

    def _fill(self) -> None:
        rows = [
            Row("item", rival, rival, tail=self._answers.get(rival, ""))
            for rival in rivals_of(self.studio.workshop)
        ]
        self._list.styles.height = min(8, len(rows))
        self._list.show_rows(tuple(rows))
        self._show()

    @property
    def rival(self) -> str:
        """Whose name stands in the sentence now."""
        row = self._list.row
        return row.id if row is not None else ANYBODY

    def _show(self) -> None:
        swap = self._judged.get(self.rival)
        said = swap.text if swap is not None else in_their_mouth(self._text, self.rival, self._names)
        lines = content(f"“{said}”", "bold")
        self._sentence.update(lines + content(f"\n{swap.sentence}") if swap is not None else lines)

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        self._show()

    def action_holds(self) -> None:
        """They could promise the same: say so in an action about the clause."""
        session = self.studio.session
        if session is None or self._answers.get(self.rival):
            return
        text = f"Say in {self._clause_id} what {self.rival} cannot: a figure or an act that is only ours."
        fields = {"text": text[:300], "about": self._clause_id}
        if self.studio.apply(Add(kind="action", id=session.next_id("action"), fields=fields)):
            self._answers[self.rival] = "■ it holds for them, too"
            self._said.update(content(f"Noted as an action: {text}"))
            self._fill()

    def action_fails(self) -> None:
        """Only we can say it."""
        self._answers[self.rival] = "● only we can say it"
        self._fill()
        self._list.action_step(1)

    def on_row_list_opened(self) -> None:
        self.action_holds()
