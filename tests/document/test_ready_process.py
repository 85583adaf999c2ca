"""The child process that waits for the next PDF: the same bytes, nothing left behind, and it ends with us."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pypdf import PdfReader

from promise_studio.document import child_process
from promise_studio.document.child_process import ChildProcess, EndedError, Progress, watched
from promise_studio.document.pdf.job import Inside
from promise_studio.document.render import PATIENCE, Renderer, render_pdf
from promise_studio.errors import UserError
from promise_studio.resources import templates_dir
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are copied on Linux")

FACE = min(path.name for path in (templates_dir() / "fonts").glob("*.woff2"))
STYLE = f"""
@font-face {{ font-family: F; src: url(asset:fonts/{FACE}) }}
* {{ font-family: F }}
@page {{ @top-left {{ content: string(part) }} @bottom-right {{ content: counter(page) " of " counter(pages) }} }}
.part {{ break-before: page }} h1 {{ string-set: part content() }} input {{ appearance: auto; height: 5mm }}
.toc .pg::after {{ content: target-counter(attr(data-ref), page) }}
"""
"""What sections share: running heads, page numbers, contents, a form."""
SENT = Inside(sent='{"seen": {"PRM-1": "x", "PRM-2": "y"}}')
ENDLESS = "<p>word</p>" * 6_000


def page_of(first: str = "one", second: str = "two") -> str:
    """A document of four sections, which lead to each other."""
    entries = "".join(
        f'<li><a href="#PRM-{n}">x</a> <span class="pg" data-ref="#PRM-{n}"></span></li>' for n in (1, 2)
    )
    fields = '<input name="n" aria-label="n"><input type="radio" name="a" value="yes" aria-label="a: yes">'
    return f"""<!doctype html><html lang="en"><head><title>x</title><style>{STYLE}</style></head><body><main>
<section class="part"><h1>Cover</h1></section>
<section class="part"><h1>Contents</h1><ul class="toc">{entries}</ul></section>
<section class="part" id="PRM-1"><h1>First</h1><p>{first}</p><p><a href="#PRM-2">two</a></p></section>
<section class="part" id="PRM-2"><h1>Second</h1><p>{second}</p>
<table><tr><th scope="row">a</th><td>b</td><td>c</td></tr></table><form>{fields}</form></section>
</main></body></html>"""


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    """One process that waits, for all tests here."""
    renderer = Renderer()
    renderer.get_ready()
    yield renderer
    renderer.end()


@pytest.fixture
def ready(renderer: Renderer, monkeypatch: pytest.MonkeyPatch) -> Renderer:
    """The process that waits does the work."""
    monkeypatch.setattr("promise_studio.document.render.RENDERER", renderer)
    renderer.get_ready()
    return renderer


def text_of(content: bytes, path: Path) -> list[str]:
    """What a reader sees, page by page."""
    path.write_bytes(content)
    return [page.extract_text() for page in PdfReader(path).pages]


@pytest.mark.parametrize("in_sections", [True, False])
def test_sections_are_bound_as_one(tmp_path: Path, in_sections: bool):
    """Set apart or together, the pages say the same: heads, numbers, contents; links and fields work."""
    made = render_pdf(page_of("long " * 1500), "x", SENT, in_sections=in_sections)
    pages = text_of(made.content, tmp_path / "x.pdf")
    assert made.warnings == ()
    assert made.pages == len(pages) > 5
    last = len(pages)
    assert [words.split("\n")[0] for words in pages[:3]] == ["Cover", "Contents", "First"]
    assert all(f"{number} of {last}" in words for number, words in enumerate(pages, start=1))
    assert pages[1].split()[1:5] == ["x", "3", "x", str(last)]
    reader = PdfReader(tmp_path / "x.pdf")
    assert set(reader.get_fields() or {}) == {"n", "a"}
    assert [reader.get_destination_page_number(mark) for mark in reader.outline if not isinstance(mark, list)] == [
        0, 1, 2, last - 1,
    ]  # fmt: skip
    assert {"PRM-1", "PRM-2"} <= set(reader.named_destinations)
    assert len(reader.pages[1]["/Annots"]) == 2
    tree = reader.trailer["/Root"]["/StructTreeRoot"]
    assert tree["/ParentTreeNextKey"] == last + 5
    assert tree["/ParentTree"]["/Nums"][::2] == list(range(last + 5))


def test_the_same_bytes_from_a_process_that_waits(ready: Renderer, tmp_path: Path):
    """New or kept, sections come out alike: a first export, the same again, one after an edit, one cold."""
    edited = page_of(second="two and more")
    warm = [render_pdf(html, "x", SENT).content for html in (page_of(), page_of(), edited)]
    ready.end()
    cold = [render_pdf(html, "x", SENT).content for html in (page_of(), edited)]
    assert [warm[0], warm[2]] == cold
    assert warm[0] == warm[1]
    assert "two and more" in text_of(warm[2], tmp_path / "x.pdf")[3]


def test_a_job_that_fails_is_not_felt_by_the_next(ready: Renderer):
    """An address that is blocked, a nest too deep, too much memory: then a document like any other."""
    good = render_pdf(page_of(), "x").content
    for poison, sentence in (
        ('<img alt="x" src="file:///etc/hostname">', "outside the program"),
        ("<div>" * 3_000 + "</div>" * 3_000, "nested too deeply"),
    ):
        with pytest.raises(UserError, match=sentence):
            render_pdf(page_of(poison), "x")
        assert render_pdf(page_of(), "x").content == good
    assert ready.is_ready


def test_cancelling_leaves_nothing(ready: Renderer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Whoever cancels waits no longer, no file is left, and the next document is made."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    progress = Progress()

    def cancel() -> None:
        end = time.monotonic() + PATIENCE
        while not progress.pages and time.monotonic() < end:
            time.sleep(0.02)
        progress.cancelled = True

    Thread(target=cancel).start()
    with pytest.raises(UserError, match="cancelled"), watched(progress):
        render_pdf(page_of(ENDLESS), "x")
    assert progress.words.startswith("page ")
    assert list(tmp_path.iterdir()) == []
    assert not ready.is_ready
    assert render_pdf(page_of(), "x").pages == 4


def test_cancelling_stops_a_child_that_never_pauses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A child that says without a pause how far it is keeps nobody who cancels."""
    package = tmp_path / "package"
    package.mkdir()
    (tmp_path / "chatty.py").write_text(
        "import time\nend = time.monotonic() + 5\n"
        "while time.monotonic() < end: print('moved 1 2', flush=True)\nprint('done', flush=True)\n"
    )
    monkeypatch.setattr(child_process, "PACKAGE", package)
    progress = Progress()
    with ChildProcess("chatty") as child, watched(progress):
        Thread(target=lambda: wait_for(lambda: progress.pages, "a line") and cancel(progress)).start()
        with pytest.raises(EndedError, match="cancelled"):
            child.ask("go", PATIENCE)


def cancel(progress: Progress) -> None:
    """Cancel a piece of work."""
    progress.cancelled = True


def test_it_ends_with_whoever_started_it():
    """A program that is killed leaves no process behind, not even one in the middle of a document."""
    source = """
import sys
from promise_studio.document.child_process import Progress
from promise_studio.document.render import RENDERER, render_pdf
from tests.document.test_ready_process import ENDLESS, page_of
RENDERER.get_ready()
print(RENDERER.process_id, flush=True)
render_pdf(page_of(ENDLESS), "x")
"""
    with subprocess.Popen(
        [sys.executable, "-c", source], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        child = int(program.stdout.readline())
        children = wait_for(lambda: family(child), "a page being laid out")
        program.kill()
    wait_for(lambda: not any(map(alive, children)), "their end")


def wait_for(holds, what: str):
    """Wait until something is so; what it said."""
    end = time.monotonic() + PATIENCE
    while not (found := holds()):
        assert time.monotonic() < end, what
        time.sleep(0.05)
    return found


def family(child: int) -> list[int]:
    """The processes of a group, once there are three: the one that waits, its job, and a section."""
    found = [
        int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and group(path) == child
    ]
    return found if len(found) >= 3 else []


def group(path: Path) -> int:
    """The group of a process; 0 when it has gone."""
    try:
        return os.getpgid(int(path.name))
    except ProcessLookupError:
        return 0


def alive(process: int) -> bool:
    """Whether a process still runs; one that only waits to be counted does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text("ascii", "replace")
    except OSError:
        return False
