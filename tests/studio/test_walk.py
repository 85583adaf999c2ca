"""From an empty folder to the document in stakeholders' hands, by keys alone."""

import asyncio
from pathlib import Path

from pypdf import PdfReader

from promise_studio.model.evidence import HabitAnswer
from promise_studio.session import Session
from promise_studio.studio.home import HomeScreen
from tests.studio.driver import Driver, studio


async def start(driver: Driver, file: Path) -> None:
    """Make a new workshop on the first screen."""
    await driver.keys("n")
    await driver.type("Lantern Ferries: delay promise\n")
    await driver.type("Lantern Ferries\n\n")
    await driver.keys(*["backspace"] * 60)
    await driver.type(f"{file}\n")
    await driver.until(lambda: not isinstance(driver.app.screen, HomeScreen), "the workshop")
    await driver.until(lambda: driver.screen.view is not None, "the first stage")


async def go(driver: Driver, number: int) -> None:
    """Press the key of a stage."""
    await driver.keys(f"f{number}")
    await driver.until(
        lambda: driver.screen.view is not None and driver.app.last_stage == driver.screen.stage,
        f"stage {number}",
    )


async def put_cursor(driver: Driver, heading: str) -> None:
    """Walk down the outline to a heading."""
    await driver.keys("home")
    for _ in range(200):
        row = driver.screen.view.list.row
        if row.name.startswith(heading):
            return
        await driver.keys("down")
    raise AssertionError(f"no row {heading}:\n{driver.text()}")


async def add(driver: Driver, heading: str, *lines: str) -> None:
    """Add an item below a heading and fill in its first fields, one after the other."""
    await put_cursor(driver, heading)
    await driver.keys("a")
    await driver.until(lambda: driver.screen.view.inspector.box is not None, f"a field of {heading}")
    for line in lines:
        await driver.type(line)
        await driver.keys("tab")
    await driver.keys("escape")


TYPED = ("Lantern Ferries", "Nobody told us why", "Maya", "within 10 minutes", "A crossing unannounced")
"""Words from the first stages to the recovery, which the document must hold at the end."""


async def walk_by_keys(folder: Path, size: tuple[int, int]) -> str:
    """The whole way on a screen of a size; the words of the PDF at its end."""
    file = folder / "lantern.promise.json"
    async with studio(size=size) as driver:
        await start(driver, file)
        await frame_and_listen(driver)
        await people(driver)
        await promise_and_commit(driver)
        await try_and_agree(driver)
        await export(driver, folder)
        await driver.keys("ctrl+q")
    with Session.open(file) as session:
        assert session.workshop.clauses[0].name == "Told in ten minutes"
        assert session.notices == ()
    text = "\n".join(page.extract_text() for page in PdfReader(folder / "lantern-review.pdf").pages)
    return " ".join(text.split())


async def test_from_nothing_to_a_document_by_keys_alone(tmp_path: Path):
    """Everything typed on the eleven stages is in the file and in the PDF, without a mouse and without an editor."""
    words = await walk_by_keys(tmp_path, (120, 40))
    assert [typed for typed in TYPED if typed not in words] == []


async def frame_and_listen(driver: Driver) -> None:
    """Stages 1 and 2."""
    await add(driver, "Values", "Say it straight", "The bad news first")
    await add(driver, "Departments", "Crew", "Tells the queue", "Ana Berg")
    await add(driver, "People", "Ana Berg", "AB", "shift lead")
    await go(driver, 2)
    await add(driver, "Customers", "Nobody told us why.", "call")
    await add(driver, "Unwritten", "They will tell me first.")
    await put_cursor(driver, "buy new")
    await driver.keys("e", "w", "escape")
    assert driver.workshop.get("HAB-3").answer is HabitAnswer.NO


async def people(driver: Driver) -> None:
    """Stages 3 to 6."""
    await go(driver, 3)
    await add(driver, "Personas", "Maya", "commuter with a pram")
    for number in (4, 5, 6):
        await go(driver, number)
        await driver.keys("a")
        await driver.type("Hears nothing at the pier")
        await driver.keys("enter", "escape")
    assert "Hears nothing at the pier" in {note.text for note in driver.workshop.notes}


async def promise_and_commit(driver: Driver) -> None:
    """Stages 7 and 8."""
    await go(driver, 7)
    await put_cursor(driver, "The promise in a sentence")
    await driver.keys("e")
    await driver.type("You know why and when before you ask.")
    await driver.keys("escape")
    clause = "When your ferry is late, we tell you why within 10 minutes."
    await add(driver, "Clauses of no theme", "Told in ten minutes", "", "c", clause)
    await go(driver, 8)
    await add(driver, "Service levels", "PRM-1", "Announced by text", "", "text", "", "10")
    await add(driver, "Recoveries", "A crossing unannounced", "No word came")
    await go(driver, 7)
    await put_cursor(driver, "Told in ten")
    await driver.keys("l")
    for target in ("PER-1", "VOC-1", "VAL-1", "REC-1"):
        await driver.type(f"{target}\n")
    await driver.keys("tab")
    (clause,) = driver.workshop.clauses
    assert [link.to for link in (*clause.personas, *clause.quotes, *clause.values)] == [
        "PER-1",
        "VOC-1",
        "VAL-1",
    ]
    assert [link.to for link in driver.workshop.clauses[0].recoveries] == ["REC-1"], driver.workshop.clauses[
        0
    ]


async def try_and_agree(driver: Driver) -> None:
    """Stages 9 to 11."""
    await go(driver, 9)
    await put_cursor(driver, "Told in ten")
    await driver.keys("v", "y", "y", "escape", "a")
    await driver.type("Late on a Friday")
    await driver.keys("escape")
    (scenario,) = driver.workshop.scenarios
    assert (scenario.name, scenario.clause.to) == ("Late on a Friday", "PRM-1")
    assert [vote.ballot.value for vote in driver.workshop.votes] == ["yes", "yes"]
    await go(driver, 10)
    await add(driver, "Sign-offs", "a")
    assert driver.workshop.signoffs[0].department == "DEP-1"
    await go(driver, 11)
    await put_cursor(driver, "The plan to keep it")
    await driver.keys("e")
    await driver.type("2027-03-01\tAna Berg")
    await driver.keys("escape")
    assert driver.workshop.keep.review_owner == "Ana Berg"


async def export(driver: Driver, folder: Path) -> None:
    """Make the PDF and wait for it."""
    await driver.keys("ctrl+e", "enter")
    made = folder / "lantern-review.pdf"
    await driver.until(lambda: made.exists() or "■ lantern" in driver.text(), "the PDF", 90)
    await driver.until(lambda: "page" in driver.text(), "the number of its pages")
    assert made.exists(), driver.text()
    await driver.keys("escape")
    await asyncio.sleep(0)
