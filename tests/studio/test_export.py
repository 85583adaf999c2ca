"""Making documents in the studio: progress, cancelling, pages on the screen."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from promise_studio.exchange import export_file as exporting
from promise_studio.exchange.export_file import MadeFile
from promise_studio.studio.dialogs.export import ExportScreen
from promise_studio.studio.dialogs.export_rows import Job
from promise_studio.studio.dialogs.pages import PagesScreen
from promise_studio.studio.pages.half_blocks import picture_line
from promise_studio.studio.pages.raster import MOST_DOTS, Picture, page_image
from tests.studio.driver import studio
from tests.studio.samples import make_workshop

pdfium = pytest.importorskip("pypdfium2", reason="pages are drawn by PDFium")


def two_pages(path: Path) -> None:
    """Write a PDF of two empty A4 pages."""
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    document.new_page(595, 842)
    document.save(str(path))


def unfinished(folder: Path) -> list[Path]:
    """Files that are being made."""
    return list(folder.glob(".*.part"))


def contents(folder: Path, name: str) -> str:
    """What is in a file, nothing where there is none."""
    path = folder / name
    return path.read_text("utf-8") if path.is_file() else ""


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A document that was made earlier."""
    path = tmp_path / "harbour-review.pdf"
    path.write_text("old", "utf-8")
    return path


def test_no_page_is_larger_than_any_screen(tmp_path: Path):
    """However far somebody zooms in, a page is drawn with no more dots than can be seen."""
    path = tmp_path / "two.pdf"
    two_pages(path)
    assert abs(page_image(path, 0, 200).width - 200) <= 1
    assert abs(page_image(path, 0, 50_000).width - MOST_DOTS) <= 1


def test_a_cell_is_two_dots():
    """The upper dot is the colour of the letter, the lower one of its ground; a line is as wide as asked."""
    red, blue = b"\xf0\x00\x00", b"\x00\x00\xf0"
    picture = Picture(2, 3, red + red + blue + red + red + red)
    strip = picture_line(picture, 0, 0, 4)
    assert strip.cell_length == 4
    first, second, rest = list(strip)
    assert (first.style.color.triplet, first.style.bgcolor.triplet) == ((240, 0, 0), (0, 0, 240))
    assert second.style.bgcolor.triplet == (240, 0, 0)
    assert rest.text == "  "
    assert next(iter(picture_line(picture, 1, 0, 2))).style.bgcolor.triplet == (255, 255, 255)


async def test_the_pages_of_what_was_made_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """After a PDF is made, `p` draws its pages; n turns, + enlarges, Esc leads back. `w` leaves the workshop out."""
    asked: list[object] = []

    def make(*arguments: object, **rest: object) -> MadeFile:
        asked.append(rest["with_source"])
        path = Path(str(arguments[3]))
        two_pages(path)
        return MadeFile(path, arguments[2], 2)

    monkeypatch.setattr(exporting, "export_file", make)
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.keys("ctrl+e")
        await driver.keys("p")
        assert "First make a PDF" in driver.text()
        assert "workshop travels inside" in driver.text()
        await driver.keys("w", "enter")
        await driver.until(lambda: "· 2 pages" in driver.text(), "the file")
        await driver.keys("p")
        await driver.until(lambda: "Page 1 of 2" in driver.text(), "the page")
        assert "▀▀▀▀▀▀▀▀▀▀" in driver.text()
        width = driver.app.screen.view.virtual_size.width
        await driver.keys("+")
        await driver.until(lambda: driver.app.screen.view.virtual_size.width > width, "a larger page")
        await driver.keys("n")
        await driver.until(lambda: "Page 2 of 2" in driver.text(), "the next page")
        assert isinstance(driver.app.screen, PagesScreen)
        await driver.keys("escape")
        assert isinstance(driver.app.screen, ExportScreen)
    assert not unfinished(tmp_path)
    assert asked == [False]


def test_characters_without_a_font_are_named(tmp_path: Path):
    """Each by its number, as the terminal may not draw it either; of many the first, and how many more."""
    job = Job("review", "pdf", tmp_path / "w.pdf")
    job.finish(1, ("2 characters have no font",), "\U0010fff0€")
    assert "U+10FFF0, € U+20AC" in job.line(0.0).plain
    job.finish(1, (), "".join(map(chr, range(0xE000, 0xE00A))))
    assert job.line(0.0).plain.endswith("U+E005 and 4 more")


async def test_what_is_cancelled_leaves_no_file(
    tmp_path: Path, before: Path, monkeypatch: pytest.MonkeyPatch
):
    """`c` while a document is made keeps what was there before, and makes no further one."""
    going, wait = Event(), Event()

    def make(*arguments: object, **_rest: object) -> MadeFile:
        going.set()
        wait.wait(10)
        path = Path(str(arguments[3]))
        path.write_text("new", "utf-8")
        return MadeFile(path, arguments[2])

    monkeypatch.setattr(exporting, "export_file", make)
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.keys("ctrl+e")
        await driver.keys("space", "space", "enter")
        await asyncio.to_thread(going.wait, 10)
        await driver.keys("c")
        assert driver.text().count("was cancelled") == 2
        wait.set()
        await driver.until(lambda: not unfinished(tmp_path), "the end")
    assert contents(tmp_path, before.name) == "old"
    assert contents(tmp_path, "harbour-review.html") == ""


async def test_a_dialog_that_is_left_makes_what_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Esc while documents are made leaves only the dialog: all of them come, and the status line says so."""
    going, wait = Event(), Event()

    def make(*arguments: object, **_rest: object) -> MadeFile:
        going.set()
        wait.wait(10)
        Path(str(arguments[3])).write_text("new", "utf-8")
        return MadeFile(Path(str(arguments[3])), arguments[2])

    monkeypatch.setattr(exporting, "export_file", make)
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.keys("ctrl+e")
        await driver.keys("space", "space", "enter")
        await asyncio.to_thread(going.wait, 10)
        await driver.keys("escape")
        wait.set()
        await driver.until(lambda: "harbour-review.html" in driver.said, "the second file")
    assert [contents(tmp_path, f"harbour-review.{form}") for form in ("pdf", "html")] == ["new", "new"]
