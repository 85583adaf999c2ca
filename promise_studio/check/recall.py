"""What was worked out from a workshop, and may be used again for the next value of it."""

from collections.abc import Mapping
from typing import Any, Self

from promise_studio.check.table import Table, V
from promise_studio.measure.verdict import Verdict, judge
from promise_studio.model.base import Item
from promise_studio.model.fingerprint import fingerprint
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.workshop import Workshop

Marks = dict[str, tuple[Item, str]]
Verdicts = dict[str, tuple[ServiceLevel, Measurement | None, float, Verdict]]


class Recall:
    """The tables, fingerprints and verdicts of one workshop; it works each out when it is first asked for."""

    def __init__(
        self, workshop: Workshop, marks: Marks | None = None, verdicts: Verdicts | None = None
    ) -> None:
        self.workshop = workshop
        self.tables: dict[Table[Any], Mapping[Any, Any]] = {}
        self._marks: Marks = {} if marks is None else marks
        self._verdicts: Verdicts = {} if verdicts is None else verdicts

    def onward(self, workshop: Workshop) -> Self:
        """The recall of a later value, with everything that nothing in between has touched."""
        # Marks and verdicts name the very items that they were worked out from, so they never mislead.
        later = type(self)(workshop, self._marks, self._verdicts)
        # A list, as a check in another thread may work out a table meanwhile.
        known = list(self.tables.items())
        later.tables.update(item for item in known if item[0].is_same(self.workshop, workshop))
        return later

    def table(self, table: Table[V]) -> Mapping[Any, V]:
        """A table, worked out once."""
        held: Mapping[Any, V] | None = self.tables.get(table)
        if held is None:
            held = self.tables[table] = table.build(self.workshop)
        return held

    def mark(self, item: Item) -> str:
        """The fingerprint of an item."""
        known = self._marks.get(item.id)
        if known is None or known[0] is not item:
            known = self._marks[item.id] = (item, fingerprint(item))
        return known[1]

    def verdict(self, level: ServiceLevel, measurement: Measurement | None, floor: float) -> Verdict:
        """The verdict on a service level."""
        known = self._verdicts.get(level.id)
        if known is None or known[0] is not level or known[1] is not measurement or known[2] != floor:
            known = self._verdicts[level.id] = (level, measurement, floor, judge(level, measurement, floor))
        return known[3]
