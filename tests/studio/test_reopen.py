"""A PDF that carries its workshop opens in the studio like a workshop."""

from pathlib import Path

import pytest

from promise_studio.studio.dialogs.files import offers
from promise_studio.studio.dialogs.open import ENDING, PDF
from tests.check.whole_workshop import PARTS, make
from tests.exchange.returned.made import carrying
from tests.studio.driver import studio


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A review that somebody sent, with the workshop inside, beside a picture."""
    (tmp_path / "picture.png").write_bytes(b"x")
    return carrying(tmp_path / "review.pdf", make(PARTS))


def test_the_dialog_offers_pdfs(review: Path):
    """Who types the folder is shown what may hold a workshop."""
    assert offers(f"{review.parent}/", (ENDING, PDF), ENDING) == [review]


async def test_a_pdf_opens_as_a_new_workshop(review: Path):
    """Its file lies beside the PDF and is named; a PDF without one says so, with nothing to look at read-only."""
    empty = review.with_name("empty.pdf")
    empty.write_bytes(b"%PDF-1.7 nothing")
    async with studio(None) as driver:
        driver.app.doors.open(empty)
        await driver.until(lambda: "is damaged" in driver.text(), "the refusal")
        assert "look at it without changing it" not in driver.text()
        driver.app.doors.open(review)
        await driver.until(lambda: "is now review.promise.json" in driver.text(), "what was made")
        assert driver.workshop == make(PARTS)
