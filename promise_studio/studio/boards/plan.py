"""What a board shows, as values: columns, lanes, cards. A stage makes one from the workshop."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Card(NamedTuple):
    """One card as it is drawn; a stage keeps handing over the same object while nothing on it changed."""

    id: str
    text: str = ""
    initials: str = ""
    tone: int = -1
    marks: tuple[str, ...] = ()
    group: str = ""
    dots: int = 0
    ghost: str = ""
    fixed: bool = False
    mood: str = ""


class At(NamedTuple):
    """A place on the board: lane, column and card; lane −1 is the row of groups, card −1 an empty cell."""

    lane: int
    column: int
    card: int = -1


class Face(Enum):
    """How the cells of a lane are drawn."""

    BOX = "framed notes"
    BAR = "cards with a bar"
    CELL = "one text a cell"
    CURVE = "a line through all columns"
    RULE = "a line that parts lanes"


@dataclass(frozen=True)
class Column:
    """A column; `group` counts into the plan's groups, −1 for none."""

    key: str
    title: str = ""
    group: int = -1


@dataclass(frozen=True)
class Group:
    """A name over several neighbouring columns, such as a phase over its steps."""

    key: str
    title: str
    note: str = ""
    mood: str = ""


@dataclass(frozen=True)
class Lane:
    """A row of cells; `titles` name each cell (quadrants), `title` the row; `fixed` takes no cards."""

    key: str
    title: str = ""
    face: Face = Face.BOX
    titles: tuple[str, ...] = ()
    rule: str = ""
    levels: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True)
class Plan:
    """A whole board. Cells without cards may be left out."""

    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    cells: dict[tuple[int, int], list[Card]] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    hints: dict[tuple[int, int], str] = field(default_factory=dict)
    least_width: int = 18
    stretch: bool = False

    def cards(self, lane: int, column: int) -> list[Card]:
        """The cards of a cell, in the order in which they are drawn."""
        return self.cells.get((lane, column), [])

    def same_frame(self, other: "Plan") -> bool:
        """Whether only the cards can differ, not the columns and lanes they stand in."""
        return (self.columns, self.lanes, self.groups, self.hints, self.least_width, self.stretch) == (
            other.columns,
            other.lanes,
            other.groups,
            other.hints,
            other.least_width,
            other.stretch,
        )
