"""The maps of a new workshop, drawn by keys alone."""

from pathlib import Path

from tests.studio.driver import studio
from tests.studio.test_walk import add, go, start


async def test_a_journey_and_its_blueprint_from_nothing(tmp_path: Path):
    """A persona, a journey with two phases and a step that is felt, weighed and a moment, and a card behind it."""
    async with studio() as driver:
        await start(driver, tmp_path / "lantern.promise.json")
        await go(driver, 3)
        await add(driver, "Personas", "Maya")
        await go(driver, 5)
        await driver.keys("a")
        await driver.type("Plan, Board\n")
        await driver.keys("a")
        await driver.type("Hears of the delay\n")
        await driver.keys("escape", "down", "down", "-", "2", "down", "down", "2", "k", "ctrl+u")
        await driver.type("The silence\n")
        await go(driver, 6)
        await driver.keys("a", "a")
        await driver.type("Sign at the gate\n")
        await driver.keys("escape", "escape", "i")
        await driver.type("Gate agent")
        await driver.keys("escape")
        assert not driver.screen.query_one("#aside").display
        made = driver.workshop
        assert [phase.name for phase in made.phases] == ["Plan", "Board"]
        (step,) = made.steps
        assert (step.action, step.phase) == ("Hears of the delay", made.phases[0].id)
        assert (step.emotion, step.importance) == (-2, 2)
        assert [moment.name for moment in made.moments] == ["The silence"]
        (card,) = made.cards
        assert (card.text, card.phase, card.role) == ("Sign at the gate", made.phases[0].id, "Gate agent")
        assert "Hears of the delay" in driver.text()


async def test_esc_that_overtakes_enter_breaks_nothing(tmp_path: Path):
    """Enter and Esc in one breath after a step leave the step, and a studio that goes on working."""
    async with studio() as driver:
        await start(driver, tmp_path / "lantern.promise.json")
        await go(driver, 3)
        await add(driver, "Personas", "Maya")
        await go(driver, 5)
        await driver.keys("a")
        await driver.type("Plan\n")
        await driver.keys("a")
        await driver.type("Hears of the delay")
        await driver.keys("enter", "escape")
        await driver.keys("escape")
        assert [step.action for step in driver.workshop.steps] == ["Hears of the delay"]
        assert "Hears of the delay" in driver.text()
