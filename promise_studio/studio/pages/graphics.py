"""Whether the terminal draws real pictures: asked once, while the studio steps aside, and never for long."""

import os
import sys
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from textual.app import App

PATIENCE = 1.0
"""Seconds in which a terminal says what it is; all that draw pictures do."""
QUICK = 0.08
"""Seconds: a line that is slower than that answers the questions after this one too late."""
WHAT_ARE_YOU = "\x1b[c"
_BLIND = {"", "dumb", "linux"}
_found: list[type[Any] | None] = []


def picture_widget(app: "App[Any]", pictures: str) -> type[Any] | None:
    """The widget that draws pictures by Kitty’s protocol or as Sixels; None where half blocks have to do."""
    if pictures != "full" or not _may_be_asked():
        return None
    if not _found:
        try:
            with app.suspend():
                _found.append(_ask())
        except SuspendNotSupported:
            _found.append(None)
    return _found[0]


def _may_be_asked() -> bool:
    """Somebody sits at a terminal of their own: a multiplexer in between keeps pictures to itself."""
    streams = (sys.__stdin__, sys.__stdout__)
    if any(stream is None or not stream.isatty() for stream in streams):
        return False
    between = os.environ.keys() & {"TMUX", "STY"}
    return not between and os.environ.get("TERM", "") not in _BLIND and find_spec("textual_image") is not None


def _ask() -> type[Any] | None:
    if not answers_quickly():
        return None
    # The library asks the terminal when it is imported, and waits a tenth of a second for each answer;
    # some answers it cannot read, such as a size of nothing.
    try:
        from textual_image.renderable import Image as Chosen
        from textual_image.renderable import SixelImage, TGPImage
        from textual_image.widget import Image
    except (ArithmeticError, OSError, ValueError):
        return None
    return Image if Chosen in {SixelImage, TGPImage} else None


def answers_quickly() -> bool:
    """Whether the terminal soon says what it is; a late answer is waited for, and not taken for keys."""
    try:
        import termios
        import tty
    except ImportError:
        return False
    from select import select

    if sys.__stdin__ is None or sys.__stdout__ is None:
        return False
    place, said, began = sys.__stdin__.fileno(), b"", time.monotonic()
    before = termios.tcgetattr(place)
    try:
        tty.setcbreak(place, termios.TCSANOW)
        sys.__stdout__.write(WHAT_ARE_YOU)
        sys.__stdout__.flush()
        while not said.endswith(b"c"):
            left = began + PATIENCE - time.monotonic()
            if left <= 0 or not select([place], [], [], left)[0]:
                return False
            said += os.read(place, 64)
    finally:
        termios.tcsetattr(place, termios.TCSANOW, before)
    return time.monotonic() - began < QUICK


def cell_width() -> int:
    """Dots of the terminal to a cell."""
    from textual_image._terminal import get_cell_size

    return int(get_cell_size().width)
