"""Who says yes: votes by department, sign-offs, and the edit that voids them."""

from datetime import date
from pathlib import Path

from tests.studio.driver import studio


async def test_who_has_not_answered_yet_signs_in_three_keys(workshop: Path):
    """Enter begins at the decision, its first letter takes it, and the day is today; who waits again has none."""
    async with studio(workshop) as driver:
        driver.app.session.change("SGN-1", name="Ana Berg", decision="not yet", signed_on=None)
        await driver.select("SGN-1")
        await driver.keys("enter", "a", "escape")
        signed = driver.workshop.get("SGN-1")
        assert signed.decision == "agrees"
        assert signed.signed_on == date.today()  # noqa: DTZ011 - the day on the wall of the room
        driver.app.change("SGN-1", "decision", "not yet")
        assert driver.workshop.get("SGN-1").signed_on is None


async def test_an_action_is_edited_where_it_lacks_something(workshop: Path):
    """An action that was written down in a hurry is given its owner and its day, its words stay."""
    async with studio(workshop) as driver:
        item = driver.app.session.add("action", text="Ask for two fitters")
        await driver.select(item)
        await driver.keys("e", *"Ana", "tab", *"+14", "escape")
        action = driver.workshop.get(item)
        assert (action.text, action.owner) == ("Ask for two fitters", "Ana")
        assert action.due is not None


async def test_a_later_edit_voids_a_sign_off_visibly(workshop: Path):
    """A sign-off says so when the promise has changed since, and the next one is for that department again."""
    async with studio(workshop) as driver:
        driver.app.session.change("PRM-1", state="committed")
        driver.app.session.change("SGN-1", decision="agrees", department="DEP-1")
        await driver.select("SGN-1")
        assert "▲ SGN-1" not in driver.text()
        driver.app.session.change("PRM-1", text="Another promise.")
        await driver.until(
            lambda: "▲ SGN-1" in driver.text() and "has changed since" in driver.text(), "the warning"
        )
        await driver.keys("a")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "a field")
        assert driver.workshop.signoffs[-1].department == "DEP-1"
        assert driver.screen.view.inspector.box.shape.field == "decision"


async def test_votes_by_department_and_criterion(workshop: Path):
    """The grid takes a vote in each cell and goes on to the next; a vote is changed and taken back there."""
    async with studio(workshop) as driver:
        await driver.stage("test")
        driver.screen.view.select("PRM-1")
        await driver.settled()
        await driver.keys("v", "down", "n")
        assert driver.workshop.votes[-1].ballot == "no"
        await driver.keys("up", "y")
        assert driver.workshop.votes[-1].ballot == "yes"
        assert len(driver.workshop.votes) == 2
        await driver.keys("up", "x")
        assert len(driver.workshop.votes) == 1
        await driver.keys("escape")
        assert driver.app.screen.focused is driver.screen.view.list


async def test_every_department_is_in_sight_in_the_votes_or_counted(workshop: Path):
    """Where the columns are too many they are narrower, and what is still out of sight is said as a number."""
    async with studio(workshop) as driver:
        session = driver.app.session
        for number in range(len(driver.workshop.departments), 5):
            session.add("department", name=f"Quay {number}")
        await driver.stage("test")
        driver.screen.view.select("PRM-1")
        await driver.until(lambda: "Q4" in driver.text(), "the fifth department")
        for number in range(5, 9):
            session.add("department", name=f"Quay {number}")
        await driver.until(lambda: "more)" in driver.text(), "those that are out of sight")
        assert "Q8" not in driver.text()
