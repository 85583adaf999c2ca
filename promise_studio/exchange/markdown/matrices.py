"""Tables whose rows or columns carry known names: lanes, rows of a journey, parts of an empathy map."""

from collections.abc import Callable
from dataclasses import dataclass

from promise_studio.exchange.markdown.blocks import Table
from promise_studio.exchange.markdown.labels import folded
from promise_studio.exchange.markdown.vocabulary import COLUMNS_ABOUT

Meaning = Callable[[str], str]
"""From a label to what it names, or nothing."""

_WIDEST = 500


@dataclass(frozen=True)
class Matrix:
    """A table turned so that each row has a meaning: the heads of its columns, the rows by what they mean.

    `corner` is the meaning of the head row's own first cell: it may be a row like the others.
    """

    heads: tuple[str, ...]
    corner: str
    is_turned: bool
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]

    @property
    def meanings(self) -> set[str]:
        """What the rows mean."""
        return {meaning for meaning, _, _ in self.rows if meaning}

    def column(self, at: int, *, with_corner: str = "") -> dict[str, list[str]]:
        """What the cells of a column hold, by what their rows mean; the head too, if it has a meaning."""
        held: dict[str, list[str]] = {with_corner: cell_lines(self.heads[at])} if with_corner else {}
        for meaning, _, cells in self.rows:
            if meaning:
                held.setdefault(meaning, []).extend(cell_lines(cells[at]))
        return held

    def rest(self) -> list[str]:
        """Rows without a meaning, and what the labels of the others say besides."""
        lines = []
        for meaning, label, cells in self.rows:
            first, *more = cell_lines(label) or [""]
            said = " | ".join(" / ".join(cell_lines(cell)) for cell in cells if cell)
            if not meaning and (first or said):
                lines.append(f"{' '.join([first, *more])}: {said}" if said else " ".join([first, *more]))
            elif more:
                lines.append(f"{first}: {' '.join(more)}")
        return lines


def matrices_of(table: Table, meaning: Meaning) -> list[Matrix]:
    """The table as it stands and turned on its side, where two rows or more have a meaning."""
    width = max(map(len, table.rows), default=0)
    if len(table.rows) < 2 or not 2 <= width <= _WIDEST or explains(table):
        return []
    rows = [tuple(row) + ("",) * (width - len(row)) for row in table.rows]
    found = []
    for is_turned, turned in ((False, rows), (True, list(zip(*rows, strict=True)))):
        matrix = Matrix(
            turned[0][1:],
            meaning(turned[0][0]),
            is_turned,
            tuple((meaning(row[0]), row[0], row[1:]) for row in turned[1:]),
        )
        if len(matrix.meanings | ({matrix.corner} - {""})) >= 2:
            found.append(matrix)
    return found


def explains(table: Table) -> bool:
    """Whether the table says what words mean, rather than using them."""
    heads = table.rows[0] if table.rows else []
    return any(set(folded(head).split()) & COLUMNS_ABOUT for head in heads if len(folded(head).split()) <= 3)


def cell_lines(cell: str) -> list[str]:
    """The things that a cell holds, one a line or bullet."""
    lines = (line.strip().lstrip("•·*-–").strip() for line in cell.split("\n"))
    return [line for line in lines if line]
