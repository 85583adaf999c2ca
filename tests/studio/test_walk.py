"""One whole workshop by keys alone: from nothing to a PDF that holds what was typed."""

import asyncio
from pathlib import Path

import pytest
from pypdf import PdfReader

from promise_studio.session import Session
from promise_studio.studio.stage_screen import StageScreen
from tests.studio.driver import Driver, studio

CLAUSE = "When your ferry is late, we tell you why within 10 minutes."
QUOTE = "Nobody told us why."


async def go(driver: Driver, key: str, stage: str) -> None:
    """Go to a stage by its key."""
    await driver.keys(key)
    await driver.until(lambda: driver.screen.stage == stage and driver.screen.view is not None, stage)


async def begin(driver: Driver) -> None:
    """Make a new workshop from the first screen."""
    await driver.keys("n")
    await driver.type("Harbour Ferries")
    await driver.keys("enter")
    await driver.type("Harbour Lines")
    await driver.keys("enter", "enter", "enter")
    await driver.until(
        lambda: isinstance(driver.app.screen, StageScreen) and driver.screen.view is not None, "Frame"
    )


async def listen_and_understand(driver: Driver) -> None:
    """A quote, a persona, a note on its empathy map."""
    await go(driver, "f2", "listen")
    await driver.keys("a")
    await driver.type(QUOTE)
    await driver.keys("tab")
    await driver.type("Survey")
    await driver.keys("escape")
    await go(driver, "f3", "personas")
    await driver.keys("a")
    await driver.type("Maya")
    await driver.keys("escape")
    await go(driver, "f4", "empathy")
    await driver.keys("a")
    await driver.type("I am the last to know")
    await driver.keys("enter", "escape")


async def draw_maps(driver: Driver) -> None:
    """A journey of two phases with a step, and the blueprint behind it."""
    await go(driver, "f5", "journey")
    await driver.keys("a", "a")
    await driver.type("Plan, Board")
    await driver.keys("enter")
    await driver.keys("a")
    await driver.type("Hears of the delay")
    await driver.keys("enter", "escape")
    await go(driver, "f6", "blueprint")
    await driver.keys("a", "a")
    await driver.type("Dispatcher decides")
    await driver.keys("enter", "escape")


async def promise_and_measure(driver: Driver) -> None:
    """A clause with its text, and a service level."""
    await go(driver, "f7", "promise")
    await driver.keys("end", "a")
    await driver.type("Told why")
    await driver.keys("tab", "tab", "tab")
    await driver.type(CLAUSE)
    await driver.keys("escape")
    await go(driver, "f8", "commit")
    await driver.keys("a")
    await driver.keys("tab")
    await driver.type("You are told the reason")
    await driver.keys("escape")


async def test_by_keys_alone_from_new_to_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A person who never touches a mouse or a file makes a workshop, takes a step back, and exports its PDF."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with studio() as driver:
        await begin(driver)
        await listen_and_understand(driver)
        await draw_maps(driver)
        await promise_and_measure(driver)
        await go(driver, "f10", "agree")
        await driver.keys("!")
        await driver.type("Brief the crew")
        await driver.keys("enter", "u", "ctrl+r")
        made = driver.workshop
        await driver.keys("ctrl+e", "down", "enter")
        for _ in range(600):
            if list(tmp_path.glob("*.pdf")):
                break
            await asyncio.sleep(0.1)
        await driver.settled()
    (pdf,) = tmp_path.glob("*.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    for typed in ("Harbour Ferries", "Harbour Lines", QUOTE, "Maya", CLAUSE, "Dispatcher decides", "Brief the crew"):
        assert typed in text, typed
    assert made.clauses[0].text == CLAUSE
    (file,) = tmp_path.glob("*.promise.json")
    with Session.open(file) as session:
        assert session.workshop == made
        assert session.notices == ()
