"""How a file was read, as the workshop keeps it, and how a later file with the same columns is read."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any

from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import ROLES, Columns
from promise_studio.model.case_source import CaseSource, DateOrder
from promise_studio.model.workshop import Workshop

_ORDERS = {None: DateOrder.UNSAID, True: DateOrder.DAY_FIRST, False: DateOrder.MONTH_FIRST}
_WAY = (*ROLES, "date_order", "time_zone", "duration_unit", "null_words")
"""What says how a file was read."""


def source_fields(table: CaseTable, starts: tuple[date, date], today: date) -> dict[str, Any]:
    """The fields of a case source: names, counts and the mapping, and never a case."""
    names = [source.name for source in table.sources]
    marks = [source.sha256 for source in table.sources]
    columns = table.columns
    return {
        "name": ", ".join(names)[:400],
        "sha256": marks[0] if len(marks) == 1 else sha256("".join(marks).encode()).hexdigest(),
        "read_on": today,
        "starts_on": starts[0],
        "ends_on": starts[1],
        "rows": table.rows,
        "cases": table.cases,
        "duplicates": table.duplicates,
        "not_cases": table.not_cases,
        **{role: getattr(columns, role) for role in ROLES},
        "date_order": _ORDERS[columns.day_first],
        "time_zone": columns.time_zone,
        "duration_unit": columns.duration_unit,
        "null_words": columns.null_words,
    }


def same_source(
    workshop: Workshop, fields: dict[str, Any], table: CaseTable, measured_anew: Collection[str]
) -> CaseSource | None:
    """The source that was read before in the same way: the same file, or a query that held the same period.

    Read in another way it is another source, unless all that came of it (measurements) is measured anew.
    """
    period = (fields["starts_on"], fields["ends_on"])
    same_cases = [
        one
        for one in workshop.case_sources
        if one.sha256 == fields["sha256"] and (not table.grows or (one.starts_on, one.ends_on) == period)
    ]
    same_way = [one for one in same_cases if all(getattr(one, name) == fields[name] for name in _WAY)]
    for one in (*same_way, *same_cases):
        came_of_it = {each.id for each in workshop.measurements if each.taken_from == one.id}
        if one in same_way or came_of_it <= set(measured_anew):
            return one
    return None


def left_behind(workshop: Workshop, measured_anew: Collection[str]) -> set[str]:
    """The sources that nothing comes of any more when some measurements are taken from another one."""
    before = {one.taken_from for one in workshop.measurements if one.id in measured_anew and one.taken_from}
    return before - {one.taken_from for one in workshop.measurements if one.id not in measured_anew}


def columns_of(source: CaseSource) -> Columns:
    """The mapping that a file was read with."""
    orders = {order: day_first for day_first, order in _ORDERS.items()}
    plain = {field.name for field in fields(Columns)} - {"day_first"}
    return Columns(**{name: getattr(source, name) for name in plain}, day_first=orders[source.date_order])


def same_columns(
    workshop: Workshop, names: Collection[str], levels: Collection[str] = ()
) -> CaseSource | None:
    """The file measured last that had the same columns, as far as they were used; for some rows, theirs."""
    fitting = [
        one
        for one in workshop.case_sources
        if (used := set(columns_of(one).used().values())) and used <= set(names)
    ]
    measured = {one.taken_from for one in workshop.measurements if one.service_level in levels}
    return next(reversed([one for one in fitting if one.id in measured] or fitting), None)


def levels_read_by(workshop: Workshop, columns: Columns) -> set[str]:
    """The rows that were measured by these columns."""
    sources = {one.id for one in workshop.case_sources if columns_of(one).used() == columns.used()}
    return {one.service_level for one in workshop.measurements if one.taken_from in sources}


def paused_by(workshop: Workshop, levels: Iterable[str]) -> dict[str, str]:
    """For each of some rows that were measured from a file: the column of pauses, empty if it had none."""
    pauses = {one.id: one.pause for one in workshop.case_sources}
    last = {one.service_level: one.taken_from for one in workshop.measurements if one.taken_from in pauses}
    return {level: pauses[last[level]] for level in levels if level in last}


def never_paused_by(workshop: Workshop, levels: Iterable[str], pause: str) -> tuple[str, ...]:
    """Of some rows, those whose clock did not pause by this column: nobody has said yet that theirs does."""
    wanted = tuple(levels)
    before = paused_by(workshop, wanted)
    return tuple(level for level in wanted if pause and before.get(level) != pause)
