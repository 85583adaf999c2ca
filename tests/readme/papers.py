"""README's picture of the documents: pages of the finished example, side by side."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from promise_studio.document.export import export_document
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode
from promise_studio.studio.pages.raster import page_count, page_image
from tests.readme.tour import PICTURES

EXAMPLE = workshops_dir() / "city-services.promise.json"
TODAY = date(2026, 11, 21)
PAPERS = (("customer", 2), ("review", 2), ("review", 9), ("scorecard", 1))
"""A document and the page that is shown of it, counted from 1."""
WIDTH, GAP, AROUND, COLOURS = 560, 24, "#c9ccd1", 128
DOCUMENTS = "documents"


def pages(folder: Path) -> Iterator[Any]:
    """An image of each page, in the order of `PAPERS`."""
    workshop = decode(EXAMPLE.read_bytes(), EXAMPLE.name).workshop
    for document in {name: None for name, _ in PAPERS}:
        export_document(workshop, document, "pdf", folder / f"{document}.pdf", today=TODAY)
    for document, number in PAPERS:
        file = folder / f"{document}.pdf"
        if number > page_count(file):
            raise ValueError(f"The {document} document has no page {number} any more.")
        image = page_image(file, number - 1, WIDTH)
        across = image.width > image.height
        yield page_image(file, number - 1, WIDTH * WIDTH // image.height) if across else image


def draw_papers() -> None:
    """Lay the pages side by side into one PNG."""
    with tempfile.TemporaryDirectory() as folder:
        images = list(pages(Path(folder)))
    height = max(image.height for image in images) + 2 * GAP
    sheet = Image.new("RGB", (GAP + sum(image.width + GAP for image in images), height), AROUND)
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    sheet.quantize(COLOURS).save(PICTURES / f"{DOCUMENTS}.png", optimize=True)
