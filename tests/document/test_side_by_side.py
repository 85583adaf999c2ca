"""Work in several processes: everything is heard, and one that fails ends the others."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from promise_studio.document.pdf.problems import StoppedError
from promise_studio.document.pdf.side_by_side import Work, do_all

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are copied on Linux")


def saying(words: bytes, pages: int = 0) -> Work:
    """Work that lays out some pages and then has made something."""

    def work(laid_out: Callable[[], None]) -> bytes:
        for _page in range(pages):
            laid_out()
        return words

    return work


def failing(how: Callable[[], None]) -> Work:
    """Work that does not come to its end."""

    def work(_laid_out: Callable[[], None]) -> bytes:
        how()
        return b""

    return work


def raise_memory_error() -> None:
    """What the limit of memory does."""
    raise MemoryError


def test_everything_is_heard():
    """More works than processors, long and short: what each made arrives under its number, after its pages."""
    heard: list[tuple[int, bytes | None]] = []
    long = b"x" * 3_000_000
    do_all(
        [saying(long, 2), *(saying(b"%d" % number) for number in range(1, 7))], lambda *one: heard.append(one)
    )
    assert [made for which, made in heard if which == 0] == [None, None, long]
    assert sorted(one for one in heard if one[0]) == [(number, b"%d" % number) for number in range(1, 7)]


@pytest.mark.parametrize(
    ("how", "problem"),
    [
        (raise_memory_error, "memory"),
        (lambda: os.kill(os.getpid(), signal.SIGXCPU), "time"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "time"),
        (lambda: os._exit(0), "crash"),
    ],
)
def test_one_that_fails_ends_the_others(
    how: Callable[[], None], problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Its problem is told by name, at once, and no process is left."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
    number = tmp_path / "number"

    def sleep() -> None:
        number.write_text(str(os.getpid()), "ascii")
        time.sleep(60)

    def fail() -> None:
        while not number.is_file() or not number.read_text("ascii"):
            time.sleep(0.01)
        how()

    start = time.monotonic()
    with pytest.raises(StoppedError) as stopped:
        do_all([failing(sleep), failing(fail)], lambda *_: None)
    assert stopped.value.outcome.problem == problem
    assert time.monotonic() - start < 50
    assert not Path("/proc", number.read_text("ascii")).exists()
