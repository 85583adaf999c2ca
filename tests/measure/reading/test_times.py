"""Times as exports write them."""

# ruff: noqa: DTZ001 - the wall clock of a file has no zone, and instants are read as UTC without one

from datetime import datetime
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from tests.measure.reading.files import read, write

AT = datetime(2024, 1, 15, 10, 5)

WALL_CLOCK = [
    "2024-01-15 10:05",
    "2024-01-15T10:05:00",
    "2024-01-15 10:05:00.000",
    "2024-01-15 10:05:00,000",
    "2024/01/15 10:05",
    "2024-01-15 10:05 AM",
    "01/15/2024 10:05",
    "01/15/2024 10:05:00 AM",
    "1/15/2024, 10:05:00\N{NARROW NO-BREAK SPACE}AM",
    "1/15/24 10:05 a.m.",
    "15/01/2024 10:05",
    "15.01.2024 10:05",
    "15.1.24 10:05 Uhr",
    "15-01-2024 10:05",
    "15/Jan/24 10:05",
    "15/Jan/24 10:05 AM",
    "15-JAN-2024 10:05:00",
    "Jan 15, 2024 10:05",
    "January 15, 2024 10:05 AM",
    "Monday, 15 January 2024 10:05",
    "15. Januar 2024 10:05 Uhr",
    "15 janv. 2024 10:05",
    "15 de enero de 2024 10:05",
    "20240115100500",
    "20240115T100500",
    "45306.420138889",
    "  2024-01-15 10:05  ",
]

INSTANTS = [
    "2024-01-15T10:05:00Z",
    "2024-01-15T12:05:00+02:00",
    "2024-01-15T12:05:00.000+0200",
    "2024-01-15 10:05:00 UTC",
    "2024-01-15 05:05:00 EST",
    "2024-01-15 11:05:00 Europe/Berlin",
    "Mon, 15 Jan 2024 10:05:00 GMT",
    "15/01/2024 12:05 +0200",
    "20240115T100500Z",
    "1705313100",
    "1705313100000",
]


@pytest.mark.parametrize("written", WALL_CLOCK)
def test_wall_clock(tmp_path: Path, written: str):
    """A time without a zone is read as the clock on the wall showed it, whatever its form."""
    path = write(tmp_path, f'id;opened;closed\n1;"{written}";"{written}"\n')
    table, cases = read(path)
    assert not table.zoned
    assert [case["started"] for case in cases] == [AT]


@pytest.mark.parametrize("written", INSTANTS)
def test_instants(tmp_path: Path, written: str):
    """A time that says its instant is read as UTC."""
    path = write(tmp_path, f'id;opened;closed\n1;"{written}";"{written}"\n')
    table, cases = read(path)
    assert table.zoned
    assert [case["started"] for case in cases] == [AT]


def test_offsets_that_change_over_the_year(tmp_path: Path):
    """Rows with different offsets are compared as instants, also over the change to summer time."""
    path = write(tmp_path, "id,opened,closed\n1,2024-03-31T01:30:00+01:00,2024-03-31T03:30:00+02:00\n")
    _, cases = read(path)
    assert cases[0]["stopped"] - cases[0]["started"] == datetime(2024, 1, 1, 1) - datetime(2024, 1, 1)


def test_later_rows_settle_the_order(tmp_path: Path):
    """One value far below the sample decides whether day or month comes first in all of them."""
    rows = "".join(f"{number},01/02/2024 10:00,02/02/2024 10:00\n" for number in range(3000))
    path = write(tmp_path, "id,opened,closed\n" + rows + "x,01/02/2024 10:00,14/02/2024 10:00\n")
    table, cases = read(path)
    assert cases[0]["started"] == datetime(2024, 2, 1, 10)
    assert any("day first" in note for note in table.notes)


def test_order_that_nothing_settles(tmp_path: Path):
    """Where every time reads both ways the order is asked for, and either answer is followed."""
    path = write(tmp_path, "id,opened,closed\n1,01/02/2024 10:00,02/02/2024 10:00\n")
    with pytest.raises(UserError, match="day or with the month first") as error:
        read(path)
    assert "--day-first" in error.value.hint
    assert read(path, day_first=True)[1][0]["started"] == datetime(2024, 2, 1, 10)
    assert read(path, day_first=False)[1][0]["started"] == datetime(2024, 1, 2, 10)


def test_contrary_values_are_not_turned_around(tmp_path: Path):
    """In a column that is day first by far, the value that only fits month first is shown, not bent."""
    rows = "".join(f"{number},{number:02}/01/2024,{number:02}/02/2024\n" for number in range(13, 28))
    path = write(tmp_path, "id,opened,closed\n" + rows + "x,01/31/2024,05/02/2024\n")
    table, cases = read(path)
    assert [one.examples for one in table.unreadable] == [("row 17: “01/31/2024”",)]
    assert cases[-1]["unreadable"]


def test_forms_that_turn_up_late(tmp_path: Path):
    """A form that the first thousand rows do not show is learned when it turns up."""
    rows = "".join(f"{number},2024-01-05 10:00,2024-01-05 11:00\n" for number in range(1500))
    path = write(tmp_path, "id,opened,closed\n" + rows + "x,5. März 2024 10:00,5/Mar/24 11:30\n")
    table, cases = read(path)
    assert table.unreadable == ()
    assert cases[-1]["started"] == datetime(2024, 3, 5, 10)
    assert cases[-1]["stopped"] == datetime(2024, 3, 5, 11, 30)


def test_one_column_without_a_zone(tmp_path: Path):
    """Instants cannot be compared with a clock of an unknown zone; once it is named, they can."""
    path = write(tmp_path, "id,opened,closed\n1,2024-01-05T10:00:00+02:00,2024-01-05 10:00\n")
    with pytest.raises(UserError, match="does not say its zone"):
        read(path)
    _, cases = read(path, time_zone="Europe/Berlin")
    assert cases[0]["stopped"] == datetime(2024, 1, 5, 9)


def test_unknown_zone(tmp_path: Path):
    """A zone that does not exist is refused by name."""
    path = write(tmp_path, "id,opened,closed\n1,2024-01-05,2024-01-06\n")
    with pytest.raises(UserError, match="no time zone “Berlin”"):
        read(path, time_zone="Berlin")


@pytest.mark.parametrize(
    ("column", "length", "seconds"),
    [
        ("wait", "1:35", 95),
        ("Wait time", "0:01:35", 95),
        ("wait (sec)", "95", 95),
        ("wait_min", "1,5", 90),
        ("Wartezeit in Stunden", "1:30", 5400),
        ("wait", "1 h 2 min 3 s", 3723),
    ],
)
def test_lengths_of_time(tmp_path: Path, column: str, length: str, seconds: int):
    """A column that says how long the caller waited is counted from the start."""
    path = write(tmp_path, f"Call start\t{column}\n2024-01-15 10:05\t{length}\n")
    _, cases = read(path, start="Call start", response=column)
    assert (cases[0]["responded"] - AT).total_seconds() == seconds


def test_lengths_without_a_unit(tmp_path: Path):
    """Bare numbers are asked for their unit; the answer is followed."""
    path = write(tmp_path, "opened,resolution\n2024-01-15 10:05,90\n")
    with pytest.raises(UserError, match="in which unit"):
        read(path, start="opened", stop="resolution")
    _, cases = read(path, start="opened", stop="resolution", duration_unit="minutes")
    assert cases[0]["stopped"] == datetime(2024, 1, 15, 11, 35)


def test_a_number_beyond_three_centuries_is_no_length(tmp_path: Path):
    """As a stop it cannot be read, and as a pause it stops nothing; neither ends the measuring, both are said."""
    lengths = ("5", "inf", "-inf", "1e300", "99999999999")
    rows = "".join(f"2024-01-15 10:05,{text},{text}\n" for text in ("3", *lengths))
    path = write(tmp_path, f"opened,wait (min),hold (min)\n{rows}")
    table, cases = read(path, start="opened", stop="wait (min)", pause="hold (min)")
    assert [case["paused_seconds"] for case in cases] == [180, 300, 0, 0, 0, 0]
    assert [case["stopped"] is None for case in cases] == [False, False, True, True, True, True]
    seen = "row 4: “inf”; row 5: “-inf”; row 6: “1e300”; row 7: “99999999999”."
    assert table.notes[:2] == (
        f"4 times of “wait (min)” cannot be read: {seen}",
        f"4 values of “hold (min)” are no pauses and count as none: {seen}",
    )


def test_a_pause_below_nothing_is_said(tmp_path: Path):
    """With its row; a pause that is not there is nothing to say."""
    rows = "".join(f"2024-01-15,2024-01-16,{text}\n" for text in ("60", "-60", "", "?", "nan"))
    path = write(tmp_path, f"opened,closed,hold_s\n{rows}")
    table, _ = read(path, start="opened", stop="closed", pause="hold_s")
    assert table.notes[0] == "1 value of “hold_s” is no pause and counts as none: row 3: “-60”."


def test_pauses_and_deadlines(tmp_path: Path):
    """Pauses come as seconds and deadlines as times."""
    path = write(tmp_path, "opened,closed,hold (min),due\n2024-01-15 10:05,2024-01-15 12:05,30,2024-01-16\n")
    _, cases = read(path, start="opened", stop="closed", pause="hold (min)", target="due")
    assert cases[0]["paused_seconds"] == 1800
    assert cases[0]["target_at"] == datetime(2024, 1, 16)
