"""What belongs to a map and stands on none of its cards: the map itself, procedures, systems and training."""

from pathlib import Path

import pytest

from tests.studio.driver import studio


@pytest.mark.parametrize("kind", ["procedure", "system", "training"])
async def test_what_a_blueprint_is_worked_by_is_listed_beside_it(workshop: Path, kind: str):
    """On the blueprint stage c turns to the procedures, systems and training: they are found, added and edited."""
    async with studio(workshop) as driver:
        first = driver.workshop.all(kind)[0].id
        await driver.stage("blueprint")
        await driver.keys("c", "c")
        assert "Blueprint 1 of 1" in driver.text()
        await driver.app.go_to(first)
        await driver.settled()
        view = driver.screen.view
        assert view.selected_id == first
        await driver.keys("a")
        await driver.type("Call-out")
        await driver.keys("escape")
        added = driver.workshop.all(kind)[-1]
        assert (view.selected_id, added.name_aloud) == (added.id, "Call-out")
        await driver.keys("x")
        assert len(driver.workshop.all(kind)) == 1
        await driver.app.go_to(driver.workshop.cards[0].id)
        await driver.settled()
        assert "Blueprint 1 of 1" in driver.text()


async def test_a_map_itself_is_edited_and_deleted(workshop: Path):
    """E opens the fields of the journey that is drawn; the palette deletes it, and u brings it back."""
    async with studio(workshop) as driver:
        await driver.stage("journey")
        await driver.keys("E")
        await driver.until(lambda: "What they want to have reached" in driver.text(), "the fields of the map")
        await driver.keys("escape")
        driver.screen.run_command("map-away")
        await driver.settled()
        assert driver.workshop.journeys == ()
        await driver.keys("u")
        assert len(driver.workshop.journeys) == 1
