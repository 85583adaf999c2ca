"""Keep shows month by month what was kept, and turns a miss into an own-up."""

from datetime import date
from pathlib import Path

import pytest

from promise_studio.model import Workshop
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.service_level import Measurement
from promise_studio.store.writing import write_new
from tests.measure.keeping.ferry import ferry
from tests.studio.driver import studio


def measured(*kept: int) -> Workshop:
    """The ferry with so many of fifty kept from March on; each month takes longer than the one before."""
    months = tuple(
        MonthFigures(month=f"2026-{number:02d}", cases=50, kept=one, at_share=number * 1000, target=14_400)
        for number, one in enumerate(kept, start=3)
    )
    figures = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        starts_on=date(2026, 3, 1),
        ends_on=date(2026, 7, 31),
        cases=50,
        kept=48,
        months=months,
    )
    return ferry().with_parts(measurements=(figures,), issued={"PRM": 1, "SLA": 1, "MEA": 1})


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_months_stand_as_signs_and_words(tmp_path: Path, size: tuple[int, int]):
    """Kept and missed have signs of their own, and the last month is said in words; so is shrinking headroom."""
    path = write_new(tmp_path / "ferry.promise.json", measured(48, 48, 30, 48, 39))
    async with studio(path, size) as driver:
        await driver.stage("keep")
        assert driver.screen.view.select("SLA-1")
        await driver.until(lambda: "a  owns up to July 2026, and 1 more" in driver.text(), "the chart")
        row = driver.screen.view.list.row
        assert (row.name, row.tail) == ("●●■●■  You know why", "missed")
        assert "2026  · · ● ● ■ ● ■" in driver.text()
        assert "The headroom shrinks" in driver.text()


async def test_months_that_were_counted_for_another_target_say_so(tmp_path: Path):
    """When the target changes, the months keep their counts: the screen and the own-up name the target then."""
    path = write_new(tmp_path / "ferry.promise.json", measured(48, 48, 30))
    async with studio(path) as driver:
        await driver.stage("keep")
        driver.screen.view.select("SLA-1")
        await driver.settled()
        assert "counted for" not in driver.text()
        driver.app.session.change("SLA-1", target=2)
        await driver.until(lambda: "counted for" in driver.text(), "the other target")
        driver.screen.view.do_add()
        await driver.until(lambda: driver.workshop.own_ups != (), "an own-up")
        assert "we promised within 4 hours" in driver.workshop.own_ups[0].what


async def test_a_miss_is_owned_up_to_by_one_key(tmp_path: Path):
    """One key on the row adds an own-up with the month and the figures; what changes is left to write."""
    path = write_new(tmp_path / "ferry.promise.json", measured(48, 39))
    async with studio(path) as driver:
        await driver.stage("keep")
        driver.screen.view.select("SLA-1")
        await driver.settled()
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        await driver.keys("escape")
        assert [one.id for one in driver.workshop.own_ups] == ["OWN-1"]
        await driver.app.go_to("OWN-1", "change")
        await driver.settled()
        await driver.type("Two boats")
        await driver.keys("escape")
        own_up = driver.workshop.get("OWN-1")
        assert (own_up.period, own_up.change) == ("April 2026", "Two boats")
        assert "39 of 50 had it" in own_up.what
