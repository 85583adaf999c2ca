"""Long work shows itself on a terminal and nowhere else."""

import io
import time
from contextlib import suppress

import pytest

from promise_studio.cli import progress


class Screen(io.StringIO):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shows at once and often, on a terminal of an ordinary kind."""
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "STEP", 0.01)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_sees_it_and_gets_its_line_back():
    """The label appears while the work goes on, and the line is empty afterwards."""
    screen = Screen()
    with progress.working("Making promise.pdf", screen):
        deadline = time.monotonic() + 5
        while "Making promise.pdf … 0 s" not in screen.getvalue() and time.monotonic() < deadline:
            time.sleep(0.005)
    assert "Making promise.pdf … 0 s" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_the_line_is_given_back_when_the_work_fails():
    """An error in the work leaves no half line either."""
    screen = Screen()
    with suppress(ZeroDivisionError), progress.working("Making", screen):
        time.sleep(0.05)
        _ = 1 / 0
    assert screen.getvalue().endswith("\r\x1b[K")


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch):
    """Nothing flickers for a file that is there at once."""
    monkeypatch.setattr(progress, "PATIENCE", 5)
    screen = Screen()
    with progress.working("Making", screen):
        pass
    assert screen.getvalue() == ""


def test_a_pipe_sees_nothing():
    """Nor does a terminal that cannot go back on a line."""
    pipe = io.StringIO()
    with progress.working("Making", pipe):
        time.sleep(0.05)
    assert pipe.getvalue() == ""


def test_a_dumb_terminal_sees_nothing(monkeypatch: pytest.MonkeyPatch):
    """A terminal without an erase gets no erase."""
    monkeypatch.setenv("TERM", "dumb")
    screen = Screen()
    with progress.working("Making", screen):
        time.sleep(0.05)
    assert screen.getvalue() == ""
