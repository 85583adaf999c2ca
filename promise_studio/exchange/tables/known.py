"""Finds the item that said all that a row says before an import began, so that nothing comes in twice."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from promise_studio.exchange.tables.cells import write_cell
from promise_studio.exchange.workshop_markdown.parts import Part
from promise_studio.model import Item, Kind, Workshop


class Known:
    """The items of a workshop by what they say in some columns: those of a table, as a rule."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._said: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], list[str]]] = {}

    def find(
        self,
        kind: Kind,
        cells: Mapping[str, tuple[Part, str]],
        now: Workshop,
        to_change: Container[str],
    ) -> str | None:
        """The id of the first item that said just this and still does; None when none does.

        One that another row of the file has changed by `now`, or is `to_change` at the end, would not be
        found when the file comes again.
        """
        columns = kind.name, tuple(cells)
        parts = [part for part, _ in cells.values()]
        held = self._said.get(columns)
        if held is None:
            held = self._said[columns] = defaultdict(list)
            for item in self._workshop.all(kind.name):
                held[_say(item, parts)].append(item.id)
        said = tuple(text for _, text in cells.values())
        return next(
            (
                name
                for name in held.get(said, ())
                if name not in to_change and _say(now.get(name), parts) == said
            ),
            None,
        )


def _say(item: Item, parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(write_cell(item, part) for part in parts)
