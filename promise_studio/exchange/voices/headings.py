"""The names of a table's columns: in one row or two, below blank lines and titles, or nowhere."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from promise_studio.exchange.voices.cell_kinds import count_words, is_value, says_nothing, share
from promise_studio.measure.reading.shape import unique_names

_CODE = re.compile(r"(Q|V|QID|VAR|S|F)?[ _]?\d+([._]\d+)*(_TEXT|[a-z])?$|[A-Z][A-Za-z]+(Id|Date|Language)$")
_GENERIC = frozenset(
    {"response", "open-ended response", "antwort", "réponse", "respuesta", "resposta", "answer"}
)
_MOSTLY = 0.7
_LOOKED_AT = 200


@dataclass(frozen=True)
class Headings:
    """What the columns are called; `pieces` are the cells a name was made of, `skip` the rows they took."""

    names: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    skip: int
    given: bool = True
    """The file names its columns; else they are called by their place."""


def find_headings(rows: Sequence[Sequence[str]]) -> Headings:
    """The names above the first rows of a table."""
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    usual = max(widths, key=lambda width: (widths[width], width), default=1)
    top = _top(rows, usual)
    below = [row for row in rows[top + 1 : top + _LOOKED_AT] if any(cell.strip() for cell in row)]
    width = max(usual, len(rows[top]) if rows else 0)
    columns = [[row[place] for row in below if place < len(row)] for place in range(width)]
    first = _filled_up(rows[top] if rows else (), width)
    if _is_data(first, columns):
        return Headings(unique_names("" for _ in range(width)), ((),) * width, top, given=False)
    heads = [first]
    while len(heads) < 3 and len(rows) > top + len(heads) + 1:
        following = _filled_up(rows[top + len(heads)], width)
        if not _is_second(following, heads[0], [cells[len(heads) :] for cells in columns]):
            break
        heads.append(following)
    return _named(heads, top + len(heads))


def _top(rows: Sequence[Sequence[str]], usual: int) -> int:
    """The first row that fills at least half of the columns."""
    for place, row in enumerate(rows):
        if sum(bool(cell.strip()) for cell in row) >= max(1, (usual + 1) // 2):
            return place
    return 0


def _filled_up(row: Sequence[str], width: int) -> list[str]:
    return [" ".join(cell.replace("\ufeff", "").split()) for cell in row[:width]] + [""] * (width - len(row))


def _is_data(first: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is an answer already: it holds values where those below it do, or prose."""
    kinds = [(cell, share(below, is_value)) for cell, below in zip(first, columns, strict=True) if cell]
    if any(is_value(cell) and part >= _MOSTLY for cell, part in kinds):
        return True
    if any(part >= _MOSTLY for _, part in kinds):
        return False
    return any(_is_prose(cell) for cell, _ in kinds)


def _is_prose(cell: str) -> bool:
    if "?" in cell or cell.endswith(":"):
        return False
    return count_words(cell) >= 12 or (count_words(cell) >= 3 and cell.endswith((".", "!", "…")))


def _is_second(row: Sequence[str], first: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether a row goes on naming the columns: questions below codes, options below a question."""
    if any("ImportId" in cell for cell in row):
        return True
    places = [place for place, cell in enumerate(row) if not says_nothing(cell)]
    if len(places) < max(2, len(row) // 3) or any(is_value(row[place]) for place in places):
        return False
    valued = [place for place in places if share(columns[place], is_value) >= _MOSTLY]
    named = Counter(cell for cell in first if cell)
    spanned = sum(not cell for cell in first) + sum(count - 1 for count in named.values())
    coded = sum(_CODE.match(cell) is not None for cell in first)
    generic = sum(row[place].lower() in _GENERIC for place in places)
    distinct = len({row[place] for place in places}) >= _MOSTLY * len(places)
    return (
        bool(generic)
        or (coded * 2 >= len(first) and distinct)
        or (spanned * 3 >= len(first) and distinct and (bool(valued) or spanned * 2 >= len(first)))
        or (len(valued) >= 2 and distinct)
    )


def _named(heads: Sequence[Sequence[str]], skip: int) -> Headings:
    pieces = []
    over = ""
    for place in range(len(heads[0])):
        over = heads[0][place] or (over if len(heads) > 1 else "")
        cells = [over, *(head[place] for head in heads[1:] if "ImportId" not in head[place])]
        pieces.append(tuple(cell for cell in cells if cell))
    return Headings(unique_names(map(_name, pieces)), tuple(pieces), skip)


def _name(pieces: Sequence[str]) -> str:
    if len(pieces) < 2:
        return "".join(pieces)
    over, under = pieces[:2]
    if under.lower() in _GENERIC:
        return over
    return under if _CODE.match(over) or over == under else f"{over}: {under}"
