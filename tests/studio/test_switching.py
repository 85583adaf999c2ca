"""Stages are kept when another one is shown: what is gone back to is as it was, and as the workshop is now."""

from pathlib import Path

import pytest

from promise_studio.session.save_state import failed
from promise_studio.session.session import Session
from promise_studio.studio.stages.outline import Outline
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop


async def test_a_stage_that_is_kept_shows_what_was_done_elsewhere(workshop: Path):
    """An edit, its undo, the projector view and another look, all from another stage, show on coming back."""
    async with studio(workshop) as driver:
        await driver.stage("personas")
        view = driver.screen.view
        await driver.stage("promise")
        driver.app.change("PER-1", "name", "Otto Nacht")
        await driver.settled()
        await driver.stage("personas")
        assert driver.screen.view is view
        assert "Otto Nacht" in driver.text()
        await driver.stage("frame")
        await driver.keys("u")
        await driver.stage("personas")
        await driver.until(lambda: "Otto" not in driver.text(), "the undo, and the checks a moment behind it")
        await driver.stage("frame")
        await driver.keys("w")
        await driver.stage("personas")
        assert driver.screen.has_class("-projector")
        before = colours(driver)
        await driver.stage("frame")
        await driver.keys("ctrl+t")
        await driver.stage("personas")
        assert colours(driver).isdisjoint(before)


async def test_a_stage_that_is_kept_takes_the_size_that_the_room_has_now(workshop: Path):
    """A terminal made smaller on one stage is smaller on every other, whose panes fold away; and larger again."""
    async with studio(workshop, (160, 40)) as driver:
        await driver.stage("personas")
        await driver.stage("promise")
        for width, folded in ((80, True), (160, False)):
            await driver.pilot.resize_terminal(width, 24)
            await driver.stage("personas")
            assert driver.screen.has_class("-narrow") == folded
            assert ("─ Path ─" in driver.text()) != folded
            assert {len(line) <= width for line in driver.text().split("\n")} == {True}
            await driver.stage("promise")


def colours(driver: Driver) -> set[str]:
    """The grounds of what is on the screen."""
    return {str(segment.style.bgcolor) for strip in driver.strips() for segment in strip if segment.style}


async def test_a_stage_that_did_not_change_is_not_drawn_again(
    workshop: Path, monkeypatch: pytest.MonkeyPatch
):
    """Going to and fro makes no rows anew and mounts nothing; an edit makes the rows anew."""
    async with studio(workshop) as driver:
        for stage in ("personas", "promise", "personas", "promise"):
            await driver.stage(stage)
        await driver.until(lambda: driver.app.judgement.workshop is driver.workshop, "the checks")
        made: list[str] = []
        rows = Outline.seen_rows
        monkeypatch.setattr(Outline, "seen_rows", lambda view: made.append(view.stage) or rows(view))
        widgets = [*driver.screen.walk_children()]
        await driver.stage("personas")
        await driver.stage("promise")
        assert made == []
        assert widgets == [*driver.screen.walk_children()]
        await driver.stage("personas")
        driver.app.change("PRM-1", "text", "We call you within 10 minutes.")
        made.clear()
        await driver.stage("promise")
        assert "promise" in made


async def test_what_cannot_be_saved_is_told_on_every_stage(workshop: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that filled up while another stage was shown is told on coming back, and so is one that has room."""
    async with studio(workshop) as driver:
        await driver.stage("personas")
        await driver.stage("promise")
        await driver.until(lambda: driver.app.judgement.workshop is driver.workshop, "the checks")
        await driver.stage("personas")
        await driver.stage("promise")
        with monkeypatch.context() as full:
            full.setattr(Session, "save_state", failed("The disk is full."))
            await driver.stage("personas")
            assert "not saved: The disk is full." in driver.text()
            await driver.stage("promise")
        await driver.stage("personas")
        assert "not saved" not in driver.text()


async def test_a_workshop_that_was_left_is_not_held(workshop: Path):
    """On the first screen again nothing is kept of what the checks said of the workshop before."""
    async with studio(workshop) as driver:
        await driver.until(lambda: driver.app.judgement.workshop is driver.workshop, "the checks")
        await driver.app.doors.leave()
        assert driver.app.session is None
        assert driver.app.judgement.workshop is None


async def test_keys_in_one_breath_each_go_one_stage_on(tmp_path: Path):
    """However quickly they come, and on first visits: each goes on from where the one before led."""
    path = make_workshop(tmp_path / "w.promise.json")
    async with studio(path) as driver:
        await driver.stage("frame")
        await driver.keys(*"]]]]]]", *"[[")
        assert driver.screen.stage == "journey"
        await driver.keys(*"[[[[", *"pWho pays?\n", *"]]", *"dThe crew\n", *"]")
        assert driver.screen.stage == "empathy"
        assert driver.workshop.parked[-1].text == "Who pays?"
        assert driver.workshop.decisions[-1].what == "The crew"
