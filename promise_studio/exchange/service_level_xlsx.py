"""The SLA table as XLSX: ready to filter and to print, the same bytes every time."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from xlsxwriter import Workbook

from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.set_text import lines_of
from promise_studio.exchange.service_level_table import COLUMNS, Cell, Column, Form, build_rows
from promise_studio.exchange.set_apart_table import PART_COLUMNS, build_part_rows
from promise_studio.exchange.spreadsheet_text import fit_cell
from promise_studio.measure.verdict import Status
from promise_studio.model import Workshop

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
NUMBER_FORMATS = {
    Form.TEXT: "@",
    Form.NUMBER: "#,##0.0#####",
    Form.COUNT: "#,##0",
    Form.PERCENT: "0.0#####",
    Form.DAY: "yyyy-mm-dd",
}
VERDICT_COLOURS = {
    Status.SAFE: ("#1F6B45", "#E3F1E8"),
    Status.TIGHT: ("#7A4F00", "#FBF0DA"),
    Status.BROKEN: ("#A4262C", "#F9E4E0"),
    Status.TOO_FEW: ("#51606A", "#EEF1F2"),
    Status.NOT_MEASURED: ("#51606A", "#EEF1F2"),
}
MEANINGS = {
    Status.SAFE: to_say("enough cases, kept as often as promised, with room to spare"),
    Status.TIGHT: to_say(
        "kept as often as promised, but not surely, or with little room, or not in every month"
    ),
    Status.BROKEN: to_say("kept less often than promised"),
    Status.TOO_FEW: to_say("too few cases to tell"),
    Status.NOT_MEASURED: to_say("no figures yet"),
}
TITLE, APART = to_say("Service levels"), to_say("Where the misses sit")
Columns = Sequence[Column[Any]]
A4 = 9
LONGEST_NAME = 31
"""Characters that a spreadsheet allows for the name of a sheet."""
PAGE_WIDE = 190
"""What a page holds of the widths of columns, in letters that can still be read."""
LINE, HIGHEST = 15.0, 400.0
"""Points: a line of the usual letters, and what a spreadsheet allows for a row."""
LETTERS, LETTER, UNIT = 11.0, 0.5, 1.86
"""Letters in points, how wide one is in its own size, and the millimetres of a unit of width."""
ABOUT_WIDTH = 90
UNDATED = date(2000, 1, 1)


def service_levels_as_xlsx(workshop: Workshop) -> bytes:
    """A workbook with the table and a page about it; every text is text, every figure a number."""
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as book:
        created = datetime.combine(_day_of(workshop), time(), UTC).replace(tzinfo=None)
        book.set_properties({"title": say(TITLE), "created": created})
        _write_table(book, workshop, say(TITLE), COLUMNS, build_rows(workshop))
        if parts := build_part_rows(workshop):
            _write_table(book, workshop, say(APART), PART_COLUMNS, parts)
        _write_about(book, workshop)
    return file.getvalue()


def _day_of(workshop: Workshop) -> date:
    """The day that the file is dated by: the clock has no say, so that equal workshops make equal files."""
    days = [version.dated for version in workshop.versions if version.dated is not None]
    return max(days, default=workshop.frame.held_on or UNDATED)


def _write_table(
    book: Any, workshop: Workshop, title: str, columns: Columns, rows: Sequence[Sequence[Cell]]
) -> None:
    sheet = book.add_worksheet(title[:LONGEST_NAME])
    _set_up_page(sheet, workshop, columns)
    _write_headings(book, sheet, columns)
    _write_rows(book, sheet, columns, rows)


def _set_up_page(sheet: Any, workshop: Workshop, columns: Columns) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(max(1, round(sum(column.width for column in columns) / PAGE_WIDE)), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.freeze_panes(1, 1)
    title = (workshop.frame.title or say(TITLE)).replace("&", "&&")
    sheet.set_header(f"&L {title}&R &P / &N")


def _write_headings(book: Any, sheet: Any, columns: Columns) -> None:
    look = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#0F3B3E", "font_color": "#FFFFFF"}
    heading = book.add_format(look)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, translate(column.title), heading)
    sheet.set_row(0, _height((translate(column.title), column.width) for column in columns))


def _write_rows(book: Any, sheet: Any, columns: Columns, rows: Sequence[Sequence[Cell]]) -> None:
    base = {"valign": "top", "border": 4, "border_color": "#B8C4C4"}
    formats = {
        form: book.add_format({**base, "num_format": number, "text_wrap": form is Form.TEXT})
        for form, number in NUMBER_FORMATS.items()
    }
    verdicts = {
        translate(status.value): book.add_format(
            {**base, "bold": True, "font_color": ink, "bg_color": ground}
        )
        for status, (ink, ground) in VERDICT_COLOURS.items()
    }
    for line, row in enumerate(rows, start=1):
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            look = verdicts[str(cell)] if column.title == "Verdict" else formats[_form_of(column, cell)]
            _write_cell(sheet, line, place, cell, look)
        texts = zip(row, columns, strict=True)
        sheet.set_row(
            line, _height((cell, column.width) for cell, column in texts if column.form is Form.TEXT)
        )
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _height(texts: Iterable[tuple[Cell, float]]) -> float:
    """How high a row must be for its words: not every program makes room for them when it opens the file."""
    lines = (
        sum(lines_of(part, LETTERS, LETTER, width * UNIT) or 1 for part in str(cell or "").split("\n"))
        for cell, width in texts
    )
    return min(HIGHEST, max(lines, default=1) * LINE)


def _form_of(column: Column[Any], cell: Cell) -> Form:
    """How a cell is shown: a whole number without a decimal point, which a format alone cannot leave out."""
    whole = column.form is Form.NUMBER and isinstance(cell, float) and cell.is_integer()
    return Form.COUNT if whole else column.form


def _write_cell(sheet: Any, line: int, place: int, cell: Cell, look: Any) -> None:
    if cell is None or cell == "":
        sheet.write_blank(line, place, None, look)
    elif isinstance(cell, str):
        sheet.write_string(line, place, fit_cell(cell), look)
    elif isinstance(cell, date):
        sheet.write_datetime(line, place, cell, look)
    else:
        sheet.write_number(line, place, cell, look)


def _write_about(book: Any, workshop: Workshop) -> None:
    sheet = book.add_worksheet(say("About"))
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, ABOUT_WIDTH)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    floor = f"{workshop.keep.headroom_floor:.0%}"
    facts = {
        say("Workshop"): workshop.frame.title,
        say("Organisation"): workshop.frame.organisation,
        say("The promise"): workshop.statement.text,
        say("Version"): workshop.versions[-1].number if workshop.versions else "",
        say("Headroom we want"): say("%(share)s of the target unused", share=floor),
        **{
            say("Verdict “%(verdict)s”", verdict=translate(status.value)): translate(words)
            for status, words in MEANINGS.items()
        },
    }
    for line, (name, words) in enumerate(facts.items()):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, fit_cell(words), wrapped)
        sheet.set_row(line, _height([(words, ABOUT_WIDTH)]))
