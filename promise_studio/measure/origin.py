"""Where cases come from: files on this computer, or a query at a warehouse; asked in the same way."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.keeping.channels import labels_of
from promise_studio.measure.question import Question
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import Columns, Proposal
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases, propose
from promise_studio.measure.reading.running import Progress

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Origin(Protocol):
    """Cases that can be opened once their columns are settled, and then asked."""

    def propose(self) -> Proposal:
        """Which columns fit which role, why, and what must be asked."""

    def open(self, columns: Columns, given: Columns) -> CaseTable:
        """Count the cases by these columns; `given` are those that a person named."""

    def answer(self, question: Question, apart: Iterable[float] = (), *, kept: bool = False) -> Answer:
        """The figures; times `apart` (seconds) can be asked of the spread, and any where it is to be kept."""

    def channels(self) -> tuple[str, ...]:
        """The channels of the cases, the commonest first."""

    def close(self) -> None:
        """Let go of them."""


class FileOrigin:
    """Cases in files on this computer."""

    def __init__(self, paths: Sequence[Path], progress: Progress | None) -> None:
        self._paths, self._progress = paths, progress
        self._opened = ExitStack()
        self._connection: DuckDBPyConnection | None = None
        self._table: CaseTable | None = None

    def propose(self) -> Proposal:
        """Which columns fit which role, why, and what must be asked."""
        return propose(self._paths, self._progress)

    def open(self, columns: Columns, _given: Columns) -> CaseTable:
        """Read every row of the files."""
        self.close()
        self._connection = self._opened.enter_context(connect(self._paths))
        self._table = open_cases(self._paths, columns, self._connection, progress=self._progress)
        return self._table

    def answer(self, question: Question, _apart: Iterable[float] = (), *, kept: bool = False) -> Answer:  # noqa: ARG002 - a spread of files keeps every time that is asked for
        """The figures of the cases."""
        connection, table = self._cases()
        return answer(connection, table, question, progress=self._progress)

    def channels(self) -> tuple[str, ...]:
        """The channels of the cases, the commonest first."""
        connection, table = self._cases()
        return labels_of(connection) if table.columns.channel else ()

    def close(self) -> None:
        """Close what was read; its rows go with it."""
        self._opened.close()
        self._connection = self._table = None

    def _cases(self) -> "tuple[DuckDBPyConnection, CaseTable]":
        if self._connection is None or self._table is None:
            raise ValueError("no cases are open")
        return self._connection, self._table
