"""Brings the rows of one table after the other into a workshop: changed ones, added ones, untouched ones."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, Final

from promise_studio.edits import Add, Change, Edit, EditError, apply
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NewIds, number_in
from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.tables.alike import find_alike
from promise_studio.exchange.tables.called import Called, heads_of, id_place
from promise_studio.exchange.tables.cells import names_in, read_cell, write_cell
from promise_studio.exchange.tables.known import Known
from promise_studio.exchange.tables.writing import ID
from promise_studio.exchange.workshop_markdown.parts import Part, parts_of
from promise_studio.exchange.workshop_markdown.reading_values import Unclear
from promise_studio.model import KINDS, SINGLES, Item, Kind, Workshop
from promise_studio.model.workshop import PART_CLASSES

_BY_TABLE: Final = {kind.collection: kind for kind in KINDS.values()}
_SINGLE_BY_TABLE: Final = {field: item_id for item_id, field in SINGLES.items()}
Cells = dict[str, tuple[Part, str]]
"""What a row says, by the fields of its columns."""
Links = dict[str, tuple[Part, Any]]
"""The links of a row to what is still to come, as the table names it."""
Place = tuple[str, int]
"""Where a row stands: its table, and which row of it."""
TABLES: Final = (*_SINGLE_BY_TABLE, *_BY_TABLE)
"""The names of the tables, in the order of the stages."""


class Bringing:
    """Reads one table after the other against the workshop as the rows before have made it.

    `there` are the rows of which it is known that an item was there before, with what they are called.
    """

    def __init__(
        self, workshop: Workshop, ids: NewIds, there: Mapping[Place, tuple[str, str]] | None = None
    ) -> None:
        self._before = self._workshop = workshop
        self._known, self._called = Known(workshop), Called()
        self._ids = ids
        self._there = there or {}
        self._made: dict[str, tuple[Place, str, Sequence[Part]]] = {}
        """The new items with the row of each, what it is called, and its columns."""
        self._later: list[tuple[Row, str, Links]] = []
        self._to_change: set[str] = set()
        """The items that get links when all rows are read."""
        self._order: list[tuple[int, str]] = []
        """Of the table that is read, the place of each new item, from the first to the last."""
        self._table, self._at = "", 0
        self._beyond = 1
        """Of the table that is read, a number that none of its rows has or points to, nor one above it."""
        self.edits: list[Edit] = []
        self.skipped: list[Skipped] = []
        self.already = 0

    def read_all(self, tables: Mapping[str, Sequence[Row]], progress: Progress) -> None:
        """Every table in the order of the stages, then the links to what stood further down."""
        for name, kind in _BY_TABLE.items():
            self._called.expect(kind, tables.get(name, ()))
        for (name, _), (said, item_id) in self._there.items():
            self._called.stands_for(_BY_TABLE[name], said, item_id)
        for done, name in enumerate(sorted(tables, key=TABLES.index)):
            progress.tell(done, len(tables))
            self._read_table(name, tables[name])
        for row, item_id, fields in self._later:
            pointing = {field: self._called.resolved(*link) for field, link in fields.items()}
            self._make(row, item_id, Change(id=item_id, fields=pointing))

    def found_there(self) -> dict[Place, tuple[str, str]]:
        """The rows whose item turns out to have been there, now that all links are made."""
        if not any(item_id in self._made for _, item_id, _ in self._later):
            return {}
        parts = {item_id: columns for item_id, (_, _, columns) in self._made.items()}
        alike = find_alike(self._before, self._workshop, parts)
        return {self._made[new][0]: (self._made[new][1], old) for new, old in alike.items()}

    def _read_table(self, name: str, rows: Sequence[Row]) -> None:
        """The rows of one table below its row of field names."""
        kind = _BY_TABLE.get(name)
        cls = PART_CLASSES[name]
        known = {part.field: part for part in parts_of(cls)}
        if not rows:
            return
        heads = heads_of(rows)
        columns = {place: known[head] for place, head in enumerate(heads) if head in known}
        for head in heads:
            if head and head != ID and head not in known:
                self.skipped.append(Skipped(rows[0].line, head, f"“{name}” has no such column"))
        self._order.clear()
        self._table = name
        lines: dict[str, int] = {}
        for order, told, row in self._by_number(kind, rows[1:], id_place(rows)):
            self._at, said = order, told or _SINGLE_BY_TABLE.get(name, "")
            if row.problem:
                self.skipped.append(Skipped(row.line, said, row.problem))
            elif said in lines:
                reason = f"{said} is already there, in line {lines[said]}; this one is left out."
                self.skipped.append(Skipped(row.line, said, reason))
            elif not row.is_blank:
                lines |= {said: row.line} if said else {}
                cells = {
                    part.field: (part, row.cells[at]) for at, part in columns.items() if at < len(row.cells)
                }
                self._read_row(row, cls, kind, said, cells)

    def _by_number(
        self, kind: Kind | None, rows: Sequence[Row], place: int | None
    ) -> list[tuple[int, str, Row]]:
        """Each row with its place in the table and its id; those of new items by their numbers.

        Numbers are given out upwards, so that an item can keep its own only while no later one is taken.
        """
        told = [
            (order, row.cells[place].strip() if place is not None and place < len(row.cells) else "", row)
            for order, row in enumerate(rows)
        ]
        if kind is None:
            return told
        prefix = kind.prefix
        numbers = (number_in(prefix, said) for _, said, _ in told)
        self._beyond = max(self._called.highest(prefix), *numbers, 0) + 1
        return sorted(
            told,
            key=lambda one: (
                0 if self._before.find(one[1]) is not None else number_in(prefix, one[1]) or self._beyond
            ),
        )

    def _read_row(
        self,
        row: Row,
        cls: type[Item],
        kind: Kind | None,
        said: str,
        cells: Cells,
    ) -> None:
        # An id that this import gave out belongs to its own row, whatever another row is called.
        item = self._workshop.find(said) if self._before.find(said) is not None else None
        if isinstance(item, cls):
            pointed = self._pointed(cells)
            changed = {
                field: cells[field] for field, cell in pointed.items() if write_cell(item, cell[0]) != cell[1]
            }
            fields, later = self._fields(row, said, changed)
            if not changed:
                self.already += 1
            if fields:
                self._change(row, item.id, fields)
            if later:
                self._later.append((row, item.id, later))
                self._to_change.add(item.id)
        elif kind is None:
            self.skipped.append(Skipped(row.line, said, "there is only one of these"))
        else:
            self._add(row, kind, said, cells)

    def _change(self, row: Row, item_id: str, fields: Mapping[str, Any]) -> None:
        """All fields at once; where one of them cannot be, the others alone."""
        edit = Change(id=item_id, fields=dict(fields))
        try:
            apply(self._workshop, edit)
        except EditError:
            for field, value in fields.items():
                self._make(row, item_id, Change(id=item_id, fields={field: value}))
        else:
            self._make(row, item_id, edit)

    def _add(self, row: Row, kind: Kind, said: str, cells: Cells) -> None:
        place = self._table, self._at
        if place in self._there:
            self.already += 1
            return
        pointed = self._pointed(cells)
        if self._is_here(kind, said, pointed) is not None:
            return
        fields, later = self._fields(row, said, cells)
        # A number that the file gives to another row would mean this one when the file comes again.
        wanted = said if number_in(kind.prefix, said) else f"{kind.prefix}-{self._beyond}"
        item_id = self._ids.take(kind.name, wanted)
        behind = bisect_right(self._order, self._at, key=itemgetter(0))
        before = self._order[behind][1] if behind < len(self._order) else None
        edit = Add(kind=kind.name, id=item_id, fields=fields, before=before)
        try:
            after = apply(self._workshop, edit).workshop
        except EditError as refused:
            self.skipped.append(Skipped(row.line, said, refused.message))
            return
        made = after.get(item_id)
        as_kept = {field: (part, write_cell(made, part)) for field, (part, _) in pointed.items()}
        same = self._is_here(kind, said, as_kept)
        if same is None:
            same = item_id
            self._workshop = after
            self._order.insert(behind, (self._at, item_id))
            self._called.stands_for(kind, said, item_id)
            self._made[item_id] = place, said, [part for part, _ in cells.values()]
            self.edits.append(edit)
        if later:
            self._later.append((row, same, later))
            self._to_change.add(same)

    def _pointed(self, cells: Cells) -> Cells:
        return {field: (part, self._called.named(part, text)) for field, (part, text) in cells.items()}

    def _is_here(self, kind: Kind, said: str, cells: Cells) -> str | None:
        """The item that said all of it before this import, which then stands for the row."""
        same = self._known.find(kind, cells, self._workshop, self._to_change)
        if same is not None:
            self.already += 1
            self._called.stands_for(kind, said, same)
        return same

    def _fields(self, row: Row, said: str, cells: Cells) -> tuple[dict[str, Any], Links]:
        """The fields that can be set at once, and the links to what is still to come, as the table says."""
        fields: dict[str, Any] = {}
        later: Links = {}
        for field, (part, text) in cells.items():
            links = part.reference is not None
            found = self._without_lost(row, said, part, text) if links else text
            try:
                value = read_cell(part, self._called.named(part, found))
            except Unclear as unclear:
                self.skipped.append(Skipped(row.line, f"{said} {field}: {text}".strip(), str(unclear)))
                continue
            if links and not all(map(self._workshop.find, names_in(self._called.named(part, found)))):
                later[field] = part, read_cell(part, found)
            else:
                fields[field] = value
        return fields, later

    def _without_lost(self, row: Row, said: str, part: Part, text: str) -> str:
        """The names in a cell but for those that are neither here nor in the file; these are told."""
        lost = self._called.lost(part, text, self._workshop)
        if lost:
            reason = f"“{part.title}” names {', '.join(lost)}, which is not in this workshop"
            self.skipped.append(Skipped(row.line, f"{said} {part.field}".strip(), reason))
        return ", ".join(name for name in names_in(text) if name not in lost)

    def _make(self, row: Row, said: str, edit: Edit) -> bool:
        try:
            after = apply(self._workshop, edit).workshop
        except EditError as refused:
            self.skipped.append(Skipped(row.line, said, refused.message))
            return False
        if after is not self._workshop:
            self._workshop = after
            self.edits.append(edit)
        else:
            self.already += 1
        return True
