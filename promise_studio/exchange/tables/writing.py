"""Writes every table of a workshop: a workbook with a sheet each, or CSV files in one archive."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Final

from promise_studio.exchange.spreadsheet_text import fit_cell
from promise_studio.exchange.tables.cells import guard, write_cell
from promise_studio.exchange.workshop_markdown.parts import Form, Part, parts_of
from promise_studio.model import KINDS, SINGLES, Item, Workshop

ID: Final = "id"
_STAMP: Final = (2024, 1, 1, 0, 0, 0)
"""The clock has no say, so that equal workshops make equal files."""
_BOM: Final = "\ufeff"


def tables_of(workshop: Workshop) -> Iterator[tuple[str, Sequence[Part], tuple[Item, ...]]]:
    """The name of each table, its columns and its items, in the order of the stages; empty ones too."""
    for field in SINGLES.values():
        item: Item = getattr(workshop, field)
        yield field, parts_of(type(item)), (item,)
    for kind in KINDS.values():
        yield kind.collection, parts_of(kind.cls), workshop.all(kind.name)


def tables_as_csv(workshop: Workshop) -> bytes:
    """A zip archive with a CSV file a table; nothing in them is run by a spreadsheet."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
        for name, parts, items in tables_of(workshop):
            text = io.StringIO(newline="")
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow([ID, *(part.field for part in parts)])
            for item in items:
                writer.writerow([item.id, *(guard(write_cell(item, part)) for part in parts)])
            files.writestr(zipfile.ZipInfo(f"{name}.csv", _STAMP), f"{_BOM}{text.getvalue()}")
    return archive.getvalue()


def tables_as_xlsx(workshop: Workshop) -> bytes:
    """A workbook with a sheet a table; every text is text."""
    from xlsxwriter import Workbook

    from promise_studio.exchange.service_level_xlsx import OPTIONS, UNDATED

    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        book.set_properties({"title": workshop.frame.title, "created": _midnight(UNDATED)})
        bold = book.add_format({"bold": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for name, parts, items in tables_of(workshop):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            for place, heading in enumerate([ID, *(part.field for part in parts)]):
                sheet.set_column(place, place, 10 if place == 0 else _width(parts[place - 1]), wrapped)
                sheet.write_string(0, place, heading, bold)
            for line, item in enumerate(items, start=1):
                for place, text in enumerate([item.id, *(write_cell(item, part) for part in parts)]):
                    if text:
                        sheet.write_string(line, place, fit_cell(text), wrapped)
    return file.getvalue()


def _midnight(day: object) -> object:
    from datetime import date, datetime

    return datetime(day.year, day.month, day.day) if isinstance(day, date) else day  # noqa: DTZ001


def _width(part: Part) -> int:
    return 40 if part.form in {Form.TEXT, Form.LINES, Form.TABLE} else 14
