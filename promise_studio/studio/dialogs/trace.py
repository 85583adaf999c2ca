"""The trace of one item, from the customer's own words to the audit, with links that became suspect."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.edits import Accept
from promise_studio.measure.status import MARKS
from promise_studio.measure.verdict import judge_latest
from promise_studio.model import KINDS, Workshop
from promise_studio.model.trace import suspects
from promise_studio.model.trace_tree import Branch, trace_tree
from promise_studio.studio.dialogs.dialog import keys_line
from promise_studio.studio.dialogs.leading import LeadingDialog
from promise_studio.studio.fields.candidates import name_of, named_aloud
from promise_studio.studio.text import content, one_line
from promise_studio.studio.widgets.rows import Row, Tone

CHANGED = "▲ reads differently since it was linked"
VOTES, LEVELS = (f"{KINDS[kind].prefix}-" for kind in ("vote", "service level"))


class TraceScreen(LeadingDialog):
    """The answer is the id of an item to go to. `a` says that a suspect link still holds."""

    BINDINGS: ClassVar = [
        Binding("enter", "go", show=False),
        Binding("a", "accept", show=False),
        Binding("u", "undo", show=False),
        Binding("t", "trace", show=False),
    ]

    def __init__(self, item_id: str) -> None:
        super().__init__()
        self._item_id = item_id
        self._said = Static(classes="said")
        self._suspect: dict[str, set[str]] = {}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            name = one_line(named_aloud(self.studio.workshop, self._item_id))
            frame.border_title = Content(f"Trace · {name}")
            yield self._list
            yield self._said
            yield keys_line(
                ("Enter", "go there"),
                ("t", "its trace"),
                ("a", "accept what changed"),
                ("u", "undo"),
                ("Esc", "back"),
            )

    def on_mount(self) -> None:
        self._list.focus()
        self._fill()

    def _fill(self) -> None:
        workshop = self.studio.workshop
        self._list.show_rows(tuple(trace_rows(workshop, self._item_id)))
        self._suspect = suspect_links(workshop, self._item_id)

    def action_accept(self) -> None:
        """Say that the link under the cursor, either way round, still holds."""
        ends = self._suspect.get(self._list.row.id if self._list.row is not None else "")
        edge = next((e for e in suspects(self.studio.workshop) if ends == {e.source, e.target}), None)
        if edge is None:
            self._said.update("Nothing changed behind this link.")
        elif self.studio.apply(Accept(id=edge.source, to=edge.target)):
            self._said.update(
                content(f"{edge.source} still rests on {edge.target}: accepted. u takes it back.")
            )
            self._fill()

    def action_undo(self) -> None:
        if self.studio.session is not None:
            self._said.update(content(self.studio.session.undo() or "There is nothing to undo."))
            self._fill()


def suspect_links(workshop: Workshop, item_id: str) -> dict[str, set[str]]:
    """For each item of the tree that a suspect link leads to, the two ends of that link."""
    if workshop.find(item_id) is None:
        return {}
    tree = trace_tree(workshop, item_id)
    every = (*tree.before, *tree.after, *tree.beside)
    return {branch.id: {branch.id, branch.parent} for branch in every if branch.suspect}


def trace_rows(workshop: Workshop, item_id: str) -> list[Row]:
    """Back to the customers' words, on to the audit, and what else is linked."""
    if workshop.find(item_id) is None:
        return [Row("hint", "?", "It was deleted.")]
    tree = trace_tree(workshop, item_id)
    rows = _part(workshop, "Rests on", tree.before, "Nothing yet: l links it to what it rests on.")
    rows += _part(workshop, "Carries", tree.after, "Nothing rests on it yet.")
    beside = [branch for branch in tree.beside if not branch.id.startswith(VOTES)]
    votes = len(tree.beside) - len(beside)
    if beside or votes:
        rows += _part(workshop, "Also linked", beside, "")
    if votes:
        rows.append(Row("hint", "votes", "1 vote on Test" if votes == 1 else f"{votes} votes on Test"))
    return rows


def _part(workshop: Workshop, title: str, branches: Sequence[Branch], nothing: str) -> list[Row]:
    rows = [Row("head", title, title, tail=str(len(branches) or ""))]
    if not branches and nothing:
        rows.append(Row("hint", f"{title}-none", nothing))
    return rows + [_row(workshop, branch) for branch in branches]


def _row(workshop: Workshop, branch: Branch) -> Row:
    item = workshop.find(branch.id)
    name = (name_of(item) if item is not None else "not in this workshop any more") or "…"
    tail, tone = _tail(workshop, branch)
    return Row("item", branch.id, name, tail=tail, tone=tone, label=branch.id, depth=branch.depth - 1)


def _tail(workshop: Workshop, branch: Branch) -> tuple[str, Tone]:
    if branch.suspect:
        return CHANGED, "warn"
    if branch.id.startswith(LEVELS) and workshop.find(branch.id) is not None:
        status = judge_latest(workshop, branch.id).status
        return f"{MARKS[status]} {status.value}", ""
    return next((k.one for k in KINDS.values() if branch.id.startswith(f"{k.prefix}-")), ""), ""
