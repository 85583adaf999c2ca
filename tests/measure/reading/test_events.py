"""Event logs are folded to cases."""

# ruff: noqa: DTZ001 - the wall clock of a file has no zone, and instants are read as UTC without one

from datetime import datetime
from pathlib import Path

import pytest

from tests.measure.reading.files import read, write
from tests.published import DATA

LOG = (
    "number,state,opened_at,resolved_at,priority\n"
    "1,New,2024-01-05 10:00,?,Low\n1,Active,2024-01-05 10:00,?,High\n1,Resolved,2024-01-05 10:00,2024-01-06 10:00,High\n"
    "2,New,2024-01-05 11:00,?,Low\n2,Active,2024-01-05 11:00,?,Low\n"
)


def test_many_rows_a_case(tmp_path: Path):
    """A case runs from its earliest start to its latest stop; the labels are those of its last event."""
    table, cases = read(write(tmp_path, LOG), start="opened_at", stop="resolved_at", priority="priority")
    assert (table.rows, table.cases, table.folded, table.duplicates) == (5, 2, 5, 0)
    assert table.columns.key == "number"
    assert [(case["stopped"], case["open"], case["priority"]) for case in cases] == [
        (datetime(2024, 1, 6, 10), False, "High"),
        (None, True, "Low"),
    ]
    assert any("folded into 2 cases" in note for note in table.notes)


def test_one_time_an_event(tmp_path: Path):
    """A log with a single column of times runs from the first event to the last."""
    log = "case_id,activity,timestamp\n1,a,2024-01-05 10:00\n1,b,2024-01-05 12:00\n2,a,2024-01-06 10:00\n2,b,2024-01-06 11:00\n"
    table, cases = read(write(tmp_path, log))
    assert table.folded == 4
    assert [(case["stopped"] - case["started"]).total_seconds() for case in cases] == [7200, 3600]


def test_copies_are_no_events(tmp_path: Path):
    """A file that was stuck together twice has duplicates, not events."""
    rows = "1,2024-01-05,2024-01-06\n2,2024-01-05,2024-01-07\n"
    table, _ = read(write(tmp_path, "id,opened,closed\n" + rows + rows))
    assert (table.cases, table.duplicates, table.folded) == (2, 2, None)


@pytest.mark.parametrize(("stop", "ended"), [("resolved_at", 861), ("closed_at", 890)])
def test_log_of_the_service_desk(stop: str, ended: int):
    """The published log of 5,998 events is 890 cases."""
    path = DATA / "tickets" / "itsm_event_log.csv"
    if not path.is_file():
        pytest.skip("the published log is not on this computer")
    table, _ = read(path, stop=stop)
    assert (table.rows, table.folded, table.cases) == (5998, 5998, 890)
    assert table.counts.timed == ended
    assert table.counts.open == 890 - ended
