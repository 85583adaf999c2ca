"""The SLA table as CSV, the way spreadsheets read it without harm."""

import csv
import io

from promise_studio.document.language.say import translate
from promise_studio.exchange.service_level_table import COLUMNS, Cell, build_rows
from promise_studio.exchange.spreadsheet_text import fit_cell, guard_text
from promise_studio.model import Workshop


def service_levels_as_csv(workshop: Workshop) -> bytes:
    """UTF-8 with a byte order mark, CRLF; numbers bare, text never a formula."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([translate(column.title) for column in COLUMNS])
    table.writerows([_write(cell) for cell in row] for row in build_rows(workshop))
    return text.getvalue().encode("utf-8-sig")


def _write(cell: Cell) -> str:
    if isinstance(cell, str):
        return guard_text(fit_cell(cell))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
