"""One row of a table that is being imported."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """The cells of a row and the line it starts on; `problem` says why the cells cannot be trusted."""

    line: int
    cells: Sequence[str]
    problem: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether no cell says anything."""
        return not any(cell.strip() for cell in self.cells)
