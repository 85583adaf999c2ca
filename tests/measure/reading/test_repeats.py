"""Rows that come again are one case, whether a few do or most do."""

# ruff: noqa: DTZ001 - the wall clock of a file has no zone

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.measure.reading.files import Case, read, write

_ROWS = st.lists(
    st.tuples(st.sampled_from(["", "a", "b", "c"]), st.integers(1, 9), st.integers(10, 28)), max_size=8
)


def _alone(count: int) -> list[tuple[str, int, int]]:
    return [(f"key {number}", 1 + number % 9, 10 + number % 19) for number in range(count)]


def _text(rows: Sequence[tuple[str, int, int]]) -> str:
    lines = [f"{key},2024-01-{start:02},2024-01-{stop},{start}" for key, start, stop in rows]
    return "\n".join(["id,opened,closed,channel", *lines, ""])


def _told(case: Case) -> tuple[object, ...]:
    return case["row"], case["key"], case["started"], case["stopped"], case["channel"]


def _folded(rows: Sequence[tuple[str, int, int]]) -> list[tuple[object, ...]]:
    """The cases, put together one after another."""
    cases: dict[object, list[tuple[int, tuple[str, int, int]]]] = {}
    for line, row in enumerate(rows, start=2):
        cases.setdefault(row[0] or line, []).append((line, row))
    return [
        (
            some[0][0],
            some[0][1][0] or None,
            datetime(2024, 1, min(start for _, (_, start, _) in some)),
            datetime(2024, 1, max(stop for _, (_, _, stop) in some)),
            str(some[-1][1][1]),
        )
        for some in cases.values()
    ]


@pytest.mark.parametrize("others", [2, 300])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_ROWS)
def test_folded_as_one_would_by_hand(tmp_path: Path, others: int, rows: list[tuple[str, int, int]]):
    """Each case runs from its earliest start to its latest stop, stands where it first came, says what it said last."""
    everything = [*_alone(others), *rows, *_alone(1)]
    path = write(tmp_path, _text(everything))
    table, cases = read(path, start="opened", stop="closed", key="id", channel="channel")
    assert [_told(case) for case in cases] == _folded(everything)
    assert table.rows == len(everything)


@pytest.mark.parametrize("others", [2, 300])
def test_without_a_key_whole_rows_repeat(tmp_path: Path, others: int):
    """Where nothing numbers the cases, only a row that says the same in every cell is a copy."""
    lines = [f"2024-01-0{1 + number % 9},2024-02-01,{number}" for number in range(others)]
    text = "\n".join(["opened,closed,subject", *lines, lines[0], lines[1].replace("-02-01", "-02-02"), ""])
    table, cases = read(write(tmp_path, text), start="opened", stop="closed")
    assert (table.rows, table.duplicates, len(cases)) == (others + 2, 1, others + 1)


def test_in_two_files(tmp_path: Path):
    """A key of one file that comes in the next is the same case, and neither file is an event log for it."""
    rows = _alone(200)
    first, second = write(tmp_path, _text(rows), "a.csv"), write(tmp_path, _text([rows[7]]), "b.csv")
    table, cases = read(first, second, start="opened", stop="closed", key="id")
    assert (table.rows, table.duplicates, table.folded, len(cases)) == (201, 1, None, 200)
