"""Commit measures a file of cases, and moves the target through what it keeps of them."""

from pathlib import Path

import pytest

from promise_studio.measure.keeping.tried_target import Tried
from promise_studio.measure.status import Status
from promise_studio.measure.verdict import judge_latest
from promise_studio.model.case_source import CaseSource
from promise_studio.model.service_level import Measurement
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode
from promise_studio.store.writing import write_new
from promise_studio.studio.dialogs.measure_choices import Choices
from promise_studio.studio.dialogs.measure_file import MeasureScreen
from promise_studio.studio.dialogs.measure_target import TargetScreen
from promise_studio.studio.dialogs.measure_work import CaseWork
from promise_studio.studio.dialogs.pick import PickScreen
from promise_studio.studio.stages.measured_facts import safe_line
from tests.measure.keeping.ferry import ferry, write_cases
from tests.studio.driver import Driver, studio

HOURS = [1, 2, 3, 3.5, 3.9, 1, 2, 3, 5, 30]


async def measure(driver: Driver, path: Path) -> None:
    """Choose the row, press i, name the file, and read it with the columns that are proposed."""
    await driver.stage("commit")
    driver.screen.view.select("SLA-1")
    await driver.settled()
    await driver.keys("i")
    await driver.until(lambda: isinstance(driver.app.screen, MeasureScreen), "the dialog")
    await driver.type(str(path))
    await driver.keys("enter")
    await driver.until(lambda: "Read the cases" in driver.text(), "the columns")
    await driver.keys("enter")
    await driver.until(lambda: "Measure and keep" in driver.text(), "the cases")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_file_is_measured_and_another_target_promised(tmp_path: Path, size: tuple[int, int]):
    """From the path to the figures by keys alone; then the arrows move the target, and Enter promises it."""
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    async with studio(path, size) as driver:
        await driver.stage("commit")
        driver.screen.view.select("SLA-1")
        await driver.until(lambda: "counts by hand go under Measurements" in driver.text(), "how to measure")
        await measure(driver, write_cases(tmp_path / "march.csv", 3, HOURS))
        assert "march.csv: " not in driver.text()
        await driver.keys("enter")
        await driver.until(lambda: bool(driver.workshop.measurements), "the figures")
        assert judge_latest(driver.workshop, "SLA-1").kept == 8
        await driver.until(lambda: driver.screen.view.selected_id == "SLA-1", "the row")
        await driver.keys("right")
        await driver.until(lambda: isinstance(driver.app.screen, TargetScreen), "the drawing")
        assert "↑ 6 hours" in driver.text()
        assert "p50 3.0 h" in driver.text()
        assert "By weekday, at 4 hours" in driver.text()
        await driver.keys(*["down"] * 9)
        assert "Sunday" in driver.text()
        await driver.keys("enter")
        level = driver.workshop.get("SLA-1")
        assert (level.target, judge_latest(driver.workshop, "SLA-1").kept) == (6, 9)
        await driver.keys("u")
        assert driver.workshop.get("SLA-1").target == 4
        assert judge_latest(driver.workshop, "SLA-1").kept == 8


async def test_the_files_beside_the_workshop_are_offered_and_two_columns_asked_for(tmp_path: Path):
    """The workshop itself is no file of cases; which of two columns counts is asked with the row to go to."""
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    text = "number,opened_at,resolved_at,closed_at\n1,2026-03-02 09:00,2026-03-02 11:00,2026-03-03 09:00\n"
    (tmp_path / "desk.csv").write_text(text * 2, "utf-8")
    async with studio(path, (80, 24)) as driver:
        await driver.stage("commit")
        await driver.keys("i")
        await driver.until(lambda: "desk.csv" in driver.text(), "the files beside the workshop")
        assert [row.name for row in driver.app.screen.rows()] == ["desk.csv"]
        await driver.keys("enter")
        await driver.until(lambda: "Read the cases" in driver.text(), "the columns")
        await driver.keys("enter")
        await driver.until(lambda: "press Enter and choose" in driver.text(), "the question")
        assert "Go to “When the clock stops”" in " ".join(driver.text().replace("│", " ").split())
        assert "--stop" not in driver.text()
        await driver.keys(*["down"] * 4, "enter")
        assert [one for one, _ in driver.app.screen._found][:2] == ["resolved_at", "closed_at"]  # noqa: SLF001
        await driver.keys("enter", "home", "enter")
        await driver.until(lambda: "Measure and keep" in driver.text(), "the cases")


async def test_leaving_the_drawing_changes_nothing(tmp_path: Path):
    """Esc keeps the promise as it was, however far the line was moved."""
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    async with studio(path) as driver:
        await measure(driver, write_cases(tmp_path / "march.csv", 3, HOURS))
        await driver.keys("enter")
        await driver.until(lambda: bool(driver.workshop.measurements), "the figures")
        await driver.until(lambda: driver.screen.view.selected_id == "SLA-1", "the row")
        before = driver.workshop
        await driver.keys("left")
        await driver.until(lambda: isinstance(driver.app.screen, TargetScreen), "the drawing")
        shown = driver.app.screen
        await driver.keys("left", "home")
        assert shown.tried.at(shown.place).verdict.status is not Status.SAFE
        await driver.keys("escape")
        assert driver.workshop is before


async def test_what_is_ambiguous_is_asked(tmp_path: Path):
    """A channel that the file calls otherwise is picked from its own names before anything is measured."""
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    async with studio(path) as driver:
        await measure(driver, write_cases(tmp_path / "march.csv", 3, HOURS, channel="Hotline"))
        assert "which cases are “Phone”" in driver.text()
        await driver.keys("c")
        await driver.until(lambda: isinstance(driver.app.screen, PickScreen), "the question")
        await driver.type("Hotline")
        await driver.keys("enter", "tab")
        await driver.until(lambda: isinstance(driver.app.screen, MeasureScreen), "the dialog")
        await driver.keys("enter")
        await driver.until(lambda: bool(driver.workshop.measurements), "the figures")
        assert driver.workshop.measurements[0].only == ("channel: Hotline",)


async def test_a_file_that_holds_no_cases_is_refused_in_words(tmp_path: Path):
    """The sentence stands in the dialog, and the workshop is as it was."""
    wrong = tmp_path / "notes.csv"
    wrong.write_text("what,who\nsoup,Ana\n")
    path = write_new(tmp_path / "ferry.promise.json", ferry())
    async with studio(path) as driver:
        await driver.stage("commit")
        await driver.keys("i")
        await driver.until(lambda: isinstance(driver.app.screen, MeasureScreen), "the dialog")
        await driver.type(str(wrong))
        await driver.keys("enter")
        await driver.until(lambda: "Read the cases" in driver.text() or "■" in driver.text(), "the columns")
        await driver.keys("enter")
        await driver.until(lambda: "■" in driver.text(), "the sentence")
        assert not driver.workshop.measurements


async def test_a_column_can_be_changed_and_its_reason_read(tmp_path: Path):
    """Each role shows its column, why it was proposed, and takes another from the names in the file."""
    path = write_new(tmp_path / "ferry.promise.json", ferry(channel=""))
    async with studio(path) as driver:
        cases = write_cases(tmp_path / "march.csv", 3, HOURS)
        await driver.stage("commit")
        driver.screen.view.select("SLA-1")
        await driver.settled()
        await driver.keys("i")
        await driver.until(lambda: isinstance(driver.app.screen, MeasureScreen), "the dialog")
        await driver.type(str(cases))
        await driver.keys("enter")
        await driver.until(lambda: "Read the cases" in driver.text(), "the columns")
        await driver.keys(*["down"] * 7)
        assert "“Channel” is taken as the channel" in driver.text()
        await driver.keys("enter")
        await driver.until(lambda: isinstance(driver.app.screen, PickScreen), "the names")
        await driver.type("no column")
        await driver.keys("enter")
        await driver.until(lambda: isinstance(driver.app.screen, MeasureScreen), "the dialog")
        await driver.keys("home", "enter")
        await driver.until(lambda: "Measure and keep" in driver.text(), "the cases")
        await driver.keys("enter")
        await driver.until(lambda: bool(driver.workshop.measurements), "the figures")
        assert driver.workshop.get("SRC-1").channel == ""


def test_the_deadline_of_the_file_is_said_before_anything_is_kept(tmp_path: Path):
    """What was read is said with the share that met the file’s own deadline."""
    path = tmp_path / "due.csv"
    path.write_text("opened,closed,due\n2026-03-02 09:00,2026-03-02 10:00,2026-03-02\n")
    work = CaseWork()
    said = Choices().take_cases(ferry(), work.read(path, work.propose(path).columns))
    work.close()
    assert "met the deadline that the file itself holds (“due”): 1 of the 1 case that has one." in said


def test_rows_measured_by_other_columns_are_not_chosen_by_themselves(tmp_path: Path):
    """Who chooses another stop than last time measures one row anew, not all of them by a column that is not theirs."""
    path = tmp_path / "two.csv"
    path.write_text("opened,called,closed\n2026-03-02 09:00,2026-03-02 09:10,2026-03-02 10:00\n")
    work = CaseWork()
    source = CaseSource(id="SRC-1", name="two.csv", start="opened", stop="closed")
    before = Measurement(id="MEA-1", service_level="SLA-1", taken_from="SRC-1")
    workshop = ferry().with_parts(case_sources=(source,), measurements=(before,))
    chosen = []
    for stop in ("closed", "called"):
        choices = Choices()
        choices.take_proposal(workshop, work.propose(path))
        choices.take_column("stop", stop)
        choices.take_cases(workshop, work.read(path, choices.columns))
        chosen.append(set(choices.chosen))
    assert chosen == [{"SLA-1"}, set()]
    choices = Choices()
    choices.take_proposal(workshop, work.propose(path))
    choices.take_cases(workshop, work.read(path, choices.columns))
    choices.back()
    choices.take_column("stop", "called")
    choices.take_cases(workshop, work.read(path, choices.columns))
    work.close()
    assert choices.chosen == set(), "gone back to another stop, it is still measured by itself"


def test_a_pause_that_is_new_to_a_row_is_named_where_it_is_chosen(tmp_path: Path):
    """Rows that were measured by the column of pauses say nothing; another says that it is taken off it, too."""
    path = tmp_path / "rest.csv"
    path.write_text("opened,closed,Rest\n2026-03-02 09:00,2026-03-02 10:00,600\n")
    source = CaseSource(
        id="SRC-1", name="rest.csv", start="opened", stop="closed", pause="Rest", duration_unit="seconds"
    )
    before = Measurement(id="MEA-1", service_level="SLA-1", taken_from="SRC-1")
    workshop = ferry().with_parts(case_sources=(source,), measurements=(before,))
    other = workshop.get("SLA-1").replace({"id": "SLA-2"})
    workshop = workshop.with_parts(service_levels=(*workshop.service_levels, other))
    work = CaseWork()
    for level, pause in (("", "Rest"), ("SLA-1", "Rest"), ("SLA-2", "")):
        choices = Choices(chosen={level} - {""})
        said = choices.take_proposal(workshop, work.propose(path))
        assert choices.columns.pause == pause
        assert ("nobody has said that it stops the clock of SLA-2" in said) == (not pause)
    choices = Choices()
    choices.take_proposal(workshop, work.propose(path))
    choices.take_cases(workshop, work.read(path, choices.columns))
    work.close()
    choices.toggle("SLA-2")
    _, _, first, second = choices.rows(workshop, "", Path())
    assert ("taken off" in first.tail, "“Rest” taken off" in second.tail) == (False, True)
    assert choices.said_of(workshop, "SLA-1") == ""
    assert choices.said_of(workshop, "SLA-2").startswith("“Rest” is taken off the times of SLA-2, too.")


def test_the_smallest_safe_promise_is_the_one_under_the_line_only_where_it_is():
    """One step away from it, longer or broken, the sentence names it instead of calling this one safe."""
    workshop = decode((workshops_dir() / "service-desk.promise.json").read_bytes(), "desk").workshop
    level = workshop.get("SLA-2")
    measurement = next(one for one in workshop.measurements if one.service_level == level.id)
    tried = Tried(level, measurement, workshop.keep.headroom_floor)
    assert safe_line(tried, tried.place) == "It is the smallest round promise that is safe today."
    for place in (tried.place - 1, tried.place + 1):
        said = safe_line(tried, place)
        assert said == "Smallest round promise that would be safe today: 3 working days."
