"""The geometry of a whole board: which lane, column and card stands at a point, and where a card stands."""

from bisect import bisect_right
from itertools import accumulate

from textual.geometry import Region, Size

from promise_studio.studio.boards.cell import TITLES, CellLayout, Wrapping
from promise_studio.studio.boards.plan import At, Card, Face, Plan
from promise_studio.studio.boards.wrap import fit

MOST_LANE_NAME = 15
HEADER = -1


class Grid:
    """A plan laid out for a width: offsets of columns and lanes, and one layout a cell."""

    def __init__(self, plan: Plan, width: int, height: int, wrapping: Wrapping) -> None:
        self.plan = plan
        self.wrapping = wrapping
        self.names_width = self._names_width()
        self.group_lines = (1 + any(group.note for group in plan.groups)) if plan.groups else 0
        self.header_height = self.group_lines + any(column.title for column in plan.columns)
        self.spans = self._spans()
        self.view_height = max(1, height - self.header_height)
        self.column_widths = share_width(plan, max(1, width - self.names_width))
        self.column_x = list(accumulate((w + 1 for w in self.column_widths), initial=0))
        self.cells = [
            [self._lay_out(number, column, plan.cards(number, column)) for column in range(len(plan.columns))]
            if lane.face is not Face.RULE
            else []
            for number, lane in enumerate(plan.lanes)
        ]
        self.stack_lanes()

    def _lay_out(self, lane: int, column: int, cards: list[Card]) -> CellLayout:
        hint = self.plan.hints.get((lane, column), "")
        return CellLayout(cards, self.column_widths[column], self.plan.lanes[lane].face, self.wrapping, hint)

    def _names_width(self) -> int:
        titles = [len(lane.title) for lane in self.plan.lanes if lane.face is not Face.RULE]
        return min(MOST_LANE_NAME, max(titles, default=0)) + 3 if any(titles) else 0

    def _spans(self) -> list[tuple[int, int]]:
        spans = [(0, 1)] * len(self.plan.groups)
        for number, column in enumerate(self.plan.columns):
            if column.group >= 0:
                goes_on = number > 0 and self.plan.columns[number - 1].group == column.group
                spans[column.group] = (spans[column.group][0] if goes_on else number, number + 1)
        return spans

    def underline_of(self, lane: int) -> bool:
        """Whether a thin line closes a lane; a line that parts lanes is closing enough."""
        if self.wrapping.zoom == TITLES or not self.names_width or lane + 1 == len(self.plan.lanes):
            return False
        return self.plan.lanes[lane + 1].face is not Face.RULE

    def stack_lanes(self) -> None:
        """Work out the height of each lane from its cells, and where it begins."""
        heights = [self._lane_height(lane) for lane in range(len(self.plan.lanes))]
        if self.plan.stretch and sum(heights) < self.view_height:
            spare, rows = self.view_height - sum(heights), len(heights)
            even = self.view_height // max(1, rows)
            wanting = [max(0, even - height) for height in heights]
            total = sum(wanting) or 1
            heights = [height + spare * want // total for height, want in zip(heights, wanting, strict=True)]
        self.lane_heights = heights
        self.lane_y = list(accumulate(heights, initial=0))

    def _lane_height(self, lane: int) -> int:
        layouts = self.cells[lane]
        if not layouts:
            return 1
        inside = max(1, *(cell.height for cell in layouts))
        return inside + self.top_of_cells(lane) + self.underline_of(lane)

    def top_of_cells(self, lane: int) -> int:
        """How many lines of a lane stand above its cells."""
        return 1 if self.plan.lanes[lane].titles else 0

    @property
    def width(self) -> int:
        """Cells across, lane names included."""
        return self.names_width + self.column_x[-1] - 1

    @property
    def height(self) -> int:
        """Lines from top to bottom, headers included."""
        return self.header_height + self.lane_y[-1]

    @property
    def size(self) -> Size:
        """All of it."""
        return Size(self.width, self.height)

    def replace(self, lane: int, column: int, cards: list[Card]) -> bool:
        """Lay out one cell anew; True when the height of its lane changed, so that all below it moved."""
        self.cells[lane][column] = self._lay_out(lane, column, cards)
        before = self.lane_heights
        self.stack_lanes()
        return before != self.lane_heights

    def cell(self, at: At) -> CellLayout:
        """The layout of the cell that a place lies in."""
        return self.cells[at.lane][at.column]

    def card(self, at: At) -> Card | None:
        """The card at a place, if there is one."""
        if at.lane < 0 or at.card < 0 or not self.cells[at.lane]:
            return None
        cards = self.cell(at).cards
        return cards[at.card] if at.card < len(cards) else None

    def find(self, card_id: str) -> At | None:
        """Where a card stands."""
        for lane, layouts in enumerate(self.cells):
            for column, layout in enumerate(layouts):
                for index, card in enumerate(layout.cards):
                    if card.id == card_id:
                        return At(lane, column, index)
        return None

    def place(self, at: At) -> Region:
        """Where a card stands in the area that scrolls, headers and names left out; without one, its cell."""
        if at.lane == HEADER:
            first, last = self.span(at.column)
            return Region(self.column_x[first], 0, self.column_x[last] - self.column_x[first] - 1, 0)
        x, y = self.column_x[at.column], self.lane_y[at.lane] + self.top_of_cells(at.lane)
        if not 0 <= at.card < len(self.cell(at).cards):
            inside = self.lane_heights[at.lane] - self.top_of_cells(at.lane) - self.underline_of(at.lane)
            return Region(x, y, self.column_widths[at.column], max(1, inside))
        left, top, width, height = self.cell(at).box(at.card)
        return Region(x + left, y + top, width, height)

    def span(self, column: int) -> tuple[int, int]:
        """The first column of the group that a column belongs to, and the one after the group's last."""
        group = self.plan.columns[column].group
        return self.spans[group] if group >= 0 else (column, column + 1)

    def columns_between(self, start: int, stop: int) -> range:
        """The columns of which a part lies between two horizontal offsets."""
        return range(self.column_at(start), self.column_at(stop - 1) + 1)

    def column_at(self, x: int) -> int:
        """The column at a horizontal offset, the nearest one outside of all."""
        return min(max(0, bisect_right(self.column_x, x) - 1), len(self.column_widths) - 1)

    def lane_at(self, y: int) -> int:
        """The lane at a vertical offset, the nearest one outside of all."""
        return min(max(0, bisect_right(self.lane_y, y) - 1), len(self.lane_heights) - 1)

    def at(self, x: int, y: int) -> At | None:
        """The card or cell at a point of the scrolled area; None on a line that parts lanes."""
        lane, column = self.lane_at(y), self.column_at(x)
        if not self.cells[lane]:
            return None
        cell = self.cells[lane][column]
        line = y - self.lane_y[lane] - self.top_of_cells(lane)
        row = min(max(0, cell.row_at(line)), len(cell.rows) - 1)
        if row < 0:
            return At(lane, column)
        if cell.rows[row][1] == 0:
            row += 1
        first, count = cell.rows[row]
        across = max(0, x - self.column_x[column]) // (cell.card_width + 1)
        return At(lane, column, first + min(across, count - 1))

    def lane_name(self, lane: int, line: int, seen_line: int) -> str:
        """The words beside a line of a lane: its name, from the first line in sight, and a curve’s levels."""
        entry, room = self.plan.lanes[lane], self.names_width - 3
        level = entry.levels[line] if 0 <= line < len(entry.levels) else ""
        return fit(_continued(entry.title, room - len(level), seen_line), room - len(level)) + level


def _continued(words: str, room: int, line: int) -> str:
    lines = [""]
    for word in words.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= room or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines[line] if line < len(lines) else ""


def share_width(plan: Plan, width: int) -> list[int]:
    """The widths of the columns: all the room there is, and never less than the plan asks for."""
    count = len(plan.columns)
    each, rest = divmod(max(0, width - (count - 1)), count)
    if each < plan.least_width:
        return [plan.least_width] * count
    return [each + (column < rest) for column in range(count)]
