"""Blueprints in tables with a row or a column for each lane, and in sections with a label for each."""

from promise_studio.exchange.markdown.blocks import Section, Table
from promise_studio.exchange.markdown.claims import Claims
from promise_studio.exchange.markdown.entries import Entry, entries_of
from promise_studio.exchange.markdown.found import FoundBlueprint, FoundJourney
from promise_studio.exchange.markdown.labels import concept, is_about, named
from promise_studio.exchange.markdown.matrices import Matrix, cell_lines, matrices_of
from promise_studio.exchange.markdown.vocabulary import LANES, LINES, ROWS, Words

_PHASES = Words({"phase": ROWS["phase"]})
_STAGES = {"frontstage people", "frontstage technology", "backstage"}


def lane_meaning(label: str) -> str:
    """The lane that a label names; “action” is what the customer does, “phase” the columns' own names."""
    return concept(label, LANES) or concept(label, _PHASES)


def blueprint_in_table(table: Table, title: str) -> FoundBlueprint | None:
    """The blueprint that a table shows, whichever way it lies."""
    for matrix in matrices_of(table, lane_meaning):
        lanes = matrix.meanings - {"action", "phase"}
        if len(matrix.meanings) < 2 or not lanes & _STAGES:
            continue
        journey = FoundJourney(title, table.line)
        rest = [line for line in matrix.rest() if not concept(line, LINES)]
        found = FoundBlueprint(title, table.line, journey, rest=rest)
        _fill(found, matrix)
        if found.cards:
            return found
    return None


def _fill(found: FoundBlueprint, matrix: Matrix) -> None:
    """Every column that says something is a phase; what the customer does there are its steps."""
    headed = matrix.corner in {"", "action", "phase"}
    for at, head in enumerate(matrix.heads):
        held = matrix.column(at, with_corner="" if headed else matrix.corner)
        name = " ".join(cell_lines(head) if headed else held.get("phase", []))
        if matrix.corner == "action":
            held.setdefault("action", [name])
        if any(held.values()):
            found.take(name or str(at + 1), held)


def blueprint_in_section(section: Section, title: str, claims: Claims) -> FoundBlueprint | None:
    """The blueprint that a section tells, with a subsection for each phase and a label for each lane."""
    found = FoundBlueprint(title, section.line, FoundJourney(title, section.line))
    used: list[Entry] = []
    for child in section.children:
        entries = [one for one in entries_of(child) if lane_meaning(one.label) and not claims.has(one)]
        held: dict[str, list[str]] = {}
        for entry in entries:
            held.setdefault(lane_meaning(entry.label), []).extend(line for line in entry.lines if line)
        if len(held) >= 2 and held.keys() & _STAGES and not is_about(child.title):
            found.take(child.title, held)
            used += entries
    least = 1 if named(section.title, "blueprint") is not None else 2
    if len(found.journey.phases) < least or is_about(section.title):
        return None
    for entry in used:
        claims.take_entry(entry)
    return found
