"""Draw README's pictures of the studio and of its documents again, and write its tour; needs Chromium."""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which

from PIL import Image

from tests.readme.marks import README
from tests.readme.papers import draw_papers
from tests.readme.tour import PICTURES, put_tour, walk

WIDTH, HEIGHT = 1482, 1050
"""Pixels of Textual's picture of 120 × 40 cells, with its frame."""
COLOURS = 200
"""A terminal has few, and the file is a third of the size."""


async def draw(folder: Path, browser: str) -> None:
    """A PNG of each scene."""
    async for scene, driver in walk(folder):
        svg = folder / f"{scene.name}.svg"
        svg.write_text(driver.app.export_screenshot(title="Promise Studio"), "utf-8")
        paint(svg, PICTURES / f"{scene.name}.png", browser)


def paint(svg: Path, png: Path, browser: str) -> None:
    """Let the browser paint an SVG, and keep it small."""
    subprocess.run(
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            f"--window-size={WIDTH},{HEIGHT}",
            f"--screenshot={png}",
            svg.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with Image.open(png) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(png, optimize=True)


def main() -> int:
    """Write everything, or say what is missing."""
    browser = which("chromium") or which("chromium-browser") or which("google-chrome")
    if browser is None:
        print("The pictures need Chromium: apt-get install chromium", file=sys.stderr)
        return 3
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(draw(Path(folder), browser))
    draw_papers()
    README.write_text(put_tour(README.read_text("utf-8")), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
