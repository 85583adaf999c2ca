"""Reads and measures a file of cases beside the screen, and can be stopped at any moment."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.spoken import capital
from promise_studio.studio.dialogs.file_work import FileWork

if TYPE_CHECKING:
    from promise_studio.measure.keeping.importing import LevelAnswer, Wanted
    from promise_studio.measure.reading.case_table import CaseTable
    from promise_studio.measure.reading.columns import Columns, Proposal
    from promise_studio.measure.reading.connection import Connection
    from promise_studio.model import Workshop


@dataclass(frozen=True)
class Read:
    """The cases of a file, and what they can be told apart by."""

    table: "CaseTable"
    labels: tuple[str, ...]
    choices: tuple[str, ...]
    """Lines that can say which cases count."""
    deadline: str = ""
    """Which share of all cases met the deadline that the file itself holds, in a sentence."""


class CaseWork(FileWork):
    """One file at a time; what it does is started in a worker thread, one thing after the other."""

    stopped_words = "Stopped; nothing was kept."

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        self._connection: Connection | None = None

    def close(self) -> None:
        """Forget the cases."""
        self._open.close()
        self._connection = None

    def propose(self, path: Path) -> "Proposal":
        """The columns that fit."""
        from promise_studio.measure.reading.open_cases import propose

        return propose([path], self.tell)

    def read(self, path: Path, columns: "Columns") -> Read:
        """Every row, once."""
        from promise_studio.measure.keeping.channels import choices_of, labels_of
        from promise_studio.measure.reading.columns import MEANINGS, UnsettledError
        from promise_studio.measure.reading.connection import connect
        from promise_studio.measure.reading.open_cases import open_cases

        self.close()
        self._connection = self._open.enter_context(connect([path]))
        try:
            table = open_cases([path], columns, self._connection, progress=self.tell)
        except UnsettledError as asked:
            row = capital(MEANINGS[asked.role])
            raise UserError(asked.message, f"Go to “{row}”, press Enter and choose.") from None
        labels = labels_of(self._connection) if table.columns.channel else ()
        choices = choices_of(self._connection, table.columns)
        return Read(table, labels, choices, self._deadline(table))

    def _deadline(self, table: "CaseTable") -> str:
        from promise_studio.measure.answers import answer
        from promise_studio.measure.deadline import say_deadline
        from promise_studio.measure.question import Question
        from promise_studio.measure.reading.columns import Due

        if table.due is Due.NONE or self._connection is None:
            return ""
        found = answer(self._connection, table, Question(groups=()), progress=self.tell)
        return say_deadline(found.whole.tally.deadline, table.columns.target)

    def measure(
        self, workshop: "Workshop", read: Read, wanted: Sequence["Wanted"]
    ) -> "tuple[LevelAnswer, ...]":
        """The answer to every row."""
        from promise_studio.measure.keeping.importing import measure_levels

        if self._connection is None:
            raise UserError("The file is not open any more.", "Read it again.")
        return measure_levels(self._connection, read.table, workshop, wanted, progress=self.tell)
