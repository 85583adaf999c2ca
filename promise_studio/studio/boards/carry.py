"""Moving a card before it is put down: the grid shows where it would stand, the workshop stays as it is."""

from dataclasses import dataclass

from promise_studio.studio.boards.grid import HEADER, Grid
from promise_studio.studio.boards.plan import At, Card
from promise_studio.studio.boards.walk import step


@dataclass
class Carry:
    """A card on its way, or a whole column where columns move as one."""

    at: At
    card: Card | None = None

    def go(self, grid: Grid, direction: str) -> bool:
        """Take the card one place further; False at the edge of the board."""
        target = step(grid, self.at, direction)
        while target is not None and target.lane != HEADER and grid.plan.lanes[target.lane].fixed:
            onward = step(grid, target, direction)
            target = onward if direction in {"up", "down"} else None
        if target is None or target.lane == HEADER or self.card is None:
            return False
        behind = direction in {"down", "right"}
        same = (target.lane, target.column) == (self.at.lane, self.at.column)
        index = target.card if same or behind or direction == "left" else target.card + 1
        self.put(grid, At(target.lane, target.column, max(0, index)))
        return True

    def put(self, grid: Grid, target: At) -> None:
        """Show the card at a place, as part of the pile there."""
        if self.card is None or target == self.at:
            return
        cell = grid.cell(self.at)
        left = [card for card in cell.cards if card.id != self.card.id]
        same = (target.lane, target.column) == (self.at.lane, self.at.column)
        there = cell.cards if same else grid.cell(target).cards
        group = there[min(target.card, len(there) - 1)].group if there and target.card >= 0 else ""
        self.card = self.card._replace(group=group)
        row = left if same else list(there)
        index = min(max(0, target.card), len(row))
        row.insert(index, self.card)
        if not same:
            grid.replace(self.at.lane, self.at.column, left)
        grid.replace(target.lane, target.column, row)
        self.at = At(target.lane, target.column, index)

    def before(self, grid: Grid) -> str | None:
        """The id of the card that it now stands in front of, within its pile; None at the end."""
        cards = grid.cell(self.at).cards
        if self.card is None or self.at.card + 1 >= len(cards):
            return None
        following = cards[self.at.card + 1]
        return following.id if following.group == self.card.group else None
