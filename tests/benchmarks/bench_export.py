"""How long a whole export to PDF takes, against a bare WeasyPrint process on the very same page."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from promise_studio.document.assets import assets
from promise_studio.document.html import document_html
from promise_studio.document.identity import document_identifier
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode

ROUNDS = 5
GOAL = 1.3
EXAMPLE = "city-services.promise.json"
DOCUMENT = "customer"
TODAY = date(2026, 11, 21)
BARE = """
import sys
from pathlib import Path
import weasyprint
from weasyprint.urls import URLFetcher, URLFetcherResponse

folder = Path(sys.argv[1])
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}

class Fetcher(URLFetcher):
    def fetch(self, url, headers=None):
        path = folder / url.removeprefix("asset:")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": TYPES[path.suffix]})

page = weasyprint.HTML(string=(folder / "page.html").read_text("utf-8"), url_fetcher=Fetcher())
page.write_pdf(folder / "bare.pdf", pdf_variant="pdf/ua-1", pdf_identifier=sys.argv[2].encode())
"""


def prepare(folder: Path) -> dict[str, list[str]]:
    """The two commands, with everything that the bare one reads laid out in a folder."""
    source = workshops_dir() / EXAMPLE
    workshop = decode(source.read_bytes(), EXAMPLE).workshop
    (folder / "page.html").write_text(document_html(workshop, DOCUMENT, TODAY).text, "utf-8")
    (folder / "bare.py").write_text(BARE, "utf-8")
    for address, asset in assets().items():
        path = folder / address.partition(":")[2]
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(asset.content)
    identifier = document_identifier(workshop, DOCUMENT, TODAY)
    copy = str(shutil.copy(source, folder))
    made = str(folder / "ours.pdf")
    ours = ["-m", "promise_studio", "export", copy, "--document", DOCUMENT, "-o", made]
    return {
        "promise-studio export": [sys.executable, *ours, "--today", TODAY.isoformat()],
        "bare WeasyPrint": [sys.executable, str(folder / "bare.py"), str(folder), identifier],
    }


def run_once(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor, the command's own children included."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command[:4])} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime


def time_rounds(commands: dict[str, list[str]], rounds: int = ROUNDS) -> dict[str, list[tuple[float, float]]]:
    """Wall and processor seconds of every round, the commands in turn, after a round that only warms up."""
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            found = run_once(command)
            if turn:
                seconds[name].append(found)
    return seconds


def same_pages(folder: Path) -> int:
    """The number of pages that both documents have."""
    pages = {name: len(PdfReader(folder / name).pages) for name in ("ours.pdf", "bare.pdf")}
    if len(set(pages.values())) != 1:
        sys.exit(f"The two set different pages: {pages}")
    return pages["ours.pdf"]


def main() -> int:
    """Print medians and ratios; 1 when the processor time of the export misses its goal."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds = time_rounds(prepare(folder))
        pages = same_pages(folder)
    for name, found in seconds.items():
        wall, cpu = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"{name:<24} {wall:6.2f} s by the clock  {cpu:6.2f} s of the processor  {pages} pages")
    ours, bare = seconds.values()
    ratios = [
        statistics.median(one[at] / other[at] for one, other in zip(ours, bare, strict=True)) for at in (0, 1)
    ]
    print(f"export / bare: {ratios[0]:.2f} × by the clock, {ratios[1]:.2f} × of the processor")
    print(f"within {GOAL:g} × of the processor: {'yes' if ratios[1] <= GOAL else 'no'}")
    return int(ratios[1] > GOAL)


if __name__ == "__main__":
    sys.exit(main())
