"""Where a row of delimited text ends: quotation marks may hold line breaks, and some are never closed."""

import csv
from collections.abc import Sequence

LONGEST = 1 << 20
"""Characters of a row; a longer one is no row."""
MOST_LINES = 1000
"""Lines of a row."""


class Layout:
    """How the cells of one text are set apart."""

    def __init__(self, delimiter: str, *, backslash: bool = False) -> None:
        self.delimiter = delimiter
        self._backslash = backslash

    def as_written_by_the_book(self, line: str) -> str:
        """The line with its marks doubled, in a file that puts a backslash before each instead."""
        return line.replace('\\"', '""') if self._backslash else line

    def is_open_after(self, line: str, *, inside: bool) -> bool:
        """Whether a quoted cell goes on in the next line; `inside` says whether it did before this one."""
        if '"' not in line:
            return inside
        place, end, starts = 0, len(line), not inside
        while place < end:
            if inside:
                place = line.find('"', place)
                if place < 0:
                    return True
                if line[place + 1 : place + 2] == '"':
                    place += 2
                    continue
                inside, starts, place = False, False, place + 1
            elif starts and line[place] == '"':
                inside, place = True, place + 1
            else:
                place = line.find(self.delimiter, place) + 1
                if place == 0:
                    return False
                starts = True
        return inside

    def cells(self, lines: Sequence[str]) -> list[str]:
        """The cells of one row; csv.Error when one is too long."""
        if len(lines) == 1 and '"' not in lines[0]:
            return lines[0].rstrip("\r\n").split(self.delimiter)
        csv.field_size_limit(LONGEST)
        reader = csv.reader(lines, delimiter=self.delimiter)
        return next(reader, [])

    def is_whole(self, lines: Sequence[str]) -> bool:
        """Whether quotation marks open and close only at the edges of cells."""
        try:
            next(csv.reader(lines, delimiter=self.delimiter, strict=True), None)
        except csv.Error:
            return False
        return True
