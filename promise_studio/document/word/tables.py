"""Tables: rows with their cells, a head that Word repeats on each page, rows that are not torn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import Table

from promise_studio.document.word.nodes import Node

MOST_COLUMNS = 63
"""What Word allows in one table."""
RULE = "C9D2D2"


@dataclass(frozen=True)
class Cell:
    """One cell and the columns that it covers."""

    node: Node
    span: int


@dataclass(frozen=True)
class Row:
    """One row; `anchor` is the place that links lead to."""

    cells: tuple[Cell, ...]
    head: bool
    anchor: str
    group: bool = False
    """It names the rows below it."""

    @property
    def width(self) -> int:
        """How many columns it has."""
        return sum(cell.span for cell in self.cells)


def rows_of(table: Node) -> Iterator[Row]:
    """The rows of a table in reading order, those of its head marked."""
    for part in table.elements:
        for row in part.elements if part.tag in {"thead", "tbody", "tfoot"} else []:
            cells = tuple(
                Cell(cell, max(1, int(cell.attributes.get("colspan") or 1))) for cell in row.elements
            )
            if cells:
                anchor = row.attributes.get("id") or part.attributes.get("id", "")
                yield Row(cells, part.tag == "thead", anchor, "group" in row.classes)


def new_table(document: Document, rows: Sequence[Row], weights: Callable[..., Sequence[float]]) -> Table:
    """An empty table as wide as the page; its head stands on every page and no row is torn."""
    columns = min(MOST_COLUMNS, max(row.width for row in rows))
    table: Table = document.add_table(rows=len(rows), cols=columns, style="Table Grid")
    table.autofit = False
    section = document.sections[-1]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for column, weight in zip(table.columns, weights(rows, columns), strict=True):
        column.width = Emu(int(room * weight))
    for row, made in zip(rows, table.rows, strict=True):
        properties = made._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no call for these two
        properties.append(_on("w:cantSplit"))
        if row.head:
            properties.append(_on("w:tblHeader"))
    _hairlines(table)
    return table


def _hairlines(table: Table) -> None:
    """Thin grey lines between the rows, and none between the columns."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        across = side in {"top", "bottom", "insideH"}
        for name, value in (("val", "single" if across else "nil"), ("sz", "4"), ("color", RULE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)  # noqa: SLF001  python-docx has no call for borders


def _on(tag: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    element.set(qn("w:val"), "true")
    return element
