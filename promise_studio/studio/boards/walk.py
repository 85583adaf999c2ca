"""Walking over a board: which place comes next in a direction, by where things stand on the screen."""

from promise_studio.studio.boards.cell import CellLayout
from promise_studio.studio.boards.grid import HEADER, Grid
from promise_studio.studio.boards.plan import At


def step(grid: Grid, at: At, direction: str) -> At | None:
    """The place next to `at`: up, down, left or right; None at the edge."""
    if at.lane == HEADER:
        return _from_header(grid, at, direction)
    if direction in {"up", "down"}:
        return _vertical(grid, at, 1 if direction == "down" else -1)
    return _sideways(grid, at, 1 if direction == "right" else -1)


def _from_header(grid: Grid, at: At, direction: str) -> At | None:
    if direction == "down":
        lane = next_lane(grid, -1, 1)
        return None if lane is None else enter(grid, lane, at.column, 1)
    if direction == "up":
        return None
    first, after = grid.span(at.column)
    column = after if direction == "right" else first - 1
    if not 0 <= column < len(grid.column_widths):
        return None
    return At(HEADER, grid.span(column)[0])


def _vertical(grid: Grid, at: At, way: int) -> At | None:
    cell = grid.cell(at)
    if at.card >= 0 and cell.cards:
        row = cell.row_of[at.card]
        across = at.card - cell.rows[row][0]
        row += way
        while 0 <= row < len(cell.rows) and cell.rows[row][1] == 0:
            row += way
        if 0 <= row < len(cell.rows):
            first, count = cell.rows[row]
            return At(at.lane, at.column, first + min(across, count - 1))
    lane = next_lane(grid, at.lane, way)
    if lane is not None:
        across = grid.place(at).x - grid.column_x[at.column]
        return enter(grid, lane, at.column, way, across)
    if way < 0 and grid.plan.groups:
        return At(HEADER, grid.span(at.column)[0])
    return None


def _sideways(grid: Grid, at: At, way: int) -> At | None:
    cell = grid.cell(at)
    if at.card >= 0 and cell.cards:
        first, count = cell.rows[cell.row_of[at.card]]
        if first <= at.card + way < first + count:
            return At(at.lane, at.column, at.card + way)
    column = at.column + way
    if not 0 <= column < len(grid.column_widths):
        return None
    beside = grid.cell(At(at.lane, column))
    if not beside.cards:
        return At(at.lane, column)
    row = _row_near(beside, grid.place(at).y - grid.lane_y[at.lane] - grid.top_of_cells(at.lane))
    first, count = beside.rows[row]
    return At(at.lane, column, first if way > 0 else first + count - 1)


def _row_near(cell: CellLayout, line: int) -> int:
    row = min(max(0, cell.row_at(line)), len(cell.rows) - 1)
    return row if cell.rows[row][1] else row + 1


def next_lane(grid: Grid, lane: int, way: int) -> int | None:
    """The next lane that has cells, beyond the lines that part them."""
    lane += way
    while 0 <= lane < len(grid.cells):
        if grid.cells[lane]:
            return lane
        lane += way
    return None


def enter(grid: Grid, lane: int, column: int, way: int, across: int = 0) -> At:
    """Where one lands in a cell from above (way 1) or from below (way −1), `across` cells from its left."""
    cell = grid.cells[lane][column]
    if not cell.cards:
        return At(lane, column)
    row = cell.row_of[0 if way > 0 else -1]
    first, count = cell.rows[row]
    return At(lane, column, first + min(across // (cell.card_width + 1), count - 1))


def next_cell(grid: Grid, at: At, way: int) -> At | None:
    """The cell after (or before) this one in reading order."""
    lane, column = max(at.lane, 0), at.column + way
    if at.lane == HEADER and way < 0:
        return None
    if at.lane == HEADER:
        return enter(grid, next_lane(grid, -1, 1) or 0, 0, 1)
    if not 0 <= column < len(grid.column_widths):
        following = next_lane(grid, lane, way)
        if following is None:
            return None
        lane, column = following, 0 if way > 0 else len(grid.column_widths) - 1
    return At(lane, column, 0) if grid.cells[lane][column].cards else At(lane, column)


def around(grid: Grid, way: int) -> At:
    """Where reading order begins again: the first cell after the last one (way 1), or the other way round."""
    lanes = [number for number, cells in enumerate(grid.cells) if cells]
    lane, column = (lanes[0], 0) if way > 0 else (lanes[-1], len(grid.column_widths) - 1)
    return At(lane, column, 0) if grid.cells[lane][column].cards else At(lane, column)


def page(grid: Grid, at: At, lines: int) -> At:
    """The place that many lines further down (or up), in the same column."""
    here = grid.place(at)
    y = min(max(0, here.y + lines), grid.lane_y[-1] - 1)
    lane = grid.lane_at(y)
    found = grid.at(here.x, y)
    if found is None:
        beyond = next_lane(grid, lane, 1 if lines > 0 else -1)
        found = None if beyond is None else enter(grid, beyond, at.column, 1 if lines > 0 else -1)
    return found or at


def homeward(grid: Grid, at: At, end: int) -> At:
    """Home (`end` 0) or end (1): of the cell, then of the lane, then of the board."""
    lanes = [number for number, cells in enumerate(grid.cells) if cells]
    row = max(at.lane, lanes[0])
    last_column = len(grid.column_widths) - 1
    for lane, column in ((row, at.column), (row, last_column * end), (lanes[-end], last_column * end)):
        found = _edge(grid, lane, column, end)
        if found != at:
            return found
    return at


def _edge(grid: Grid, lane: int, column: int, end: int) -> At:
    count = len(grid.cells[lane][column].cards)
    return At(lane, column, (count - 1 if end else 0) if count else -1)


def settle(grid: Grid, at: At) -> At:
    """The nearest place that exists: after an edit, a card or a column may be gone."""
    column = min(max(0, at.column), len(grid.column_widths) - 1)
    if at.lane == HEADER and grid.plan.groups:
        return At(HEADER, grid.span(column)[0])
    lane = min(max(0, at.lane), len(grid.cells) - 1)
    if not grid.cells[lane]:
        lane = next_lane(grid, lane, 1) or next_lane(grid, lane, -1) or 0
    count = len(grid.cells[lane][column].cards)
    return At(lane, column, min(max(0, at.card), count - 1))
