"""The derivation of the example's figures, on cases small enough to count by hand."""

from datetime import datetime
from pathlib import Path

from tests.examples.city_311 import WEB, ZONE, Request, Row, figures, read

ROW = Row("Street Lights", "PWDx", WEB, 10, "days", 80)


def _case(month: int, day: int, days: float, department: str = "PWDx") -> Request:
    opened = datetime(2024, month, day, tzinfo=ZONE)
    return Request(opened, 24 * days, "Street Lights", department, WEB)


def _write(folder: Path, *times: str) -> Path:
    path = folder / "city_311.csv"
    rows = [f"{opened_and_closed},Needle Program,GEN_,{WEB}" for opened_and_closed in times]
    path.write_text("\n".join(["OPEN_DT,CLOSED_DT,REASON,Department,Source", *rows]), encoding="utf-8")
    return path


def test_a_night_of_daylight_saving_counts_as_long_as_it_was(tmp_path: Path) -> None:
    """From 1:30 to 3:30 by the wall clock is one hour in March and two on any other day."""
    spring = "2024-03-10 01:30:00,2024-03-10 03:30:00"
    other = "2024-03-11 01:30:00,2024-03-11 03:30:00"
    assert [request.hours for request in read(_write(tmp_path, spring, other))] == [1.0, 2.0]


def test_requests_outside_the_three_years_do_not_count(tmp_path: Path) -> None:
    """The last second of 2021 and the first of 2025 are out, the days between are in."""
    days = ["2021-12-31 23:59:59", "2022-01-01 00:00:00", "2024-12-31 23:59:59", "2025-01-01 00:00:00"]
    path = _write(tmp_path, *(f"{day},2025-02-01 00:00:00" for day in days))
    assert [request.opened.year for request in read(path)] == [2022, 2024]


def test_the_time_at_the_promised_share_is_one_that_a_case_really_took() -> None:
    """Of five cases the fourth fastest stands for 80 in 100; a case exactly on the target is kept."""
    found = figures([_case(1, day, days) for day, days in enumerate((3, 1, 10, 2, 30), start=1)], ROW)
    assert (found.cases, found.kept, found.at_share) == (5, 4, 10.0)


def test_cases_that_another_department_closed_are_counted_apart() -> None:
    """They neither help nor harm the figures, and everybody sees how many there were."""
    found = figures([_case(1, 1, 1), _case(1, 2, 99, "BTDT")], ROW)
    assert (found.cases, found.kept, found.excluded) == (1, 1, 1)


def test_a_worst_quarter_is_named_only_among_three_that_say_something() -> None:
    """Two quarters of twenty cases give none; a third one does, and the worst of them is named."""
    first = [_case(1, day, 1) for day in range(1, 21)]
    second = [_case(4, day, 11 if day < 6 else 1) for day in range(1, 21)]
    third = [_case(7, day, 1) for day in range(1, 21)]
    few = [_case(10, 1, 99)]
    assert figures(first + second + few, ROW).worst_share is None
    found = figures(first + second + third + few, ROW)
    assert (found.worst_quarter, found.worst_share) == ("2024, quarter 2", 75.0)
