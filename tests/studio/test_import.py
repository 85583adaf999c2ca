"""Files are imported in the studio: seen first, brought in as one step, left without a trace."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from promise_studio.model import Workshop
from promise_studio.store.writing import write_new
from promise_studio.studio.dialogs.import_file import ImportScreen
from promise_studio.studio.dialogs.new import NewScreen
from tests.studio.driver import Driver, studio

SURVEY = (
    "Date,Via,Comment,More\n2026-01-02,App,Nobody told us why,It was late again and again\n"
    "2026-01-03,Counter,Write to ada@example.org,It took them three weeks\n2026-01-04,App,,\n"
)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Two voices in two columns that could hold them."""
    path = tmp_path / "survey.csv"
    path.write_text(SURVEY)
    return path


async def choose(driver: Driver, survey: Path) -> None:
    """Name the file and see what it would make."""
    await driver.until(lambda: isinstance(driver.app.screen, ImportScreen), "the dialog")
    await driver.type(str(survey))
    await driver.keys("enter")
    await driver.until(lambda: "Bring it in" in driver.text(), "the preview")


async def test_voices_are_seen_changed_and_brought_in_as_one_step(tmp_path: Path, survey: Path):
    """From Listen by keys alone: the mask off, another column, Enter; u takes all of it back."""
    path = write_new(tmp_path / "ferry.promise.json", Workshop())
    async with studio(path) as driver:
        await driver.stage("listen")
        await driver.keys("i")
        await choose(driver, survey)
        assert "2 new" in driver.text()
        assert "[e-mail address]" in driver.text()
        await driver.keys(*["down"] * 7, "enter")
        await driver.until(lambda: "kept as it is" in driver.text(), "the mask to go")
        assert "ada@example.org" in driver.text()
        await driver.keys(*["up"] * 5, "enter")
        await driver.type("More")
        await driver.keys("enter")
        await driver.until(lambda: "It took them three weeks" in driver.text(), "the other column")
        await driver.keys("home", "enter")
        await driver.until(lambda: len(driver.workshop.quotes) == 2, "the quotes")
        assert driver.workshop.quotes[0].channel == "App"
        await driver.until(lambda: not isinstance(driver.app.screen, ImportScreen), "the stage")
        await driver.keys("u")
        assert driver.workshop.quotes == ()


async def test_leaving_leaves_no_trace_and_a_file_that_cannot_be_read_is_said(tmp_path: Path, survey: Path):
    """Esc goes back to the files and then out; the sentence of a refusal stays in the dialog."""
    path = write_new(tmp_path / "ferry.promise.json", Workshop())
    (tmp_path / "numbers.csv").write_text("Stop,Minutes\n1,2\n2,3\n")
    async with studio(path) as driver:
        await driver.keys("I")
        await choose(driver, survey)
        await driver.keys("escape")
        await driver.keys(*["backspace"] * len(str(survey)))
        await driver.type(str(tmp_path / "numbers.csv"))
        await driver.keys("enter")
        await driver.until(lambda: "No column of “numbers.csv”" in driver.text(), "the refusal")
        await driver.keys("escape")
        await driver.until(lambda: not isinstance(driver.app.screen, ImportScreen), "the stage")
        assert (driver.workshop.quotes, driver.app.session.can_undo) == ((), False)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with voices on two sheets."""
    with Workbook(tmp_path / "survey.xlsx") as file:
        for name, comments in (("Spring", ["Late", "Cold", "Loud"]), ("Autumn", ["Full", "Dark"])):
            sheet = file.add_worksheet(name)
            for line, cells in enumerate(
                [("Via", "Comment"), *(("App", f"{word} again") for word in comments)]
            ):
                sheet.write_row(line, 0, cells)
    return tmp_path / "survey.xlsx"


async def test_a_file_starts_a_new_workshop(tmp_path: Path, book: Path, monkeypatch: pytest.MonkeyPatch):
    """From home: the preview, another sheet, the form of a new workshop, and the quotes are its first step."""
    monkeypatch.chdir(tmp_path)
    async with studio(None) as driver:
        await driver.keys("i")
        await choose(driver, book)
        assert "3 new" in driver.text()
        await driver.keys("down", "down", "enter")
        await driver.type("Autumn")
        await driver.keys("enter")
        await driver.until(lambda: "2 new" in driver.text(), "the other sheet")
        await driver.keys("home", "enter")
        await driver.until(lambda: isinstance(driver.app.screen, NewScreen), "the form")
        await driver.type("From what we had")
        await driver.keys("enter", "enter", "enter", "enter")
        await driver.until(lambda: driver.app.session is not None, "the workshop")
        assert [quote.channel for quote in driver.workshop.quotes] == ["App", "App"]
