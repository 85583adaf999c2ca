"""The calendar as rows in the query itself: a connection that only reads may keep no table of its own."""

# ruff: noqa: S608 - the SQL is made of numbers and of this program's own names

from collections.abc import Mapping, Sequence
from datetime import timedelta

from promise_studio.measure.offsets import EPOCH


def clock_values(columns: Mapping[str, Sequence[int]]) -> str:
    """The rows as a table; this much of SQL reads the same in every engine."""
    names, numbers = list(columns), list(columns.values())
    rows = (
        f"(DATE '{EPOCH + timedelta(days=day)}', {', '.join(map(str, others))})"
        for day, *others in zip(*numbers, strict=True)
    )
    return f"SELECT * FROM (VALUES {', '.join(rows)}) AS days ({', '.join(names)})"
