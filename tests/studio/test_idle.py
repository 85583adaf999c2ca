"""A studio that nobody touches does nothing: it lays nothing out and paints nothing."""

from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from promise_studio.studio.widgets.text_box import TextBox
from tests.studio.driver import lay_out, stirred, studio
from tests.studio.samples import make_workshop

TICK = 1.05
"""The clock of the studio ticks once a second."""


class Edge(App[None]):
    """A field that takes one line more where a scrollbar stands beside it, and there is room for all but that."""

    CSS = """
    VerticalScroll { width: 40; height: 14; scrollbar-size-vertical: 1; }
    Static { height: 4; }
    .hidden { display: none; }
    """

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield TextBox("*" * 370, single=True)
            yield Static("beneath")
            yield Static("for a moment", classes="hidden")


async def test_a_field_at_the_edge_of_a_scrollbar_comes_to_rest():
    """Whether there is a scrollbar is decided once: the height of a field is that at the width it gets."""
    app = Edge()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.query_one(TextBox).size.height == 10
        last = app.query(Static).last()
        last.display = True
        lay_out(app)
        last.display = False
        await pilot.pause()
        assert await stirred(app, 0.3) == (0, 0)


async def test_a_field_in_use_rests_between_two_keys(tmp_path: Path):
    """With a long text in an open field on the smallest screen, nothing moves by itself."""
    async with studio(make_workshop(tmp_path / "w.promise.json"), (80, 24)) as driver:
        await driver.stage("promise")
        await driver.keys("e")
        await driver.paste("Nobody waits. " * 40)
        assert await stirred(driver.app, TICK) == (0, 0)
