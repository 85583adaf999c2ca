"""From a PDF to dots. The reader is PDFium: self-contained, and unlike a browser it needs no screen."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from promise_studio.document.pdfium import TURN
from promise_studio.errors import UserError

MISSING = 3
MOST_DOTS = 3000
"""More across a page than any screen shows: what is larger would only fill the memory."""


@dataclass(frozen=True)
class Picture:
    """A page as rows of red, green and blue."""

    width: int
    height: int
    dots: bytes

    def row(self, y: int) -> bytes:
        """The dots of a row, three bytes each; white below the last."""
        size = self.width * 3
        return self.dots[y * size : (y + 1) * size] if y < self.height else b"\xff" * size


def page_count(path: Path) -> int:
    """How many pages a PDF has; UserError when nothing here can read one."""
    with TURN, _opened(path) as document:
        return len(document)


def page_picture(path: Path, number: int, width: int) -> Picture:
    """A page, `width` dots wide as far as `MOST_DOTS` allows; pages are counted from 0."""
    picture = page_image(path, number, width)
    return Picture(picture.width, picture.height, picture.tobytes())


def page_image(path: Path, number: int, width: int) -> Any:
    """The same as an image of the imaging library, for a terminal that draws such."""
    with TURN, _opened(path) as document:
        page = document[number]
        bitmap = page.render(
            scale=min(width, MOST_DOTS) / page.get_width(), rev_byteorder=True, may_draw_forms=False
        )
        return bitmap.to_pil().convert("RGB")


def _opened(path: Path) -> Any:
    try:
        import pypdfium2  # type: ignore[import-untyped]
    except ImportError:
        raise UserError(
            "Pages cannot be shown here, as pypdfium2 is not installed.",
            "pip install pypdfium2; o opens the file meanwhile.",
            MISSING,
        ) from None
    try:
        return pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UserError(
            f"{path.name} cannot be shown: {error}.", "o opens it with another program."
        ) from None
