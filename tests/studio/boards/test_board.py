"""The board as a widget: what it paints again, what the mouse does, and text of any kind on it."""

import pytest
from rich.cells import cell_len
from textual.app import App

from promise_studio.studio.boards.board import Board
from promise_studio.studio.boards.empathy_plan import FOUR, NoteCards
from promise_studio.studio.boards.messages import (
    AddRequested,
    CardActivated,
    CardMoved,
    CardSelected,
    ColumnDropped,
)
from promise_studio.studio.boards.plan import At, Card, Column, Face, Group, Lane, Plan
from promise_studio.studio.themes import use_themes
from tests.hostile import HOSTILE
from tests.studio.boards.rooms import ferry_map, many_notes


class Alone(App[None]):
    """A board without a stage; keeps what the board says."""

    def __init__(self, plan, **options):
        super().__init__()
        self.board = Board(plan, **options)
        self.heard = []
        use_themes(self)

    def compose(self):
        yield self.board

    def on_mount(self):
        self.board.focus()

    def on_card_selected(self, message: CardSelected):
        self.heard.append(message)

    on_card_moved = on_card_activated = on_add_requested = on_column_dropped = on_card_selected

    def of(self, kind):
        return [message for message in self.heard if isinstance(message, kind)]


def map_of(workshop):
    return NoteCards().plan(workshop, "PER-1", FOUR)


def painted(board, monkeypatch):
    """Collects the lines that are painted from now on."""
    lines = []
    paint = board.render_line
    monkeypatch.setattr(board, "render_line", lambda y: (lines.append(y), paint(y))[1])
    return lines


async def test_a_step_on_10000_cards_paints_two_cards(monkeypatch):
    """Moving the selection paints the lines of the card it leaves and of the one it reaches, no others."""
    app = Alone(map_of(many_notes(10_000)))
    async with app.run_test(size=(120, 42)) as pilot:
        await pilot.pause()
        lines = painted(app.board, monkeypatch)
        for key in ("right", "down", "left", "up"):
            before = app.board.grid.place(app.board.at)
            lines.clear()
            await pilot.press(key)
            await pilot.pause()
            after = app.board.grid.place(app.board.at)
            assert app.board.scroll_offset.y == 0
            owed = {1 + y for place in (before, after) for y in range(place.y - 1, place.bottom - 1)}
            assert set(lines) == owed
            assert len(lines) == len(owed) < 20


async def test_a_step_that_scrolls_paints_one_view(monkeypatch):
    """However many cards there are, scrolling paints as many lines as the view has."""
    app = Alone(map_of(many_notes(2_000)))
    async with app.run_test(size=(120, 42)) as pilot:
        await pilot.pause()
        lines = painted(app.board, monkeypatch)
        await pilot.press("end")
        await pilot.pause()
        assert app.board.at.card == 499
        assert len(lines) == 42


async def test_only_what_changed_is_painted(monkeypatch):
    """The same cards leave the screen alone; a changed text of the same height leaves other lanes alone."""
    workshop = many_notes(40)
    cards = NoteCards()
    app = Alone(cards.plan(workshop, "PER-1", FOUR))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        lines = painted(app.board, monkeypatch)
        app.board.show(cards.plan(workshop, "PER-1", FOUR))
        await pilot.pause()
        place = app.board.grid.place(app.board.at)
        assert set(lines) <= set(range(place.y, place.bottom))
        note = workshop.get("EMP-1")
        changed = workshop.with_parts(notes=(note.replace({"text": "other 1 word"}), *workshop.notes[1:]))
        lines.clear()
        app.board.show(cards.plan(changed, "PER-1", FOUR))
        await pilot.pause()
        assert lines
        assert not [y for y in lines if y > app.board.grid.lane_y[1]]
        assert "other 1 word" in "\n".join(app.board.render_line(y).text for y in range(60))


@pytest.mark.parametrize("face", [Face.BOX, Face.BAR, Face.CELL])
async def test_hostile_text_is_drawn_and_keeps_the_lines_straight(face):
    """Every hostile string, as text, pile, initials, mark and name, is drawn in lines of exact width."""
    texts = [text[:400] for text in HOSTILE.values()]
    cards = [
        Card(f"c{n}", text, text[:6], n, (text[:30],), group=texts[n % 3][:60], dots=n % 12)
        for n, text in enumerate(texts)
    ]
    plan = Plan(
        columns=tuple(Column(str(n), texts[n], n) for n in range(4)),
        lanes=(Lane("a", texts[5][:40], face), Lane("b", "", face, titles=tuple(texts[:4]))),
        cells={(0, 0): cards[:30], (0, 1): cards[30:60], (1, 0): cards[60:90], (1, 3): cards[90:]},
        groups=tuple(Group(str(n), texts[n + 9], texts[n + 4], "poor") for n in range(4)),
    )
    app = Alone(plan)
    async with app.run_test(size=(77, 30)) as pilot:
        await pilot.pause()
        for _ in range(12):
            await pilot.press("pagedown")
            for y in range(app.board.size.height):
                line = app.board.render_line(y).text
                assert cell_len(line) == app.board.size.width
                assert line.isprintable() or not [c for c in line if ord(c) < 32 or 0x7F <= ord(c) < 0xA0]


async def test_zoom_shows_more_cards_and_keeps_the_selection():
    """Cards get as short as three lines, then one; the selected card stays selected and in sight."""
    cards = [Card(str(n), "word " * (n % 40)) for n in range(200)]
    app = Alone(Plan((Column("0"),), (Lane("0"),), {(0, 0): cards}))
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.pause()
        await pilot.press(*["down"] * 12)
        selected = app.board.selected_card
        heights = [app.board.grid.height]
        for _ in range(3):
            app.board.zoom(-1)
            await pilot.pause()
            heights.append(app.board.grid.height)
            assert app.board.selected_card is selected
            top = app.board.grid.place(app.board.at).y - app.board.scroll_offset.y
            assert 0 <= top < 30
        assert heights[0] > heights[1] > heights[2] == heights[3]
        assert app.board.grid.cells[0][0].tops[1] == 1


async def test_headers_stay_while_the_board_scrolls():
    """Names of groups, columns and lanes stay in sight while both scroll positions move."""
    columns = 12
    plan = Plan(
        columns=tuple(Column(f"S{n}", f"S{n}", n // 4) for n in range(columns)),
        lanes=tuple(Lane(f"lane{n}", f"lane{n}", Face.CELL) for n in range(30)),
        cells={
            (row, n): [Card(f"{row}.{n}", f"text {row} {n}")] for row in range(30) for n in range(columns)
        },
        groups=tuple(Group(f"P{n}", f"Phase{n}") for n in range(3)),
    )
    app = Alone(plan)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.board.select_card("29.11")
        await pilot.pause()
        lines = [app.board.render_line(y).text for y in range(24)]
        assert "Phase2" in lines[0]
        assert "S11" in lines[1]
        assert app.board.scroll_offset.x > 0
        assert any(line.startswith(" lane29 ") and "text 29 11" in line for line in lines)


async def test_click_selects_and_double_click_edits():
    """A click selects the card under it; a double click asks to edit it, beside the cards to add one."""
    app = Alone(map_of(ferry_map()))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.pause()
        place = app.board.grid.place(At(0, 0, 1))
        await pilot.click(Board, offset=(place.x + 2, place.y + 1))
        assert app.of(CardSelected)[-1].card_id == "EMP-2"
        await pilot.double_click(Board, offset=(place.x + 2, place.y + 1))
        assert app.of(CardActivated)[-1].at == At(0, 0, 1)
        await pilot.double_click(Board, offset=(place.x + 2, place.bottom + 7))
        assert app.of(AddRequested)[-1].at.column == 0


async def test_dragging_puts_a_card_into_another_cell():
    """A dragged card lies over the place where it would stand, and is asked for there when it is let go."""
    app = Alone(map_of(ferry_map()))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.pause()
        start, end = app.board.grid.place(At(0, 0, 0)), app.board.grid.place(At(1, 1, 0))
        await pilot.mouse_down(Board, offset=(start.x + 3, start.y + 1))
        await pilot.hover(Board, offset=(start.x + 8, start.y + 2))
        await pilot.hover(Board, offset=(end.x + 3, end.y + 1))
        text = app.board.grid.cells[0][0].cards[0].text
        assert text in app.board.render_line(end.y + 1).crop(end.x, end.right).text
        assert text in app.board.render_line(start.y + 1).crop(start.x, start.right).text
        await pilot.resize_terminal(76, 34)
        await pilot.pause()
        end = app.board.grid.place(At(1, 1, 0))
        await pilot.hover(Board, offset=(end.x + 4, end.y + 1))
        assert text in app.board.render_line(end.y + 1).crop(end.x, end.right).text
        await pilot.mouse_up(Board, offset=(end.x + 3, end.y + 1))
        await pilot.pause()
        moved = app.of(CardMoved)[-1]
        assert (moved.card_id, moved.lane, moved.column, moved.before) == ("EMP-1", "1", "1", "EMP-6")


async def test_where_columns_move_a_drag_names_both():
    """On a board whose columns move as one, a drag says which column goes where."""
    plan = Plan(
        columns=tuple(Column(str(n)) for n in range(3)),
        lanes=(Lane("a", "a", Face.CELL),),
        cells={(0, n): [Card(str(n), "x")] for n in range(3)},
    )
    app = Alone(plan, moves_columns=True)
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.pause()
        x = [app.board.grid.names_width + app.board.grid.column_x[n] + 3 for n in range(3)]
        await pilot.mouse_down(Board, offset=(x[0], 0))
        await pilot.hover(Board, offset=(x[1], 0))
        await pilot.hover(Board, offset=(x[2], 0))
        await pilot.mouse_up(Board, offset=(x[2], 0))
        await pilot.pause()
        dropped = app.of(ColumnDropped)[-1]
        assert (dropped.origin.column, dropped.target.column) == (0, 2)


async def test_only_one_widget_takes_the_focus():
    """However many cards, the board is a single stop for the keyboard."""
    app = Alone(map_of(many_notes(500)))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.pause()
        assert [widget for widget in app.screen.walk_children() if widget.focusable] == [app.board]


@pytest.mark.parametrize("theme", ["studio-dark", "studio-light", "studio-contrast"])
async def test_words_stand_out_in_every_theme(theme):
    """Text, initials and small print keep a contrast of 4.5 to what is behind them, selected or not."""
    app = Alone(map_of(ferry_map()))
    app.theme = theme
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.pause()
        look = app.board.canvas.look
        styles = [look["name"], look["head"], look["head-on"], look["pile"], look["good"], look["poor"]]
        styles += [*look.mood["good"], *look.mood["poor"], *look.mood["accent"], *look.ghost]
        styles += [*look.text, *look.small]
        styles += [look.ink(state, tone) for state in range(5) for tone in range(8)]
        for style in styles:
            ink, ground = style.color.triplet, style.bgcolor.triplet
            assert contrast(ink, ground) >= 4.5, style


def contrast(one, other):
    """The contrast of two colours as WCAG counts it."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
