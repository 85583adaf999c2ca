"""Where the cursor of a list stands: on what it was on, near it, and off headings where they take no key."""

import pytest
from rich.style import Style
from textual.app import App, ComposeResult

from promise_studio.studio.themes import use_themes
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.row_strip import row_segments
from promise_studio.studio.widgets.rows import Row


class Lists(App[None]):
    """Two lists of the same rows: one whose headings can be stood on, and one where they cannot."""

    def __init__(self) -> None:
        super().__init__()
        use_themes(self)
        self.outline, self.dialog = ItemList(), ItemList(heads=False)

    def compose(self) -> ComposeResult:
        yield self.outline
        yield self.dialog


def rows(*said: str) -> tuple[Row, ...]:
    """`A` is a heading, `a1` an item under it."""
    return tuple(Row("head" if len(one) == 1 else "item", one, one, kind=one[0].lower()) for one in said)


async def test_a_cursor_whose_row_is_gone_stays_with_its_kind():
    """It goes to the next row of the kind, and at the end of it to what stood above, never into the next section."""
    app = Lists()
    async with app.run_test() as pilot:
        app.outline.show_rows(rows("A", "a1", "a2", "B", "b1"))
        app.outline.find_row("a1")
        app.outline.show_rows(rows("A", "a2", "B", "b1"))
        assert app.outline.row.id == "a2"
        app.outline.show_rows(rows("A", "B", "b1"))
        assert app.outline.row.id == "A"
        await pilot.pause()


async def test_headings_of_a_dialog_are_passed_over():
    """Up and down go from item to item, and stay on the first where only a heading is above it."""
    app = Lists()
    async with app.run_test() as pilot:
        app.dialog.show_rows(rows("A", "a1", "B", "b1", "b2"))
        app.dialog.focus()
        seen = [app.dialog.row.id]
        for key in ("down", "down", "down", "up", "up", "up", "end", "home"):
            await pilot.press(key)
            seen.append(app.dialog.row.id)
        assert seen == ["a1", "b1", "b2", "b2", "b1", "a1", "a1", "b2", "a1"]
        app.outline.show_rows(rows("A", "a1"))
        assert app.outline.row.id == "A"


async def test_an_empty_list_of_a_dialog_takes_every_key():
    """Nothing is similar, nothing was found: the arrows do nothing then, and nothing fails."""
    app = Lists()
    async with app.run_test() as pilot:
        app.dialog.show_rows(rows("A", "a1"))
        app.dialog.focus()
        app.dialog.show_rows(())
        await pilot.press("down", "up", "end", "home")
        assert app.dialog.row is None


@pytest.mark.parametrize(
    ("tail", "width", "drawn"),
    [
        ("cover, clauses, levels", 40, " The whole promise ── cover, clauses, … "),
        ("18", 40, f" The whole promise {'─' * 17} 18 "),
        ("18", 24, " The whole promise ─ 18 "),
    ],
)
def test_a_heading_stands_whole_before_the_words_behind_it(tail: str, width: int, drawn: str):
    """A sentence behind the name of a section is cut first; a number is not."""
    segments = row_segments(Row("head", "head", "The whole promise", tail=tail), width, lambda _: Style())
    assert "".join(segment.text for segment in segments) == drawn
