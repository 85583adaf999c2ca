"""The least that Textual can do: apps of one widget, beside which the studio is timed.

`static` changes a few cells with every key, `page` every cell of the screen: lines that were drawn before, in as
many colours as a stage has.
"""

import sys
import time
from functools import cache
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

STEP, PAGE = "┏".encode(), "┏ page".encode()
"""What the frame after a key shows."""
PAGES = 4
STRETCHES = (
    ("┏ page", "#465260 on #15191e"),
    ("● ", "#8fc7a0 on #15191e"),
    ("PRM-{} ", "#9c9fa3 on #15191e"),
    ("We tell you {} hours before ", "bold #e0e0e0 on #1e242b"),
    ("by post ", "#7fb7be on #15191e"),
    ("│ ", "#465260 on #15191e"),
    ("the light on your street is on within {} working days ", "#e0e0e0 on #15191e"),
    ("{}/9 ", "#d9b36c on #15191e"),
)


class StaticApp(App[None]):
    """One widget whose text changes with every key."""

    CSS: ClassVar = "Static { border: round white; width: 24; height: 4; }"

    def compose(self) -> ComposeResult:
        yield Static("┏ 0")

    def on_key(self, _event: events.Key) -> None:
        gauge = self.query_one(Static)
        gauge.update(f"┏ {time.monotonic_ns()}")


@cache
def line(number: int, width: int) -> Strip:
    """A line of a page; every page has other ones."""
    segments = [Segment(words.format(number), Style.parse(style)) for words, style in STRETCHES]
    return Strip(segments).adjust_cell_length(width, Style.parse("on #15191e"))


class Page(Widget):
    """A whole screen of ready-made lines."""

    number = 0

    def render_line(self, y: int) -> Strip:
        return line(100 * (self.number % PAGES) + y, self.size.width)


class PageApp(App[None]):
    """One widget that fills the screen, and has another page after every key."""

    def compose(self) -> ComposeResult:
        yield Page()

    def on_key(self, _event: events.Key) -> None:
        page = self.query_one(Page)
        page.number += 1
        page.refresh()


APPS: dict[str, type[App[None]]] = {"static": StaticApp, "page": PageApp}

if __name__ == "__main__":
    APPS[sys.argv[1]]().run()
