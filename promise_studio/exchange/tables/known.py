"""Finds the item that said all that a row says before an import began, so that nothing comes in twice."""

from collections.abc import Mapping

from promise_studio.exchange.tables.cells import write_cell
from promise_studio.exchange.workshop_markdown.parts import Part
from promise_studio.model import Kind, Workshop


class Known:
    """The items of a workshop by what they say in some columns: those of a table, as a rule."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._said: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], str]] = {}

    def find(self, kind: Kind, cells: Mapping[str, tuple[Part, str]]) -> str | None:
        """The id of the first item that says just this; None when none does."""
        columns = kind.name, tuple(cells)
        held = self._said.get(columns)
        if held is None:
            parts = [part for part, _ in cells.values()]
            held = self._said[columns] = {
                tuple(write_cell(item, part) for part in parts): item.id
                for item in reversed(self._workshop.all(kind.name))
            }
        return held.get(tuple(text for _, text in cells.values()))
