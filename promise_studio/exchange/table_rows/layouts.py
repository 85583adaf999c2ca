"""Which delimiter sets the cells of a text apart."""

import csv
from collections import Counter
from itertools import islice

from promise_studio.exchange.table_rows.quoting import Layout

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200


def layout_of(head: str, *, whole: bool) -> Layout:
    """The layout that fits the beginning of a text best; a text without a delimiter has one column."""
    first, _, _ = head.partition("\n")
    hint = first.strip().lower().removeprefix("\ufeff")
    backslash = '\\"' in head and '""' not in head
    if len(hint) == 5 and hint.startswith("sep="):
        return Layout(hint[4], backslash=backslash)
    if not whole:
        head = head[: head.rfind("\n") + 1] or head
    scores = [(_fit(head, mark), -place, mark) for place, mark in enumerate(_DELIMITERS)]
    (share, width), _, mark = max(scores)
    return Layout(mark if width > 1 and share > 0 else ",", backslash=backslash)


def is_hint(cells: list[str]) -> bool:
    """Whether a row is the line `sep=;` with which some spreadsheets begin a file."""
    return "".join(cells).strip().lower().removeprefix("\ufeff")[:4] == "sep=" and len("".join(cells)) <= 5


def _fit(head: str, mark: str) -> tuple[float, int]:
    """Which share of the rows has the usual width, in tenths, and that width."""
    csv.field_size_limit(1 << 20)
    widths: Counter[int] = Counter()
    try:
        for cells in islice(csv.reader(head.splitlines(keepends=True), delimiter=mark), _LOOKED_AT):
            if any(cell.strip() for cell in cells):
                widths[len(cells)] += 1
    except csv.Error:
        pass
    several = Counter({width: count for width, count in widths.items() if width > 1})
    if not several:
        return 0.0, 1
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return round(count / widths.total(), 1), width
