"""Where the misses sit: what a file is set apart by, and which parts of it miss more than chance would have it."""

from pathlib import Path

import pytest

from promise_studio.measure.keeping.importing import Wanted, make_import, measure_levels
from promise_studio.measure.keeping.where_missed import parts_by, say_where, where_missed
from promise_studio.measure.question import Group
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases
from promise_studio.model.measured_figures import PartFigures
from promise_studio.model.service_level import Measurement
from promise_studio.session import Session
from tests.measure.keeping.ferry import ferry
from tests.measure.keeping.test_importing import TODAY


def write_weeks(path: Path, late_on: int) -> Path:
    """Eight weeks of ten cases a day, of two crews; on one day of the week all of them take six hours."""
    lines = ["Ticket,Opened,Closed,Channel,Crew,Urgency"]
    for day in range(56):
        month, date_ = (6, day + 1) if day < 30 else (7, day - 29)
        for number in range(10):
            took = 6 if day % 7 == late_on else 1
            start, end = (
                f"2026-{month:02d}-{date_:02d} {hour:02d}:00" for hour in (8 + number, 8 + number + took)
            )
            crew = "Bay" if number % 2 else "Isle"
            lines.append(f"T{day}-{number},{start},{end},Phone,{crew},{'high' if number < 5 else 'low'}")
    path.write_text("\n".join(lines) + "\n")
    return path


def measured(folder: Path) -> Measurement:
    """What is kept of these weeks; the first of June 2026 is a Monday."""
    path = write_weeks(folder / "weeks.csv", late_on=0)
    columns = Columns(
        start="Opened", stop="Closed", channel="Channel", department="Crew", priority="Urgency", key="Ticket"
    )
    with Session.create(folder / "ferry.promise.json", ferry()) as session:
        with connect([path]) as connection:
            table = open_cases([path], columns, connection)
            answers = measure_levels(connection, table, session.workshop, [Wanted("SLA-1")])
        session.apply(make_import(session.workshop, table, answers, session.next_id, TODAY).edit)
        return session.workshop.measurements[0]


def test_a_file_is_set_apart_by_all_that_it_knows(tmp_path: Path):
    """Departments, priorities, weekdays and hours add up to all cases; one channel alone is no comparison."""
    found = measured(tmp_path)
    groups = parts_by(found)
    assert list(groups) == [Group.DEPARTMENT, Group.PRIORITY, Group.WEEKDAY, Group.HOUR]
    for parts in groups.values():
        assert sum(part.cases for part in parts) == found.cases == 560
        assert sum(part.kept for part in parts) == found.kept == 480
    assert [part.name for part in found.weekdays][:2] == ["Monday", "Tuesday"]
    assert found.hours[0].name == "08:00"
    assert [(one.percent, one.time) for one in found.percentiles][:2] == [(50, 3600), (80, 3600)]
    assert {one.percent: one.time for one in found.percentiles}[99] == 6 * 3600


def test_the_day_that_misses_is_named_and_nothing_else(tmp_path: Path):
    """All of Monday’s cases miss, and neither a crew nor an hour stands out by chance."""
    found = where_missed(measured(tmp_path))
    assert [(one.group, one.name, one.missed) for one in found] == [(Group.WEEKDAY, "Monday", 80)]
    said = say_where(found).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Of those begun on a Monday 100 % miss, of all others 0 %."


@pytest.mark.parametrize(
    ("kept", "named"),
    [((90, 90, 90), []), ((88, 90, 92), []), ((70, 92, 94), ["Post"]), ((0, 100, 100), ["Post"])],
)
def test_only_what_chance_does_not_explain_stands_out(kept: tuple[int, ...], named: list[str]):
    """A hundred cases a channel: two misses more say nothing, twenty do."""
    parts = tuple(
        PartFigures(name=name, cases=100, kept=count)
        for name, count in zip(("Post", "Phone", "App"), kept, strict=True)
    )
    found = where_missed(
        Measurement(id="MEA-1", service_level="SLA-1", cases=300, kept=sum(kept), channels=parts)
    )
    assert [one.name for one in found] == named


def test_a_handful_of_cases_proves_nothing():
    """Two of three missed on one channel and one of three on the other: nothing is said."""
    parts = (PartFigures(name="Post", cases=3, kept=1), PartFigures(name="Phone", cases=3, kept=2))
    few = Measurement(id="MEA-1", service_level="SLA-1", cases=6, kept=3, channels=parts)
    assert say_where(where_missed(few)) == ""
