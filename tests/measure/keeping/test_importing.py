"""What a workshop keeps of a file of cases: figures, never a case; the same period once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from promise_studio.errors import UserError
from promise_studio.measure.keeping.channels import labels_of, only_for
from promise_studio.measure.keeping.importing import Import, Wanted, make_import, measure_levels
from promise_studio.measure.keeping.source_fields import columns_of, same_columns
from promise_studio.measure.keeping.tried_target import Tried
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.reading.connection import connect
from promise_studio.measure.reading.open_cases import open_cases
from promise_studio.measure.status import Status
from promise_studio.measure.verdict import judge_latest, latest_measurement
from promise_studio.model import Workshop
from promise_studio.session import Session
from tests.measure.keeping.ferry import ferry, write_cases

TODAY = date(2026, 11, 22)
HOURS = [1, 2, 3, 3.5, 3.9, 1, 2, 3, 5, 30]
LIKE = ("clause", "event", "channel", "target", "unit", "share")
COLUMNS = Columns(start="Opened", stop="Closed", channel="Channel", key="Ticket")


def bring_in(
    session: Session,
    *paths: Path,
    only: tuple[str, ...] = (),
    columns: Columns = COLUMNS,
    level: str = "SLA-1",
) -> Import:
    """Measure a row from some files and keep it."""
    with connect(paths) as connection:
        table = open_cases(paths, columns, connection)
        answers = measure_levels(connection, table, session.workshop, [Wanted(level, only)])
    kept = make_import(session.workshop, table, answers, session.next_id, TODAY)
    session.apply(kept.edit)
    return kept


@pytest.fixture
def session(tmp_path: Path):
    """The ferry’s workshop, open."""
    with Session.create(tmp_path / "ferry.promise.json", ferry()) as opened:
        yield opened


def test_a_file_becomes_a_source_and_a_measurement(session: Session, tmp_path: Path):
    """Name, hash, period, counts and mapping are kept, and the verdict is the one that counts as today."""
    bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS))
    source = session.workshop.get("SRC-1")
    assert (source.name, source.rows, source.cases, len(source.sha256)) == ("march.csv", 10, 10, 64)
    assert (source.starts_on, source.ends_on) == (date(2026, 3, 1), date(2026, 3, 10))
    assert columns_of(source) == COLUMNS
    measured = latest_measurement(session.workshop, "SLA-1")
    assert (measured.cases, measured.kept, measured.at_share, measured.taken_from) == (10, 8, 3.9, "SRC-1")
    assert [month.month for month in measured.months] == ["2026-03"]
    assert source.sha256[:12] in measured.source


def test_the_deadline_of_the_file_is_kept_in_the_note(session: Session, tmp_path: Path):
    """How a figure was worked out says, too, which share met the deadline that the file held itself."""
    path = write_cases(tmp_path / "march.csv", 3, HOURS)
    lines = path.read_text("utf-8").splitlines()
    rows = [f"{line},2026-03-0{place}" for place, line in enumerate(lines[1:7], 1)]
    path.write_text("\n".join([f"{lines[0]},Due", *rows, ""]), "utf-8")
    with connect([path]) as connection:
        table = open_cases([path], replace(COLUMNS, target="Due"), connection)
        answers = measure_levels(connection, table, session.workshop, [Wanted("SLA-1")])
    session.apply(make_import(session.workshop, table, answers, session.next_id, TODAY).edit)
    assert "(“Due”): 6 of the 6 cases that have one." in answers[0].deadline
    assert session.workshop.measurements[0].note.endswith(answers[0].deadline)


def test_no_case_goes_into_the_workshop(session: Session, tmp_path: Path):
    """Neither a case number nor a time of a case can be found in the file."""
    bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS))
    session.checkpoint()
    text = session.path.read_text("utf-8")
    assert "T3-4" not in text
    assert "09:00" not in text


def test_the_same_period_is_replaced_and_that_is_said(session: Session, tmp_path: Path):
    """A second import of March changes the measurement of March; April is added and counts as today."""
    bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS))
    again = bring_in(session, write_cases(tmp_path / "march.csv", 3, [*HOURS[:9], 2]))
    assert again.said == ("SLA-1 was measured for 2026-03-01 to 2026-03-10 before; MEA-1 is replaced.",)
    assert [one.kept for one in session.workshop.measurements] == [9]
    april = bring_in(session, write_cases(tmp_path / "april.csv", 4, [1.0] * 10))
    assert april.said == ()
    assert latest_measurement(session.workshop, "SLA-1").kept == 10
    assert [source.name for source in session.workshop.case_sources] == ["march.csv", "april.csv"]


def test_a_source_that_nothing_comes_of_any_more_goes(session: Session, tmp_path: Path):
    """One that another row was measured from stays until that row is measured anew, and undo brings it back."""
    session.add("service level", **{name: getattr(ferry().service_levels[0], name) for name in LIKE})
    first = write_cases(tmp_path / "march.csv", 3, HOURS)
    bring_in(session, first)
    bring_in(session, first, level="SLA-2")
    mended = write_cases(tmp_path / "mended.csv", 3, [*HOURS[:9], 2])
    for level, names in (("SLA-1", ["march.csv", "mended.csv"]), ("SLA-2", ["mended.csv"])):
        bring_in(session, mended, level=level)
        assert [one.name for one in session.workshop.case_sources] == names
    assert {one.taken_from for one in session.workshop.measurements} == {"SRC-2"}
    session.undo()
    assert [one.taken_from for one in session.workshop.measurements] == ["SRC-2", "SRC-1"]


def test_the_same_file_is_one_source(session: Session, tmp_path: Path):
    """A file is told by its hash, whatever its name."""
    first = write_cases(tmp_path / "march.csv", 3, HOURS)
    bring_in(session, first)
    bring_in(session, Path(first.rename(tmp_path / "renamed.csv")))
    assert [(one.id, one.name) for one in session.workshop.case_sources] == [("SRC-1", "renamed.csv")]


def test_a_file_read_in_two_ways_is_two_sources(session: Session, tmp_path: Path):
    """Each row keeps the columns that it was measured by; all of a file read anew by others is one source still."""
    session.add("service level", **{name: getattr(ferry().service_levels[0], name) for name in LIKE})
    path, other = write_cases(tmp_path / "march.csv", 3, HOURS), replace(COLUMNS, stop="Opened")
    bring_in(session, path)
    bring_in(session, path, columns=other, level="SLA-2")
    workshop = session.workshop
    assert [one.stop for one in workshop.case_sources] == ["Closed", "Opened"]
    assert [one.taken_from for one in workshop.measurements] == ["SRC-1", "SRC-2"]
    names = ("Ticket", "Opened", "Closed", "Channel")
    assert [same_columns(workshop, names, {level}).id for level in ("SLA-1", "SLA-2", "")] == [
        "SRC-1",
        "SRC-2",
        "SRC-2",
    ]
    bring_in(session, path, columns=other)
    assert [(one.stop, one.id) for one in session.workshop.case_sources] == [("Opened", "SRC-2")]
    assert {one.taken_from for one in session.workshop.measurements} == {"SRC-2"}
    with Session.create(tmp_path / "anew.promise.json", ferry()) as alone:
        bring_in(alone, path, columns=other)
        bring_in(alone, path)
        assert [one.stop for one in alone.workshop.case_sources] == ["Closed"]


def test_it_is_one_step_to_undo(session: Session, tmp_path: Path):
    """Source and measurement come and go together."""
    bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS))
    assert (session.undo() or "").endswith("measured 1 service level from march.csv")
    assert not session.workshop.case_sources
    assert not session.workshop.measurements


def test_a_target_tried_is_what_measuring_it_would_say(tmp_path: Path):
    """Every kept round time gives the verdict that a row with that target gets from the file."""
    path = write_cases(tmp_path / "march.csv", 3, [*HOURS, -1])
    with Session.create(tmp_path / "a.promise.json", ferry()) as first:
        bring_in(first, path)
        level, measured = first.workshop.get("SLA-1"), latest_measurement(first.workshop, "SLA-1")
    tried = Tried(level, measured, 0.2)
    assert tried
    assert tried.said(tried.place) == (4, level.unit)
    for place in range(len(tried.edges)):
        value, unit = tried.said(place)
        with Session.create(tmp_path / f"{place}.promise.json", ferry(target=value, unit=unit)) as other:
            bring_in(other, path)
            assert tried.at(place).verdict == judge_latest(other.workshop, "SLA-1"), tried.said(place)


def test_the_safe_target_is_the_smallest_that_is_safe(session: Session, tmp_path: Path):
    """Below it nothing is safe; another share than the measured one cannot be tried without the file."""
    files = [write_cases(tmp_path / f"{month}.csv", month, [1, 2, 3, 3.5] * 7) for month in (1, 2, 3)]
    bring_in(session, *files)
    level, measured = session.workshop.get("SLA-1"), latest_measurement(session.workshop, "SLA-1")
    tried = Tried(level, measured, 0.2)
    safe = tried.safe()
    assert safe is not None
    assert tried.said(safe)[0] == 6
    assert all(tried.at(place).verdict.status is not Status.SAFE for place in range(safe))
    assert not Tried(level.replace({"share": 90}), measured, 0.2)


def channels_wanted(workshop: Workshop, path: Path) -> tuple[str, ...] | None:
    """What counts for SLA-1 in a file."""
    with connect([path]) as connection:
        table = open_cases([path], COLUMNS, connection)
        return only_for(workshop, workshop.get("SLA-1"), table.columns, labels_of(connection))


@pytest.mark.parametrize(
    ("channel", "label", "only"),
    [
        ("Phone", "phone", ("channel: phone",)),
        ("Phone", "Phone call", ("channel: Phone call",)),
        ("", "Counter", ()),
        ("Phone", "Counter", None),
    ],
)
def test_the_channel_of_the_row_picks_its_cases(tmp_path: Path, channel: str, label: str, only: object):
    """A row without a channel takes every case; one whose channel is not in the file has to be asked about."""
    path = write_cases(tmp_path / "march.csv", 3, HOURS, channel=label)
    assert channels_wanted(ferry(channel=channel), path) == only


def test_what_counted_before_counts_again(session: Session, tmp_path: Path):
    """The filter and the mapping of the last import are offered for the next file with these columns."""
    bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS), only=("not channel: Counter",))
    following = write_cases(tmp_path / "april.csv", 4, HOURS)
    assert channels_wanted(session.workshop, following) == ("not channel: Counter",)
    assert same_columns(session.workshop, ("Ticket", "Opened", "Closed", "Channel", "New")).id == "SRC-1"
    assert same_columns(session.workshop, ("Opened", "Closed")) is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"measure": "share"}, "no clock tells"),
        ({"target": None}, "does not say a target"),
        ({"unit": "working hours"}, "service hours are empty"),
        ({"unit": "working hours", "hours": "when we are in"}, "SLA-1: The service hours"),
    ],
)
def test_a_row_that_cannot_be_measured_says_why(tmp_path: Path, row: dict[str, object], words: str):
    """A share, a row without a figure and working time without hours are each refused in a sentence."""
    with (
        Session.create(tmp_path / "ferry.promise.json", ferry(**row)) as session,
        pytest.raises(UserError, match=words),
    ):
        bring_in(session, write_cases(tmp_path / "march.csv", 3, HOURS))
    assert not session.workshop.measurements


def test_working_time_is_that_of_the_row(tmp_path: Path):
    """Hours, days off and time zone are those of the service level: what began on Sunday waits for Monday."""
    row = {"target": 1, "unit": "working days", "hours": "Mon–Fri 9:00–17:00", "days_off": ["2026-03-02"]}
    with Session.create(tmp_path / "ferry.promise.json", ferry(**row)) as session:
        bring_in(session, write_cases(tmp_path / "march.csv", 3, [48.0]))
        measured = latest_measurement(session.workshop, "SLA-1")
    assert (measured.at_share, measured.working_day) == (0, 8 * 3600)
    assert "Working time: Mon–Fri 9:00–17:00" in measured.note
