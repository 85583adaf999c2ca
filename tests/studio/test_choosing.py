"""Choosing by the first letters: answers that are all in sight, and links that are looked up."""

from pathlib import Path

from promise_studio.studio.widgets.choice_box import ChoiceBox
from tests.studio.driver import studio


async def test_an_answer_is_chosen_by_the_words_it_begins_with(workshop: Path):
    """“working d” means working days; a name typed there by mistake changes nothing; one letter goes round."""
    async with studio(workshop) as driver:
        await driver.stage("commit")
        await driver.select("SLA-1")
        driver.screen.view.edit_soon("SLA-1", "unit")
        await driver.settled()
        box = driver.screen.focused
        assert isinstance(box, ChoiceBox)
        reached = []
        for typed in ("working d", "Pia Koch", "ww"):
            await driver.keys("right", "left")
            await driver.type(typed)
            reached.append(box.text)
        assert reached == ["working days", "working days", "working hours"]


async def test_tab_keeps_a_link_that_was_only_looked_up(workshop: Path):
    """To type the name of what is linked already and to go on with Tab does not unlink it; Enter does."""
    async with studio(workshop) as driver:
        driver.app.session.change("PRM-1", quotes=["VOC-1"])
        await driver.stage("promise")
        await driver.select("PRM-1")
        for ending, left in (("tab", ["VOC-1"]), ("enter", [])):
            await driver.keys("l")
            await driver.type("VOC-1")
            await driver.keys(*(("enter", "tab") if ending == "enter" else ("tab",)))
            assert [link.to for link in driver.workshop.get("PRM-1").quotes] == left
