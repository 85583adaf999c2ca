"""Pages as real pictures: a terminal that draws them gets them, any other is left alone, and none is waited for."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from tests.studio.test_export import pdfium, two_pages

STUDIO = """
import sys
from pathlib import Path
from promise_studio.studio.app import StudioApp
from promise_studio.studio.dialogs.pages import PagesScreen

studio = StudioApp()
studio.call_later(lambda: studio.push_screen(PagesScreen(Path(sys.argv[1]))))
studio.run()
"""
ASKED, KITTY_ASKED, CELLS_ASKED = b"\x1b[c", b"a=q", b"\x1b[16t"
CELLS = b"\x1b[6;20;10t"
KITTY = {ASKED: b"\x1b[?62;c", KITTY_ASKED: b"\x1b_Gi=1;OK\x1b\\", CELLS_ASKED: CELLS}
SIXEL = {ASKED: b"\x1b[?62;4;22c", CELLS_ASKED: CELLS}
KITTY_DATA, SIXEL_DATA, HALF_BLOCKS = b"f=100", b"\x1bP", "▀▀▀▀".encode()

pytest.importorskip("textual_image", reason="pictures are an extra")
assert pdfium


def shown(
    path: Path, answers: Mapping[bytes, bytes], needle: bytes, delay: float = 0.0, **named: str
) -> bytes:
    """Run the studio in a terminal that answers like this, until it draws the needle; all that it drew."""
    two_pages(path)
    pid, place = pty.fork()
    if pid == 0:
        os.environ.pop("TMUX", None)
        os.environ.update({"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30", **named})
        os.execv(sys.executable, [sys.executable, "-c", STUDIO, str(path)])  # noqa: S606
    fcntl.ioctl(place, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    drawn, open_questions, end = b"", dict(answers), time.monotonic() + 40
    try:
        while needle not in drawn and time.monotonic() < end:
            if not select.select([place], [], [], 1)[0]:
                continue
            try:
                new = os.read(place, 1 << 16)
            except OSError:
                break
            drawn += new
            for question, said in open_questions.items():
                if question in new:
                    time.sleep(delay)
                    os.write(place, said)
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(place)
    return drawn


def test_a_terminal_that_draws_pictures_gets_them(tmp_path: Path):
    """The page comes by the protocol that the terminal said it knows, and not as half blocks."""
    drawn = shown(tmp_path / "two.pdf", KITTY, KITTY_DATA)
    assert KITTY_DATA in drawn
    assert HALF_BLOCKS not in drawn


def test_a_silent_terminal_gets_half_blocks(tmp_path: Path):
    """One that does not say what it is is asked nothing more, and drawn to in letters."""
    drawn = shown(tmp_path / "two.pdf", {}, HALF_BLOCKS)
    assert HALF_BLOCKS in drawn
    assert KITTY_ASKED not in drawn
