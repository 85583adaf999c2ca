"""How long a PDF takes: cold, again after an edit, and long, against a bare WeasyPrint and a headless Chromium.

`python -m tests.benchmarks.bench_export [DOCUMENT …] [--rounds N]`; without names the customer's page, the review, and
the `full` of a workshop of about 200 pages.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from promise_studio.document.assets import assets, inline_assets
from promise_studio.document.export import export_document
from promise_studio.document.html import document_html
from promise_studio.document.identity import document_identifier
from promise_studio.document.render import RENDERER
from promise_studio.edits import Change, apply
from promise_studio.model import Workshop
from promise_studio.resources import workshops_dir
from promise_studio.store.contents import decode, encode
from tests.benchmarks.export_profile import print_profile
from tests.benchmarks.long_workshop import repeated
from tests.benchmarks.process_tree import processor_seconds, run_watched
from tests.benchmarks.proof import judge

EXAMPLE = "city-services.promise.json"
TODAY = date(2026, 11, 21)
LONG = "long"
"""The `full` document of the example, several times over."""
TIMES = 3
ROUNDS = {"customer": 5, "review": 3, LONG: 1}
GOALS = {
    "cold / bare, processor": 1.2,
    "again / cold": 0.3,
    "again / Chromium": 1.0,
    "long / bare, clock": 0.6,
    "long / bare, processor": 1.2,
}
"""What is done side by side is held to the clock; that it costs no more work besides, to the processor."""
MEGABYTES = 500
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
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
Seconds = tuple[float, float]
"""By the clock, and of the processor."""


@dataclass(frozen=True)
class Case:
    """One document on disk, with all that the others need to print the same page."""

    folder: Path
    workshop: Workshop
    document: str

    @classmethod
    def prepare(cls, folder: Path, name: str) -> "Case":
        """Lay out a document in a folder."""
        workshop = decode((workshops_dir() / EXAMPLE).read_bytes(), EXAMPLE).workshop
        if name == LONG:
            workshop = repeated(workshop, TIMES)
        document = "full" if name == LONG else name
        page = document_html(workshop, document, TODAY).text
        (folder / "page.html").write_text(page, "utf-8")
        (folder / "inline.html").write_text(inline_assets(page, {}), "utf-8")
        (folder / "bare.py").write_text(BARE, "utf-8")
        (folder / EXAMPLE).write_bytes(encode(workshop, 0))
        for address, asset in assets().items():
            path = folder / address.partition(":")[2]
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(asset.content)
        return cls(folder, workshop, document)

    @property
    def cold(self) -> list[str]:
        """The command as a person runs it."""
        made = ["-o", str(self.folder / "ours.pdf"), "--today", TODAY.isoformat()]
        source = str(self.folder / EXAMPLE)
        return [sys.executable, "-m", "promise_studio", "export", source, "--document", self.document, *made]

    @property
    def bare(self) -> list[str]:
        """WeasyPrint without us, with tags."""
        identifier = document_identifier(self.workshop, self.document, TODAY)
        return [sys.executable, str(self.folder / "bare.py"), str(self.folder), identifier]

    @property
    def chromium(self) -> list[str]:
        """A browser that prints the same page; it tags by itself."""
        made = f"--print-to-pdf={self.folder / 'chromium.pdf'}"
        apart = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder / 'browser'}"]
        return [str(CHROMIUM), *apart, "--no-pdf-header-footer", made, (self.folder / "inline.html").as_uri()]

    def again(self, turn: int) -> Seconds:
        """After an edit of one clause, by a process that waits, as the studio does it."""
        clause = self.workshop.clauses[0]
        edited = apply(
            self.workshop, Change(id=clause.id, fields={"text": f"{clause.text} {turn}."})
        ).workshop
        start, before = time.perf_counter(), time.process_time() + processor_seconds(RENDERER.process_id)
        export_document(edited, self.document, "pdf", self.folder / "again.pdf", today=TODAY)
        used = time.process_time() + processor_seconds(RENDERER.process_id) - before
        return time.perf_counter() - start, used


def run_once(command: list[str]) -> Seconds:
    """Seconds of a command, its own children included."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command[:4])} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime


def time_rounds(case: Case, rounds: int) -> dict[str, list[Seconds]]:
    """Every way in turn, round after round."""
    ways: dict[str, Callable[[int], Seconds]] = {
        "cold": lambda _: run_once(case.cold),
        "bare": lambda _: run_once(case.bare),
        "again": case.again,
    }
    if CHROMIUM and case.document != "full":
        ways["Chromium"] = lambda _: run_once(case.chromium)
    found: dict[str, list[Seconds]] = {name: [] for name in ways}
    for turn in range(rounds):
        for name, way in ways.items():
            found[name].append(way(turn))
    return found


def print_rows(found: dict[str, list[Seconds]]) -> None:
    """Median and quartiles of every way."""
    for name, taken in found.items():
        walls, cpus = zip(*taken, strict=True)
        print(f"  {name:<9} {_spread(walls)} s by the clock   {_spread(cpus)} s of the processor")


def _spread(values: tuple[float, ...]) -> str:
    low, _, high = statistics.quantiles(values, n=4) if len(values) > 1 else values * 3
    return f"{statistics.median(values):6.2f} ({low:.2f}–{high:.2f})"


def ratios(found: dict[str, list[Seconds]], *, long: bool) -> dict[str, list[float]]:
    """What the goals are about: the quotients, round by round."""

    def by(one: str, other: str, at: int) -> list[float]:
        return [a[at] / b[at] for a, b in zip(found[one], found[other], strict=True)]

    if long:
        return {
            "long / bare, clock": by("cold", "bare", 0),
            "long / bare, processor": by("cold", "bare", 1),
            "again / cold": by("again", "cold", 0),
        }
    measured = {"cold / bare, processor": by("cold", "bare", 1), "again / cold": by("again", "cold", 0)}
    return measured | ({"again / Chromium": by("again", "Chromium", 0)} if CHROMIUM else {})


def measure(name: str, rounds: int) -> list[str]:
    """Measure one document; what misses its goal."""
    with tempfile.TemporaryDirectory() as place:
        case = Case.prepare(Path(place), name)
        RENDERER.get_ready()
        case.again(-1)
        found = time_rounds(case, rounds)
        *_, held = run_watched(case.cold)
        RENDERER.end()
        made = [len(PdfReader(case.folder / file).pages) for file in ("ours.pdf", "bare.pdf")]
        load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
        print(f"\n{case.document}: {made[0]} pages ({made[1]} bare), {rounds} rounds, load {load}")
        print_rows(found)
        if name != LONG:
            print_profile(case.folder / "page.html", str(case.folder / "ours.pdf"))
    missed = [] if made[0] == made[1] else [f"{name}: other pages than bare"]
    for what, quotients in ratios(found, long=name == LONG).items():
        kept, ratio = judge(f"{name}, {what}", quotients, most=GOALS[what]), statistics.median(quotients)
        print(f"  {what}: {ratio:.2f} × (at most {GOALS[what]:g}) {'yes' if kept else 'NO'}")
        missed += [] if kept else [f"{name}: {what} {ratio:.2f}"]
    memory = sum(held)
    small = judge(f"{name}, memory of all its processes", [memory], most=MEGABYTES, unit="MB")
    each = " + ".join(f"{one:.0f}" for one in held)
    print(f"  memory of all its processes together: {memory:.0f} MB (at most {MEGABYTES}): {each}")
    return missed + ([] if small else [f"{name}: {memory:.0f} MB"])


def main() -> int:
    """Print medians, quartiles and ratios; 1 when a goal is missed."""
    names = [name for name in sys.argv[1:] if name in ROUNDS] or list(ROUNDS)
    rounds = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else 0
    missed = [line for name in names for line in measure(name, rounds or ROUNDS[name])]
    print("\n" + ("\n".join(["Missed:", *missed]) if missed else "Every goal is kept."))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
