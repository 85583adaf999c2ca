"""A table of voices, opened: its headings, its first rows, and the columns proposed or named."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.options import ROLES, Options
from promise_studio.exchange.table_rows.open_table import OpenTable, open_table
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.voices.choosing import find_column
from promise_studio.exchange.voices.headings import Headings, find_headings
from promise_studio.exchange.voices.proposing import Proposal, propose
from promise_studio.model.text import clip

_SAMPLE = 5000
NOT_THIS = "-"
"""What a person says for a role that no column has."""


@dataclass(frozen=True)
class Survey:
    """What is known before the rows are read one by one."""

    name: str
    headings: Headings
    proposal: Proposal
    places: Mapping[str, int]
    """The column of each role that has one."""
    sample: Sequence[Row]
    """The first rows below the headings."""

    @property
    def columns(self) -> dict[str, str]:
        """The name of the column of each role."""
        return {role: self.headings.names[place] for role, place in self.places.items()}

    def cell(self, row: Row, role: str) -> str:
        """What a row says in the column of a role; nothing where there is no such column."""
        place = self.places.get(role)
        return row.cells[place] if place is not None and place < len(row.cells) else ""


@contextmanager
def open_survey(
    path: Path, options: Options, progress: Progress
) -> Iterator[tuple[Survey, Iterator[Row], OpenTable]]:
    """A table with its columns settled, and all of its rows to read once; UserError when it is none.

    Of a workbook it is the sheet that was named, else the longest one in which people say something.
    """
    with open_table(path, progress, options.sheet) as table:
        wrong: UserError | None = None
        for sheet in table.sheets if table.sheets and not options.sheet else (table.sheet,):
            if sheet != table.sheet:
                table.turn_to(sheet)
            try:
                survey = _look(path.name, table, options)
            except UserError as error:
                wrong = wrong or error
            else:
                yield survey, chain(survey.sample, table.rows), table
                return
        if wrong is not None:
            raise wrong


def _look(name: str, table: OpenTable, options: Options) -> Survey:
    """What the first rows tell; UserError when nobody says anything in them."""
    head = list(islice(table.rows, _SAMPLE))
    headings = find_headings([row.cells for row in head])
    first = head[headings.skip :]
    if not first:
        raise UserError(
            f"“{name}” has no rows below the names of its columns.",
            "Give it a table with a row for each answer.",
        )
    columns = [
        [row.cells[place] if place < len(row.cells) else "" for row in first if not row.problem]
        for place in range(len(headings.names))
    ]
    proposal = propose(headings.names, columns)
    places = _settled(headings, proposal, options.columns)
    if "text" not in places:
        known = ", ".join(f"“{clip(name, 50)}”" for name in headings.names[:12])
        raise UserError(
            f"No column of “{name}” holds what people said.", f'Name it: --text "…". The columns are {known}.'
        )
    return Survey(name, headings, proposal, places, first)


def _settled(headings: Headings, proposal: Proposal, given: Mapping[str, str]) -> dict[str, int]:
    """The columns that were named, and for the other roles those proposed that are still free."""
    named = {
        role: find_column(headings, given[role], f"--{role}")
        for role in ROLES
        if given.get(role, NOT_THIS) != NOT_THIS
    }
    for role, place in proposal.places.items():
        if role not in given and place not in named.values():
            named[role] = place
    return {role: named[role] for role in ROLES if role in named}
