"""The trace of one item, from the customer's own words to the audit, with links that became suspect."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from promise_studio.edits import Accept
from promise_studio.model import KINDS, Workshop
from promise_studio.model.trace import Edge, chain, rested_on_by, rests_on
from promise_studio.studio.dialogs.dialog import keys_line
from promise_studio.studio.dialogs.leading import LeadingDialog
from promise_studio.studio.fields.candidates import name_of, named_aloud
from promise_studio.studio.text import content, one_line
from promise_studio.studio.widgets.rows import Row

CHANGED = "▲ reads differently since it was linked"


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

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = f"Trace · {one_line(named_aloud(self.studio.workshop, self._item_id))}"
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
        self._list.action_step(1)

    def _fill(self) -> None:
        self._list.show_rows(tuple(trace_rows(self.studio.workshop, self._item_id)))

    def action_accept(self) -> None:
        """Say that the link under the cursor, either way round, still holds."""
        row = self._list.row
        suspect = [e for e in _edges(self.studio.workshop, self._item_id) if e.suspect]
        edge = next((e for e in suspect if row is not None and row.id in (e.source, e.target)), None)
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


def _edges(workshop: Workshop, item_id: str) -> tuple[Edge, ...]:
    return rests_on(workshop, item_id) + rested_on_by(workshop, item_id)


def trace_rows(workshop: Workshop, item_id: str) -> list[Row]:
    """What it rests on, what rests on it, and then everything that is joined to it."""
    if workshop.find(item_id) is None:
        return [Row("hint", "?", "It was deleted.")]
    rows: list[Row] = []
    direct: set[str] = set()
    down, up = rests_on(workshop, item_id), rested_on_by(workshop, item_id)
    for title, nothing, pairs in (
        ("Rests on", "Nothing: l links it to what it rests on.", [(e.target, e.suspect) for e in down]),
        ("Carries", "Nothing rests on it yet.", [(e.source, e.suspect) for e in up]),
    ):
        found = dict(sorted(dict.fromkeys(pairs)))
        rows.append(Row("head", title, title, tail=str(len(found) or "")))
        rows += [_row(workshop, other, suspect=suspect) for other, suspect in found.items()]
        if not found:
            rows.append(Row("hint", f"{title}-none", nothing))
        direct |= set(found)
    further = chain(workshop, item_id) if "-" in item_id else {}
    others = {kind: [i for i in ids if i not in direct] for kind, ids in further.items()}
    if any(others.values()):
        rows.append(Row("head", "chain", "And through them"))
        rows += [_row(workshop, other) for ids in others.values() for other in ids]
    return rows


def _row(workshop: Workshop, item_id: str, *, suspect: bool = False) -> Row:
    item = workshop.find(item_id)
    name = (name_of(item) if item is not None else "not in this workshop any more") or "…"
    kind = next((k.one for k in KINDS.values() if item_id.startswith(f"{k.prefix}-")), "")
    tail = CHANGED if suspect else kind
    return Row("item", item_id, name, tail=tail, tone="warn" if suspect else "", label=item_id)
