"""What was chosen so far of a file to measure: its columns, the rows it measures and the cases that count."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.measure.keeping.channels import only_for
from promise_studio.measure.keeping.importing import Wanted
from promise_studio.measure.keeping.source_fields import (
    columns_of,
    levels_read_by,
    never_paused_by,
    same_columns,
)
from promise_studio.measure.reading.columns import LABELS, Columns, Proposal
from promise_studio.model import Workshop
from promise_studio.model.case_source import CaseSource
from promise_studio.studio.dialogs.files import file_rows
from promise_studio.studio.dialogs.measure_rows import (
    FILES,
    column_rows,
    counts_line,
    level_rows,
    levels_to_measure,
    with_next,
)
from promise_studio.studio.widgets.rows import Row

if TYPE_CHECKING:
    from promise_studio.studio.dialogs.measure_work import Read

EVERY_CASE = "every case"
SORTS = "Any column that sorts the cases can stand here: c then chooses which of them count."
_LONGEST = 600


@dataclass
class Choices:
    """Three steps: the file, its columns, what it measures; each knows what stands in the list."""

    path: Path = Path()
    proposal: Proposal | None = None
    columns: Columns = field(default_factory=Columns)
    known: CaseSource | None = None
    """The file that was read like this before."""
    read: "Read | None" = None
    chosen: set[str] = field(default_factory=set)
    as_before: set[str] = field(default_factory=set)
    """Those of them that nobody chose: they were measured by the same columns last time."""
    only: dict[str, tuple[str, ...] | None] = field(default_factory=dict)

    def rows(self, workshop: Workshop, typed: str, folder: Path) -> tuple[Row, ...]:
        """The list of the present step."""
        if self.read is not None:
            levels = levels_to_measure(workshop)
            newly_paused = never_paused_by(workshop, [level.id for level in levels], self.columns.pause)
            pauses = dict.fromkeys(newly_paused, self.columns.pause)
            return level_rows(levels, self.chosen, self.only, pauses)
        if self.proposal is not None:
            return column_rows(self.columns, self.proposal, f"“{self.known.name}”" if self.known else "")
        return file_rows(typed, FILES, "No file of cases and no folder begins like this.", folder=folder)

    def why(self, role: str) -> str:
        """Why a column was proposed, or what has to be settled."""
        if self.proposal is None or self.read is not None:
            return ""
        asked = {question.role: question.sentence for question in self.proposal.questions}
        free = SORTS if role in LABELS and not getattr(self.columns, role, "") else ""
        return self.proposal.reasons.get(role) or asked.get(role, free)

    def take_proposal(self, workshop: Workshop, proposal: Proposal) -> str:
        """Go on to the columns: those of last time where they fit; what there is to say about it."""
        self.proposal = proposal
        self.known = known = same_columns(workshop, proposal.names, self.chosen)
        self.columns = proposal.columns if known is None else columns_of(known)
        if known is None:
            return "Each column was proposed for a reason: go to it to read it. Enter takes another."
        said = f"Same columns as last time ({known.id}). Enter uses them again."
        if others := never_paused_by(workshop, sorted(self.chosen), known.pause):
            self.columns = replace(self.columns, pause=proposal.columns.pause)
            if not self.columns.pause:
                said += f" But “{known.pause}”: nobody has said that it stops the clock of {others[0]}."
        return said

    def take_column(self, role: str, name: str) -> None:
        """Give a role another column, or none."""
        named: dict[str, Any] = {role: name}
        self.columns = replace(self.columns, **named)

    def turn(self, what: str) -> None:
        """The next order of day and month, or the next unit."""
        self.columns = with_next(self.columns, what)

    def take_cases(self, workshop: Workshop, read: "Read") -> str:
        """Go on to what is measured; what became of the rows of the file."""
        levels = levels_to_measure(workshop)
        self.read = read
        self.only = {level.id: only_for(workshop, level, read.table.columns, read.labels) for level in levels}
        self.chosen = (self.chosen - self.as_before) & set(self.only)
        self.as_before = set()
        before = self._as_last_time(workshop) & set(self.only)
        self.as_before = before - self.chosen
        self.chosen |= before
        return " ".join(filter(None, [counts_line(read.table), read.deadline, *read.table.notes]))[:_LONGEST]

    def _as_last_time(self, workshop: Workshop) -> set[str]:
        """The rows that were measured by these columns; where none are known, all that were measured."""
        if self.known is not None:
            return levels_read_by(workshop, self.columns)
        return {one.service_level for one in workshop.measurements if one.taken_from}

    def toggle(self, level_id: str) -> bool:
        """Choose a row or leave it out; True when somebody has to say which cases count for it."""
        self.chosen ^= {level_id}
        self.as_before.discard(level_id)
        return level_id in self.chosen and self.only.get(level_id) is None

    def said_of(self, workshop: Workshop, level_id: str) -> str:
        """What is new about the row that was just chosen: pauses are taken off that never were."""
        if level_id not in self.chosen or not never_paused_by(workshop, [level_id], self.columns.pause):
            return ""
        taken_off = f"“{self.columns.pause}” is taken off the times of {level_id}, too."
        return f"{taken_off} If that is wrong: Esc, and choose no column."

    def count_only(self, level_id: str, lines: tuple[str, ...]) -> None:
        """Say which cases count for a row."""
        self.only[level_id] = () if EVERY_CASE in lines else lines
        self.as_before.discard(level_id)

    @property
    def unsettled(self) -> str:
        """A chosen row for which nobody has said which cases count."""
        return min((one for one in self.chosen if self.only.get(one) is None), default="")

    def wanted(self, workshop: Workshop) -> list[Wanted]:
        """What is to be measured, in the team's order."""
        order = [level.id for level in workshop.service_levels if level.id in self.chosen]
        return [Wanted(one, self.only[one] or ()) for one in order]

    def back(self) -> bool:
        """Go one step back; False when this is the first."""
        if self.read is not None:
            self.read = None
        elif self.proposal is not None:
            self.proposal = None
        else:
            return False
        return True
