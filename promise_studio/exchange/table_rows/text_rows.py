"""Rows of a delimited text, read patiently: a broken row is named by its line, and those below are read."""

import csv
from collections.abc import Iterator

from promise_studio.exchange.table_rows.quoting import LONGEST, MOST_LINES, Layout
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.table_rows.text_lines import Line, TextLines

_NEVER_CLOSED = "a quotation mark opens here and is never closed"
_TOO_LONG = "longer than a million characters"
_FEWEST_LINES = 20


def text_rows(lines: TextLines, layout: Layout) -> Iterator[Row]:
    """Every row that is not an empty line; after a broken one, reading goes on with the line below it."""
    usual, most = 0, MOST_LINES
    while (first := lines.next_line()) is not None:
        if not first.text.strip("\r\n"):
            continue
        if '"' not in first.text and not first.too_long:
            cells = _bare(first.text, layout)
            usual = usual or (len(cells) if len(cells) > 1 else 0)
            yield Row(first.number, cells)
            continue
        if first.too_long:
            yield Row(first.number, [first.text[:200]], _TOO_LONG)
            continue
        taken, closed = _gather(first, lines, layout, most)
        texts = [layout.as_written_by_the_book(line.text) for line in taken]
        if not closed or (len(taken) > 1 and _swallows(texts, layout, usual)):
            lines.push_back(taken[1:])
            # A file full of such marks would be read over and over: look less far ahead each time.
            most = max(_FEWEST_LINES, most // 2) if not closed else most
            yield Row(first.number, _bare(first.text, layout), _NEVER_CLOSED)
            continue
        try:
            cells = layout.cells(texts)
        except csv.Error:
            yield Row(first.number, [first.text[:200]], _TOO_LONG)
            continue
        if len(cells) > 1:
            usual = usual or len(cells)
        yield Row(first.number, cells)


def _gather(first: Line, lines: TextLines, layout: Layout, most: int) -> tuple[list[Line], bool]:
    """The lines of one row, at most so many, and whether its last quotation mark is closed."""
    taken, size = [first], len(first.text)
    inside = layout.is_open_after(layout.as_written_by_the_book(first.text), inside=False)
    while inside and len(taken) < most and size < LONGEST:
        line = lines.next_line()
        if line is None:
            break
        taken.append(line)
        size += len(line.text)
        if line.too_long:
            break
        inside = layout.is_open_after(layout.as_written_by_the_book(line.text), inside=True)
    return taken, not inside


def _swallows(texts: list[str], layout: Layout, usual: int) -> bool:
    """Whether rows were swallowed: the marks do not fit, and a line below would be a row by itself."""
    if layout.is_whole(texts) and (usual < 2 or len(layout.cells(texts)) == usual):
        return False
    return usual > 1 and any(
        not layout.is_open_after(text, inside=False) and len(layout.cells([text])) == usual
        for text in texts[1:]
    )


def _bare(text: str, layout: Layout) -> list[str]:
    return text.rstrip("\r\n").split(layout.delimiter)
