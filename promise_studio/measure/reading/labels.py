"""Channels, departments and priorities as people mean them: trimmed, and nothing where they say nothing."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from typing import TYPE_CHECKING

from promise_studio.measure.reading.columns import LABELS
from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.missing import LABEL_WORDS
from promise_studio.measure.reading.plan import Plan

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def clean_labels(connection: "DuckDBPyConnection", plan: Plan) -> None:
    """Change the few labels that need it in place: judging each of millions of cells would cost more."""
    words = ", ".join(map(quoted, LABEL_WORDS))
    for label in (label for label in LABELS if label in plan.columns.used()):
        clean = f"CASE WHEN lower(trim({label})) NOT IN ({words}) THEN trim({label}) END"
        # A table of its own: in one query, DuckDB would judge every cell before it looks which differ.
        connection.execute(f"CREATE OR REPLACE TEMP TABLE seen AS SELECT DISTINCT {label} FROM read_rows")
        odd = f"SELECT {label} FROM seen WHERE ({clean}) IS DISTINCT FROM {label}"
        if connection.execute(f"SELECT count(*) FROM ({odd})").fetchone() != (0,):
            connection.execute(f"UPDATE read_rows SET {label} = {clean} WHERE {label} IN ({odd})")
