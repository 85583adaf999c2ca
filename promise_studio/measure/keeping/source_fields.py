"""How a file was read, as the workshop keeps it, and how a later file with the same columns is read."""

from collections.abc import Collection
from dataclasses import fields
from datetime import date
from hashlib import sha256
from typing import Any

from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import ROLES, Columns
from promise_studio.model.case_source import CaseSource, DateOrder
from promise_studio.model.workshop import Workshop

_ORDERS = {None: DateOrder.UNSAID, True: DateOrder.DAY_FIRST, False: DateOrder.MONTH_FIRST}


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


def same_source(workshop: Workshop, fields: dict[str, Any], table: CaseTable) -> CaseSource | None:
    """The source that was measured before: the same file, or the same query when it held the same period."""
    period = (fields["starts_on"], fields["ends_on"])
    for one in workshop.case_sources:
        if one.sha256 == fields["sha256"] and (not table.grows or (one.starts_on, one.ends_on) == period):
            return one
    return None


def columns_of(source: CaseSource) -> Columns:
    """The mapping that a file was read with."""
    orders = {order: day_first for day_first, order in _ORDERS.items()}
    plain = {field.name for field in fields(Columns)} - {"day_first"}
    return Columns(**{name: getattr(source, name) for name in plain}, day_first=orders[source.date_order])


def same_columns(workshop: Workshop, names: Collection[str]) -> CaseSource | None:
    """The file measured last that had the same columns, as far as they were used."""
    for source in reversed(workshop.case_sources):
        used = columns_of(source).used().values()
        if used and all(name in names for name in used):
            return source
    return None
