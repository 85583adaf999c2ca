"""Opens HTML files in Chromium, wide and as wide as a phone, and has axe judge them; runs in the readers' own environment."""

import json
import sys
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, sync_playwright

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
WIDTHS = (1280, 360)
SETTLED = "() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))"
"""Until all is drawn: on a busy computer axe once found no fault with faint words."""
JUDGE = "() => axe.run(document, {resultTypes: ['violations']})"
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth"


def judge(browser: Browser, file: Path, width: int, axe: str) -> list[str]:
    """A line for each thing that is wrong with a page at one width."""
    found: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("request", lambda request: found.append(f"asked for {request.url}"))
    page.goto(file.as_uri())
    page.evaluate(SETTLED)
    own = {f"asked for {file.as_uri()}", *(line for line in found if line.startswith("asked for data:"))}
    found[:] = [line for line in found if line not in own]
    if page.evaluate(TOO_WIDE):
        found.append("the page scrolls sideways")
    page.evaluate(axe)
    found += [line for violation in page.evaluate(JUDGE)["violations"] for line in told(violation)]
    page.close()
    return found


def told(violation: dict[str, Any]) -> list[str]:
    """The rule and the places of one violation."""
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return [f"{violation['id']} ({violation['impact']}): {violation['help']}: {'; '.join(places[:5])}"]


def main() -> None:
    """Arguments: the path of Chromium, then the files; prints what is wrong with each at each width as JSON."""
    chromium, files = sys.argv[1], [Path(name).resolve() for name in sys.argv[2:]]
    axe = AXE.read_text("utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        found = {
            f"{file.stem} at {width}": judge(browser, file, width, axe) for file in files for width in WIDTHS
        }
        browser.close()
    print(json.dumps(found))


main()
