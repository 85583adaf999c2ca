"""Counts what a query returns: its rows, which of them are one case, and when the cases began and ended."""

# ruff: noqa: S608 - the SQL is made of this program's own words; names go in only through `identifier`

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from promise_studio.measure.reading.row_sql import FIELDS
from promise_studio.measure.remote.asked_query import AskedQuery
from promise_studio.measure.remote.asking import Asking
from promise_studio.measure.remote.carried import carried
from promise_studio.measure.remote.cases_sql import ROWS, Fold, cases_sql, rows_sql, source_sql
from promise_studio.measure.remote.result_columns import Column
from promise_studio.measure.remote.roles import Roles

Ends = Mapping[str, tuple[datetime | None, datetime | None, int]]
"""The first, the last and the number of each time of `cases`."""

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - the times of cases carry no zone
_TIMES = ("started", "stopped", "responded")
KINDS = ("unreadable", "without_start", "open", "negative", "zero", "timed")
_TWICE = "looking for rows that come twice"


@dataclass(frozen=True, slots=True)
class Repeats:
    """How rows share their keys, or all that they say."""

    fold: Fold
    told: int
    """Rows that have a key, or all where none is asked for."""
    untold: int
    distinct: int

    @property
    def again(self) -> int:
        """The rows beyond the first of each case."""
        return self.told - self.distinct


@dataclass(frozen=True, slots=True)
class Counting:
    """The query with the roles of its columns, and whom to ask."""

    asking: Asking
    query: AskedQuery
    roles: Roles
    known: tuple[Column, ...]

    def rows(self) -> dict[str, int]:
        """How many rows there are, and how many times of each role are missing or cannot be meant."""
        names = [f"{what}_{role}" for what in ("missing", "unreadable") for role in self.roles.times]
        names += ["unreadable_pause"] * ("pause" in self.roles.used)
        sums = ", ".join(f"coalesce(CAST(sum({name}) AS BIGINT), 0)" for name in names)
        text = f"SELECT count(*), {sums} FROM {ROWS}"
        row = self.asking.rows(self._tables(Fold.NOT), text, "counting the rows")[0]
        return dict(zip(["rows", *names], map(int, row), strict=True))

    def repeats(self, rows: int) -> Repeats:
        """Which rows are one case."""
        if "key" not in self.roles.used:
            text = f"SELECT count(*) FROM {source_sql(Fold.SAME, self.known)} AS source"
            distinct = int(self.asking.rows(self.query.as_table(), text, _TWICE)[0][0])
            return Repeats(Fold.SAME if distinct < rows else Fold.NOT, rows, 0, distinct)
        told, untold = (
            f"coalesce(CAST(sum(CASE WHEN key IS {word} THEN times END) AS BIGINT), 0)"
            for word in ("NOT NULL", "NULL")
        )
        keys = f"SELECT key, count(*) AS times FROM {ROWS} GROUP BY key"
        text = f"SELECT count(key), {told}, {untold} FROM ({keys}) AS keyed"
        found = self.asking.rows(self._tables(Fold.NOT), text, _TWICE)[0]
        distinct, with_key, without = map(int, found)
        return Repeats(Fold.BY_KEY if distinct < with_key else Fold.NOT, with_key, without, distinct)

    def other_starts(self) -> int:
        """How many starts rows with one key have beyond the first."""
        starts = f"SELECT count(DISTINCT started) AS starts FROM {ROWS} WHERE key IS NOT NULL GROUP BY key"
        text = (
            f"SELECT coalesce(CAST(sum(starts - 1) AS BIGINT), 0) FROM ({starts}) AS keyed WHERE starts > 1"
        )
        return int(self.asking.rows(self._tables(Fold.NOT), text, "comparing rows with one number")[0][0])

    def case_tables(self, repeats: Repeats) -> str:
        """Common table expressions in the engine’s SQL that end in `cases`."""
        cases = cases_sql(self.roles, repeats.fold, untold=repeats.untold > 0)
        return f"{self._tables(repeats.fold)},\ncases AS ({carried(cases, self.asking.link.dialect)})"

    def cases(self, tables: str) -> tuple[dict[str, int], Ends]:
        """How many cases there are of each kind, and their ends."""
        names = {"cases": "count(*)", "paused": "count(*) FILTER (WHERE paused_seconds > 0)"}
        names |= {kind: f"count(*) FILTER (WHERE kind = '{kind}')" for kind in KINDS}
        for name in _TIMES:
            names |= {f"{how}_{name}": f"epoch_us({how}({name}))" for how in ("min", "max")}
            names[f"count_{name}"] = f"count({name})"
        text = f"SELECT {', '.join(names.values())} FROM ({self._kinds()}) AS sorted"
        row = self.asking.rows(tables, text, "counting the cases")[0]
        found = dict(zip(names, row, strict=True))
        ends = {
            name: (_moment(found[f"min_{name}"]), _moment(found[f"max_{name}"]), int(found[f"count_{name}"]))
            for name in _TIMES
        }
        return {name: int(found[name]) for name in ("cases", "paused", *KINDS)}, ends

    def _kinds(self) -> str:
        ended = FIELDS[self.roles.end]
        tests = (
            "unreadable",
            "started IS NULL",
            f"{ended} IS NULL",
            f"{ended} < started",
            f"{ended} = started",
        )
        branches = " ".join(f"WHEN {test} THEN '{kind}'" for test, kind in zip(tests, KINDS, strict=False))
        return f"SELECT *, CASE {branches} ELSE '{KINDS[-1]}' END AS kind FROM cases"

    def _tables(self, fold: Fold) -> str:
        rows = carried(rows_sql(self.roles, fold, all_columns=self.known), self.asking.link.dialect)
        return f"{self.query.as_table()},\n{ROWS} AS ({rows})"


def _moment(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else _EPOCH + timedelta(microseconds=int(microseconds))
