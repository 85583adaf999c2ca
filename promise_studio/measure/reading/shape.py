"""How a text is laid out as a table: its delimiter, its row of column names and its first cases."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from promise_studio.errors import UserError
from promise_studio.measure.reading.time_forms import form_of
from promise_studio.measure.reading.unpacked import too_long

LONGEST_LINE = 1 << 20
_DELIMITERS = (",", ";", "\t", "|", "^", "~", "§", "¦", "\x1f", "\x01", "#", "!")
_LOOKED_AT = 1000


@dataclass(frozen=True, slots=True)
class Shape:
    """The layout of one text."""

    delimiter: str
    escape: str
    skip: int
    """The records above the first case, blank lines and the names counted."""
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first cases, as a sample."""
    ragged: bool
    """Some rows are shorter than the names."""
    odd: bool
    """Blank lines between the rows, or rows longer than the names: it has to be read slowly."""


def find_shape(name: str, head: str, *, whole: bool) -> Shape:
    """The layout that fits the first megabyte best; a sentence when that is no table."""
    if not whole:
        head = _without_last_line(name, head)
    first = head.partition("\n")[0].strip().lower()
    hinted = first[4:5] if re.fullmatch(r"sep=.", first) else ""
    escape = "\\" if '\\"' in head and '""' not in head else '"'
    scores = (_score(head, mark, escape, whole=whole) for mark in hinted or _DELIMITERS)
    best = max(scores, key=lambda found: found[:2])
    _, _, delimiter, records = best
    if max((len(record) for record in records), default=0) < 2:
        raise UserError(
            f"“{name}” has one column: a case needs at least the time it started and the time it stopped.",
            "Export the cases with both times, each in a column of its own.",
        )
    return _laid_out(name, delimiter, escape, records, hint_line=bool(hinted))


def _laid_out(name: str, delimiter: str, escape: str, records: list[list[str]], *, hint_line: bool) -> Shape:
    top = _names_at(records, start=1 if hint_line else 0)
    names = unique_names(records[top])
    refuse_data_as_names(name, records[top])
    below = records[top + 1 :]
    widths = [len(record) for record in below if any(record) or len(record) > 1]
    blank_between = any(not any(record) and len(record) < 2 for record in _until_last(below))
    return Shape(
        delimiter,
        escape,
        top + 1,
        names,
        tuple(tuple(record) for record in below if any(record))[:_LOOKED_AT],
        ragged=any(width < len(names) for width in widths),
        odd=blank_between or any(width > len(names) for width in widths),
    )


def unique_names(cells: Iterable[str]) -> tuple[str, ...]:
    """The names of the columns as one says them; a repeated one gets a number, a missing one its place."""
    seen: Counter[str] = Counter()
    names = []
    for place, cell in enumerate(cells, start=1):
        said = " ".join(cell.replace("\ufeff", "").split()) or f"Column {place}"
        seen[said] += 1
        names.append(said if seen[said] == 1 else f"{said} ({seen[said]})")
    return tuple(names)


def refuse_data_as_names(name: str, cells: Iterable[str]) -> None:
    """A sentence when the row of names holds a time: then it is a case, and the names are missing."""
    for cell in cells:
        if (form := form_of(cell)) is not None and (form.format or not cell.strip().isdigit()):
            raise UserError(
                f"The first row of “{name}” holds a time, “{cell.strip()}”, "
                "where the names of the columns should be.",
                "Add a first row that names the columns.",
            )


def records_of(lines: Iterable[str], delimiter: str, escape: str) -> Iterator[list[str]]:
    """The rows of a text as lists of cells, however they are quoted."""
    csv.field_size_limit(LONGEST_LINE)
    if escape == "\\":
        return csv.reader(lines, delimiter=delimiter, doublequote=False, escapechar="\\")
    return csv.reader(lines, delimiter=delimiter)


def _without_last_line(name: str, head: str) -> str:
    cut = max(head.rfind("\n"), head.rfind("\r"))
    if cut < 0:
        raise too_long(name)
    return head[: cut + 1]


def _score(head: str, delimiter: str, escape: str, *, whole: bool) -> tuple[float, int, str, list[list[str]]]:
    records = []
    with suppress(csv.Error):
        reader = records_of(io.StringIO(head, newline=""), delimiter, escape)
        records = list(islice(reader, _LOOKED_AT + 1))
    if not whole and 1 < len(records) <= _LOOKED_AT and "\n" in "".join(records[-1]):
        records.pop()  # the cut may have gone through it
    widths = Counter(len(record) for record in records if any(record))
    if not widths:
        return 0.0, 0, delimiter, records
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    share = count / widths.total() if width > 1 else 0.0
    return round(share, 1), width, delimiter, records


def _names_at(records: list[list[str]], start: int) -> int:
    widths = Counter(len(record) for record in records if any(record))
    usual = max(widths, key=lambda width: (widths[width], width))
    for place, record in enumerate(records[start:], start):
        if sum(bool(cell.strip()) for cell in record) >= max(2, usual // 2):
            return place
    return start


def _until_last(records: list[list[str]]) -> list[list[str]]:
    last = max((place for place, record in enumerate(records) if any(record)), default=0)
    return records[:last]
