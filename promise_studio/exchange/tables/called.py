"""What the items of a file of tables are called: by the ids they have here, or by names of the file's own."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from promise_studio.exchange.new_ids import number_in
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.tables.cells import names_in
from promise_studio.exchange.tables.writing import ID
from promise_studio.exchange.workshop_markdown.parts import Part, parts_of
from promise_studio.model import Kind, Workshop


class Called:
    """Learns first what every row is called, then which item stands for it.

    Each table may have names of its own: where two have a row 1, a link means the one to which it may lead.
    """

    def __init__(self) -> None:
        self._to_come: dict[str, set[str]] = defaultdict(set)
        self._ids: dict[str, dict[str, str]] = defaultdict(dict)
        self._highest: dict[str, int] = defaultdict(int)

    def expect(self, kind: Kind, rows: Sequence[Row]) -> None:
        """The rows of a kind’s table, to which others may point before they are read, and its links."""
        place = id_place(rows)
        for row in rows[1:] if place is not None else ():
            if place is not None and place < len(row.cells):
                self._to_come[row.cells[place].strip()].add(kind.name)
        pointing = {part.field for part in parts_of(kind.cls) if part.reference is not None}
        columns = [at for at, head in enumerate(heads_of(rows)) if head in pointing]
        for row in rows[1:] if columns else ():
            for name in names_in(",".join(row.cells[at] for at in columns if at < len(row.cells))):
                prefix = name.partition("-")[0]
                self._highest[prefix] = max(self._highest[prefix], number_in(prefix, name))

    def highest(self, prefix: str) -> int:
        """The highest number of a prefix to which any row points, whatever it stands for."""
        return self._highest.get(prefix, 0)

    def stands_for(self, kind: Kind, said: str, item_id: str) -> None:
        """An item is there for what a row of a kind’s table is called, if it is called anything."""
        if said:
            self._ids[said].setdefault(kind.name, item_id)

    def named(self, part: Part, text: str) -> str:
        """A cell that names others, with the ids that stand for them by now; any other cell as it is."""
        if part.reference is None:
            return text
        return ", ".join(self.id_of(part, name) for name in names_in(text))

    def id_of(self, part: Part, name: str) -> str:
        """The id that a name in a column means; a name that stands for nothing may be an id itself."""
        held = self._ids.get(name, {})
        target = part.reference.target if part.reference is not None else None
        return next((item for kind, item in held.items() if target is not None and target.takes(kind)), name)

    def lost(self, part: Part, text: str, workshop: Workshop) -> list[str]:
        """The names in a cell by which nothing is called that it could mean, here or in the file."""
        return [
            name
            for name in names_in(text)
            if workshop.find(self.id_of(part, name)) is None
            and not (part.reference and any(map(part.reference.target.takes, self._to_come.get(name, ()))))
        ]

    def resolved(self, part: Part, value: Any) -> Any:
        """One name or a list of them, as ids."""
        if isinstance(value, list):
            return [self.id_of(part, name) for name in value]
        return self.id_of(part, value)


def id_place(rows: Sequence[Row]) -> int | None:
    """Which column of a table holds the ids."""
    heads = heads_of(rows)
    return heads.index(ID) if ID in heads else None


def heads_of(rows: Sequence[Row]) -> list[str]:
    """The names of a table's columns."""
    return [cell.strip().removeprefix("\ufeff") for cell in rows[0].cells] if rows else []
