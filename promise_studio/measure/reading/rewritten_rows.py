"""Rows that DuckDB cannot take as they stand, written again as a plain table with their number in front."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.measure.reading.shape import LONGEST_LINE, Shape, records_of
from promise_studio.measure.reading.unpacked import Tick

_TICK_EVERY = 10_000


def write_rows(place: Path, rows: Iterable[tuple[int, Sequence[str]]], width: int, tick: Tick) -> int:
    """Write numbered rows, cut or filled to `width` cells; returns how many had filled cells beyond."""
    beyond = 0
    with place.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        for number, (row, cells) in enumerate(rows):
            if number % _TICK_EVERY == 0:
                tick()
            beyond += any(cells[width:])
            writer.writerow((row, *cells[:width], *("",) * (width - len(cells))))
    return beyond


def text_rows(name: str, path: Path, shape: Shape) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a text that is not laid out by the book, each with its number in the file."""
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        records = records_of(_lines(name, stream), shape.delimiter, shape.escape)
        number = 0
        try:
            for number, cells in enumerate(records, start=1):
                if (number > shape.skip and any(map(str.strip, cells))) or (
                    number > shape.skip and len(cells) > 1
                ):
                    yield number, cells
        except csv.Error:
            raise UserError(
                f"“{name}” cannot be read below row {number}: a quotation mark is opened there and never closed.",
                "Export it again, or close the quotation mark.",
            ) from None


def _lines(name: str, stream: Iterable[str]) -> Iterator[str]:
    readline = stream.readline  # type: ignore[attr-defined]
    number = 0
    while line := readline(LONGEST_LINE):
        number += 1
        if len(line) >= LONGEST_LINE:
            raise too_long(name, number)
        yield line.replace("\0", "")


def too_long(name: str, number: int) -> UserError:
    """What is said of a line that no table has."""
    return UserError(
        f"Line {number} of “{name}” is longer than a million characters: it is not a table of cases.",
        "Export the cases with one line for each.",
    )
