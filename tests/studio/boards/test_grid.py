"""Where things stand: every card can be found where it is drawn, however many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise_studio.studio.boards.cell import (
    FULL_TEXT,
    SHORT_TEXT,
    TITLES,
    CellLayout,
    Wrapping,
    rows_of_cards,
)
from promise_studio.studio.boards.grid import HEADER, Grid
from promise_studio.studio.boards.plan import At, Card, Column, Face, Group, Lane, Plan
from promise_studio.studio.boards.walk import around, homeward, next_cell, page, settle, step

PILES = st.sampled_from(["", "late", "lost"])
CARDS = st.lists(st.tuples(st.text("ab c承", max_size=60), PILES), max_size=12)


def plan_of(cells, lanes=2, columns=2, face=Face.BOX):
    """A plan with these (text, group) lists as cells, groups gathered."""
    made = {}
    for number, cards in enumerate(cells):
        place = divmod(number, columns)
        made[place] = [
            Card(f"{number}.{n}", text, group=group)
            for n, (text, group) in enumerate(sorted(cards, key=lambda card: card[1]))
        ]
    return Plan(
        columns=tuple(Column(str(n), f"column {n}", n) for n in range(columns)),
        lanes=tuple(Lane(str(n), f"lane {n}", face) for n in range(lanes)),
        cells=made,
        groups=tuple(Group(str(n), f"group {n}") for n in range(columns)),
    )


def places(grid):
    """Every card's place, cell by cell."""
    return [
        At(lane, column, number)
        for lane, cells in enumerate(grid.cells)
        for column, cell in enumerate(cells)
        for number in range(len(cell.cards))
    ]


def test_a_card_that_is_gone_leaves_the_place_of_its_cell():
    """The cursor may stand for a moment on a card that an undo took away."""
    grid = Grid(plan_of([[("a", ""), ("b", "")], [], [], []]), 80, 30, Wrapping(FULL_TEXT))
    assert grid.place(At(0, 0, 2)) == grid.place(At(0, 0))
    assert grid.place(At(0, 0, 1)) != grid.place(At(0, 0))


@given(
    cells=st.lists(CARDS, min_size=4, max_size=4),
    width=st.integers(40, 130),
    zoom=st.sampled_from([FULL_TEXT, SHORT_TEXT, TITLES]),
    face=st.sampled_from([Face.BOX, Face.BAR, Face.CELL]),
)
def test_every_card_is_hit_where_it_stands(cells, width, zoom, face):
    """The corners of a card lead back to it, cards never overlap, and all lie inside the board."""
    grid = Grid(plan_of(cells, face=face), width, 30, Wrapping(zoom))
    taken = set()
    for at in places(grid):
        place = grid.place(at)
        assert grid.at(place.x, place.y) == at
        assert grid.at(place.right - 1, place.bottom - 1) == at
        assert 0 <= place.x < place.right <= grid.column_x[-1]
        assert 0 <= place.y < place.bottom <= grid.lane_y[-1]
        cells_of = {(x, y) for x in range(place.x, place.right) for y in range(place.y, place.bottom)}
        assert not taken & cells_of
        taken |= cells_of


@given(cells=st.lists(CARDS, min_size=4, max_size=4), width=st.integers(40, 130))
def test_walking_reaches_every_card_and_never_leaves(cells, width):
    """Arrows reach every card and every empty cell; each step lands on a place that exists."""
    grid = Grid(plan_of(cells), width, 30, Wrapping())
    start = settle(grid, At(0, 0, 0))
    seen, todo = {start}, [start]
    while todo:
        at = todo.pop()
        for direction in ("up", "down", "left", "right"):
            to = step(grid, at, direction)
            if to is not None and to not in seen:
                assert to.lane == HEADER or settle(grid, to) == to
                seen.add(to)
                todo.append(to)
    assert set(places(grid)) <= seen
    empty = [(lane, column) for lane in (0, 1) for column in (0, 1) if not grid.cells[lane][column].cards]
    assert {At(lane, column) for lane, column in empty} <= seen


def test_tab_walks_all_cells_in_reading_order_and_begins_again():
    """Tab visits each cell once and then begins with the first; shift+tab goes back, from the first to the last."""
    grid = Grid(plan_of([[("a", "")], [], [("b", ""), ("c", "")], [("d", "")]]), 80, 30, Wrapping())
    walked, at = [], At(0, 0, 0)
    while at is not None:
        walked.append(at)
        at = next_cell(grid, at, 1)
    assert walked == [At(0, 0, 0), At(0, 1, -1), At(1, 0, 0), At(1, 1, 0)]
    assert next_cell(grid, walked[-1], -1) == walked[-2]
    assert next_cell(grid, walked[0], -1) is None
    assert (around(grid, 1), around(grid, -1)) == (walked[0], walked[-1])


def test_home_goes_outwards():
    """Home and end go to the end of the cell, then of the lane, then of the board."""
    row = [("x", "")] * 3
    grid = Grid(plan_of([row, row, row, row]), 60, 30, Wrapping())
    at, ends = At(0, 0, 0), []
    for _ in range(4):
        at = homeward(grid, at, 1)
        ends.append(at)
    assert ends == [At(0, 0, 2), At(0, 1, 2), At(1, 1, 2), At(1, 1, 2)]
    assert homeward(grid, At(1, 1, 1), 0) == At(1, 1, 0)


def test_a_page_moves_by_a_view():
    """Page down lands one view further down, in the same column, and stops at the last card."""
    grid = Grid(plan_of([[("x", "")] * 60, [], [("y", "")], []]), 60, 20, Wrapping())
    down = page(grid, At(0, 0, 0), 18)
    assert (down.lane, down.column) == (0, 0)
    assert 15 <= grid.place(down).y <= 18
    assert page(grid, At(0, 0, 59), 18).lane == 1
    assert page(grid, down, -18) == At(0, 0, 0)


def test_piles_stand_under_their_name():
    """A pile begins on a line of its own with its name, and only there."""
    wrapping = Wrapping()
    cards = [Card("a", "one"), Card("b", "two", group="late"), Card("c", "three", group="late")]
    cell = CellLayout(cards, 60, Face.BOX, wrapping)
    assert cell.rows == [(0, 1), (1, 0), (1, 2)]
    assert cell.tops == [0, 3, 4]


def test_small_piles_share_a_row():
    """Piles stand side by side while each fits whole; one that is wider than the cell has rows of its own."""
    groups = ["", "", "", "a", "b", "b", "c", "d", "d", "d", "d", "e"]
    cards = [Card(str(n), "x", group=group) for n, group in enumerate(groups)]
    assert list(rows_of_cards(cards, 3)) == [
        (0, 3, False),
        (3, 6, True),
        (6, 7, True),
        (7, 10, True),
        (10, 11, False),
        (11, 12, True),
    ]


@given(groups=st.lists(PILES, max_size=30), flow=st.integers(1, 6))
def test_rows_hold_every_card_once(groups, flow):
    """No card is left out or put twice, and no row is wider than the cell."""
    cards = [Card(str(n), group=group) for n, group in enumerate(sorted(groups))]
    rows = list(rows_of_cards(cards, flow))
    assert [n for first, stop, _ in rows for n in range(first, stop)] == list(range(len(cards)))
    assert all(0 < stop - first <= flow for first, stop, _ in rows)


def test_text_is_broken_once_a_card_and_width(monkeypatch):
    """Laying out again breaks only the text of cards that are new objects, or have another width."""
    from promise_studio.studio.boards import cell as module

    broken = []
    wrap = module.wrap_text
    monkeypatch.setattr(module, "wrap_text", lambda text, *rest: (broken.append(text), wrap(text, *rest))[1])
    plan, wrapping = plan_of([[("one", ""), ("two", "")], [], [], []]), Wrapping()
    Grid(plan, 80, 30, wrapping)
    assert broken == ["one", "two"]
    Grid(plan, 80, 20, wrapping)
    assert broken == ["one", "two"]
    plan.cells[0, 0][1] = plan.cells[0, 0][1]._replace(text="three")
    Grid(plan, 80, 30, wrapping)
    assert broken == ["one", "two", "three"]
    Grid(plan, 50, 30, wrapping)
    assert broken[3:] == ["one", "three"]


@pytest.mark.parametrize("columns", [1, 5, 400])
def test_columns_take_the_room_there_is(columns):
    """Columns share a wide view evenly, and never get narrower than the plan asks for."""
    plan = plan_of([[("x", "")]] * columns, lanes=1, columns=columns)
    grid = Grid(plan, 100, 30, Wrapping())
    assert min(grid.column_widths) >= plan.least_width
    assert max(grid.column_widths) - min(grid.column_widths) <= 1
    assert grid.width == 100 if columns < 5 else grid.width >= 100
