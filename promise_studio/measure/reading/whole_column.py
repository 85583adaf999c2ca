"""Settles the order of day and month by every value of a column, where the first ones read both ways."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from promise_studio.measure.reading.running import fetch

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from promise_studio.measure.reading.plan import Plan
    from promise_studio.measure.reading.source import Source


def orders_in(
    role: str, plan: "Plan", sources: Sequence["Source"], connection: "DuckDBPyConnection"
) -> Counter[bool | None]:
    """How many values can only be read with the day first, and how many only with the month first."""
    orders: Counter[bool | None] = Counter()
    for source, names in zip(sources, plan.names, strict=True):
        value = f"CAST({source.column(names[role])} AS VARCHAR)"
        day = plan.times[role].ordered(day_first=True).sql(value, instants=plan.times[role].zoned)
        month = plan.times[role].ordered(day_first=False).sql(value, instants=plan.times[role].zoned)
        query = (
            f"SELECT count(*) FILTER (day IS NOT NULL AND month IS NULL), "
            f"count(*) FILTER (day IS NULL AND month IS NOT NULL) "
            f"FROM (SELECT {day} AS day, {month} AS month FROM {source.relation()})"
        )
        only_day, only_month = fetch(connection, query)[0]
        orders.update({True: only_day, False: only_month})
    return orders
