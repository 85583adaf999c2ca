"""Rows that DuckDB cannot take as they stand, written again as a plain table with their number in front."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from promise_studio.errors import UserError
from promise_studio.measure.reading.shape import LONGEST_LINE, Shape, records_of
from promise_studio.measure.reading.unpacked import Tick, too_long

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
        lines = _Lines(name, stream)
        records = records_of(lines, shape.delimiter, shape.escape)
        number = 0
        try:
            for number, cells in enumerate(records, start=1):
                if lines.since > 1 and lines.quotes % 2 and shape.escape == '"' and lines.at_end():
                    raise _never_closed(name, number)
                lines.since = lines.quotes = 0
                if number > shape.skip and (len(cells) > 1 or any(map(str.strip, cells))):
                    yield number, cells
        except csv.Error:
            raise _never_closed(name, number + 1) from None


def _never_closed(name: str, row: int) -> UserError:
    return UserError(
        f"Row {row} of “{name}” opens a quotation mark that is never closed: "
        "the rows below it cannot be told apart.",
        "Export it again, or close the quotation mark.",
    )


class _Lines:
    """The lines of a text, none too long, with a count of what the record in hand has taken."""

    def __init__(self, name: str, stream: TextIO) -> None:
        self._name = name
        self._stream = stream
        self.since = 0
        self.quotes = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        self.since += 1
        self.quotes += line.count('"')
        if len(line) >= LONGEST_LINE:
            raise too_long(self._name)
        return line.replace("\0", "")

    def at_end(self) -> bool:
        """Whether nothing follows."""
        return not self._stream.readline(1)
