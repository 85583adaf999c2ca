"""Empathy maps in tables, and in sections with a heading or a label for each part of the map."""

from promise_studio.exchange.markdown.blocks import Section, Table
from promise_studio.exchange.markdown.claims import Claims
from promise_studio.exchange.markdown.entries import entries_of
from promise_studio.exchange.markdown.found import FoundMap
from promise_studio.exchange.markdown.labels import is_about, named, quadrant
from promise_studio.exchange.markdown.matrices import cell_lines, explains

_OWN = {"says", "hears", "sees"}
"""Parts that only an empathy map has; a journey, too, says what somebody does, thinks and feels."""

_MOST_ROWS = 50
"""With a part in each row; tables that are longer are lists of something else."""


def is_map(parts: set[str], *, marked: bool) -> bool:
    """Whether these parts make a map; fewer do where the page says that it is one."""
    return len(parts) >= 2 if marked else len(parts) >= 3 and bool(parts & _OWN)


def map_in_table(table: Table, persona: str, *, marked: bool) -> FoundMap | None:
    """The map that a table shows: parts as heads or as first cells, or each cell beginning with its part."""
    if explains(table):
        return None
    found = FoundMap(persona, table.line)
    heads = [quadrant(cell) for cell in table.rows[0]] if table.rows else []
    if is_map(set(heads) - {""}, marked=marked):
        for row in table.rows[1:]:
            for part, cell in zip(heads, row, strict=False):
                found.notes += [(part, line) for line in cell_lines(cell) if part]
    elif len(table.rows) > _MOST_ROWS:
        return None
    elif is_map({quadrant(row[0]) for row in table.rows if row} - {""}, marked=marked):
        for row in table.rows:
            part = quadrant(row[0]) if row else ""
            found.notes += [(part, line) for cell in row[1:] for line in cell_lines(cell) if part]
    else:
        _take_squares(found, table)
        if not is_map({part for part, _ in found.notes}, marked=marked):
            return None
    return found if found.notes else None


def _take_squares(found: FoundMap, table: Table) -> None:
    """Two rows of two cells, each with the name of its part in the first line."""
    for row in table.rows:
        for cell in row:
            first, *lines = cell_lines(cell) or [""]
            part = quadrant(first.rstrip(":"))
            found.notes += [(part, line) for line in lines if part]


def map_in_section(section: Section, persona: str, claims: Claims) -> FoundMap | None:
    """The map that a section shows, part by part."""
    if is_about(section.title):
        return None
    marked = named(section.title, "empathy map") is not None
    entries = [
        (part, entry)
        for entry in entries_of(section)
        if (part := quadrant(entry.label)) and not claims.has(entry) and entry.lines
    ]
    if not is_map({part for part, _ in entries}, marked=marked):
        return None
    found = FoundMap(persona, section.line)
    for part, entry in entries:
        found.notes += [(part, line) for line in entry.lines if line.strip()]
        claims.take_entry(entry)
    return found
