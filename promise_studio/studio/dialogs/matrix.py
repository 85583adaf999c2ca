"""The trace of the whole promise as a matrix: a row a clause, a column for each thing that it needs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from promise_studio.model import Workshop, kind_of
from promise_studio.model.promise import ClauseState
from promise_studio.model.trace import rested_on_by, rests_on
from promise_studio.studio.dialogs.dialog import keys_line
from promise_studio.studio.dialogs.leading import LeadingDialog
from promise_studio.studio.stages.sections import item_row
from promise_studio.studio.widgets.rows import Row, Tone

COLUMNS = {
    "quote": "VOC",
    "persona": "PER",
    "moment": "MOM",
    "value": "VAL",
    "service level": "SLA",
    "procedure": "SOP",
    "training": "TRN",
    "recovery": "REC",
    "scenario": "SCN",
    "audit": "AUD",
}
CELL = 4
ABOUT = "How many stand behind each clause: ■ none, ▲ one of them reads differently since it was linked."


def joined_to(workshop: Workshop, clause_id: str) -> dict[str, tuple[int, bool]]:
    """For each column how many items are joined to a clause, and whether a link to one is suspect."""
    edges = (*rests_on(workshop, clause_id), *rested_on_by(workshop, clause_id))
    ends = {edge.target if edge.source == clause_id else edge.source: edge.suspect for edge in edges}
    scenarios = {item_id for item_id in ends if item_id.startswith("SCN-")}
    ends |= {audit.id: False for audit in workshop.audits if audit.scenario in scenarios}
    found: dict[str, tuple[int, bool]] = {}
    for item_id, suspect in ends.items():
        if "-" in item_id and (kind := kind_of(item_id).name) in COLUMNS:
            count, before = found.get(kind, (0, False))
            found[kind] = (count + 1, before or suspect)
    return found


def matrix_rows(workshop: Workshop) -> tuple[Row, ...]:
    """The clauses that are not retired, each with its cells."""
    heads = "".join(name.rjust(CELL) for name in COLUMNS.values())
    rows = [Row("head", "clause", "Clauses", tail=heads)]
    for clause in workshop.clauses:
        if clause.state is ClauseState.RETIRED:
            continue
        found = joined_to(workshop, clause.id)
        cells = "".join(_cell(*found.get(kind, (0, False))).rjust(CELL) for kind in COLUMNS)
        tone: Tone = "warn" if len(found) < len(COLUMNS) or any(s for _, s in found.values()) else "ok"
        rows.append(item_row(clause, "clause", lambda _, cells=cells, tone=tone: (cells, tone)))  # type: ignore[misc]
    if len(rows) == 1:
        rows.append(Row("hint", "?", "No clause is written yet: F7, then a."))
    return tuple(rows)


def _cell(count: int, suspect: bool) -> str:
    return "■" if not count else f"{'▲' if suspect else ''}{count}"


class MatrixScreen(LeadingDialog):
    """The answer is the clause to go to; `t` shows the trace of one."""

    BINDINGS: ClassVar = [Binding("enter", "go", show=False), Binding("t", "trace", show=False)]
    DEFAULT_CSS = "MatrixScreen .dialog.-matrix { width: 98%; max-width: 140; }"

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall -matrix") as frame:
            frame.border_title = "Trace of every clause"
            yield Static(Content.styled(ABOUT, "$foreground 65%"))
            yield self._list
            yield keys_line(("Enter", "go there"), ("t", "its trace"), ("Esc", "back"))

    def on_mount(self) -> None:
        self._list.show_rows(matrix_rows(self.studio.workshop))
        self._list.focus()
