"""Where the time of a PDF goes: reading the style, each section by itself, and binding them."""

import gc
import time
from pathlib import Path

from promise_studio.document.pdf.job import Job
from promise_studio.document.pdf.sheets import Sheets
from promise_studio.document.render import cache_folder

SHOWN = 6


def print_profile(page: Path, output: str) -> None:
    """Print what a page of HTML costs, one section after the other in this process."""
    from promise_studio.document.pdf import setting, typeset

    taken: list[tuple[float, int, str]] = []

    def one_after_the_other(works: list[object], moved: object) -> None:
        for which, work in enumerate(works):
            start = time.process_time()
            made = work(lambda: None)  # type: ignore[operator]
            drawn = setting.Drawn.from_bytes(made)
            taken.append((time.process_time() - start, len(drawn.pages), _name(drawn)))
            moved(which, made)  # type: ignore[operator]

    gc.disable()
    typeset.make_ready()
    sheets, kept = Sheets(), {}
    job = Job(page.read_text("utf-8"), output, "x", str(cache_folder()))
    before, setting.do_all = setting.do_all, one_after_the_other
    try:
        start = time.process_time()
        typeset.typeset(job, sheets, kept)
        whole = time.process_time() - start
        start = time.process_time()
        typeset.typeset(job, sheets, kept)
        bound = time.process_time() - start
    finally:
        setting.do_all = before
        gc.enable()
    drawing = sum(seconds for seconds, *_ in taken)
    print(
        f"  profile: sections {drawing:.2f} s, binding {bound:.2f} s, the rest {whole - drawing - bound:.2f} s"
    )
    for seconds, pages, name in sorted(taken, reverse=True)[:SHOWN]:
        print(f"    {seconds:5.2f} s  {pages:3} pages  {seconds / pages:.2f} s a page  {name}")


def _name(drawn: object) -> str:
    """What a section calls itself in the running head."""
    named = [words for page in drawn.pages for words in page.strings.get("part", ())]  # type: ignore[attr-defined]
    return ", ".join(dict.fromkeys(named)) or "cover"
