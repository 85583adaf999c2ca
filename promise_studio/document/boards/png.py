"""A board as PNG: its drawing set on a page of its size, with the bundled fonts, and that page as dots."""

import struct
import zlib
from typing import Final

from promise_studio.document.boards.drawing import board_as_svg, board_size, safe
from promise_studio.document.boards.picture import Board
from promise_studio.document.pdfium import TURN
from promise_studio.document.style.house_style import PLAIN, HouseStyle
from promise_studio.errors import MissingError, UserError
from promise_studio.resources import templates_dir

SHARPER: Final = 2.0
"""Dots for each unit of the drawing, while they are not too many."""
MOST_DOTS: Final = 60_000_000
MOST_WRITTEN: Final = 600_000
"""Characters of the drawing: twenty times a blueprint that fills a wall, and set in half a minute."""
_POINTS: Final = 0.75
_PAGE: Final = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>{fonts}
@page {{ size: {width}px {height}px; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}</style></head>
<body>{drawing}</body></html>"""


def board_as_png(board: Board, house: HouseStyle = PLAIN) -> bytes:
    """The board as dots; UserError for one that is too large, MissingError where a library is not there."""
    width, height = board_size(board)
    drawing = board_as_svg(board, house).partition("?>\n")[2]
    if width * height > MOST_DOTS or len(drawing) > MOST_WRITTEN:
        raise UserError(
            f"“{board.title}” is too large for a PNG that could be read.", "Make an SVG of it: --format svg"
        )
    sharp = min(SHARPER, (MOST_DOTS / (width * height)) ** 0.5)
    fonts = (templates_dir() / "styles" / "fonts.css").read_text("utf-8")
    page = _PAGE.format(title=safe(board.title), fonts=fonts, width=width, height=height, drawing=drawing)
    from promise_studio.document.render import render_pdf

    return _dots(render_pdf(page, board.title).content, sharp / _POINTS)


def _dots(pdf: bytes, scale: float) -> bytes:
    try:
        import pypdfium2  # type: ignore[import-untyped]
    except ImportError as error:
        words = "A PNG cannot be made here, as pypdfium2 is not installed."
        raise MissingError(words, "pip install pypdfium2, or make an SVG: --format svg") from error
    with TURN, pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
    return _png(picture.width, picture.height, picture.tobytes())


def _png(width: int, height: int, dots: bytes) -> bytes:
    """The smallest PNG there is: a head, the rows in one stream, an end; the same bytes every time."""
    size = width * 3
    rows = b"".join(b"\0" + dots[at * size : (at + 1) * size] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_part, *zip(*parts, strict=True)))


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
