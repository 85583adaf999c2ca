"""Blueprints in tables with a row or a column for each lane."""

from promise_studio.exchange.markdown.blocks import Table
from promise_studio.exchange.markdown.found import FoundBlueprint, FoundJourney, FoundPhase
from promise_studio.exchange.markdown.labels import concept
from promise_studio.exchange.markdown.matrices import Matrix, cell_lines, matrices_of
from promise_studio.exchange.markdown.vocabulary import LANES, ROWS, Words

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
        found = FoundBlueprint(title, table.line, journey, rest=matrix.rest())
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
        actions = held.pop("action", []) or [name] * (matrix.corner == "action")
        phase = FoundPhase(name or str(at + 1), [{"action": words} for words in actions if words])
        cards = [(lane, words) for lane, lines in held.items() if lane != "phase" for words in lines]
        if cards or phase.steps:
            found.cards += [(len(found.journey.phases), lane, words) for lane, words in cards]
            found.journey.phases.append(phase)
