"""Dot voting: a budget for each person, a cap on each item, and tallies that nobody sees before the end."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

MOST_BUDGET = 8
MOST_EACH = 3
FROM_THE_ROOM = 3
"""Dots that people give by show of hands, beyond what was entered for them."""


def suggested_budget(items: int) -> int:
    """A third of what there is to vote on, at least one and at most eight dots."""
    return max(1, min(MOST_BUDGET, -(-items // 3)))


@dataclass
class DotVote:
    """One open vote on some items; who gave what is never written down."""

    items: tuple[str, ...]
    budget: int
    given: dict[str, Counter[str]] = field(default_factory=dict)
    spent: dict[str, int] = field(default_factory=dict)
    """How many dots people gave before the studio was opened again; to what is not known."""

    def left(self, voter: str) -> int:
        """How many dots a person still has."""
        return self.budget - self.given_by(voter)

    def given_by(self, voter: str) -> int:
        """How many dots a person gave."""
        return self.spent.get(voter, 0) + sum(self.given.get(voter, Counter()).values())

    def kept(self) -> dict[str, Any]:
        """What has to outlive the studio: an open vote stays open, and nobody votes twice."""
        spent = {voter: self.given_by(voter) for voter in {*self.spent, *self.given}}
        return {"items": list(self.items), "budget": self.budget, "spent": spent}

    @classmethod
    def again(cls, kept: Any) -> "DotVote | None":
        """The vote that was kept; None when nothing, or nothing that can be read, was."""
        match kept:
            case {"items": [*items], "budget": int(budget), "spent": dict(spent)}:
                counted = {str(voter): count for voter, count in spent.items() if isinstance(count, int)}
                return cls(tuple(map(str, items)), budget, spent=counted)
        return None

    def refusal(self, voter: str, item_id: str) -> str:
        """Why a person cannot give this item a dot, or nothing."""
        if item_id not in self.items:
            return "This vote is on other items." if item_id else "Choose what to vote for."
        if self.left(voter) < 1:
            return f"All {self.budget} dots are placed; V takes one back, Z lets the next person vote."
        if self.given.get(voter, Counter())[item_id] >= MOST_EACH:
            return f"At most {MOST_EACH} dots of one person on one item."
        return ""

    def place(self, voter: str, item_id: str) -> None:
        """Count a dot."""
        self.given.setdefault(voter, Counter())[item_id] += 1

    def take_back(self, voter: str, item_id: str) -> bool:
        """Take a dot of this person back; False when they gave it none."""
        counts = self.given.get(voter, Counter())
        if counts[item_id] < 1:
            return False
        counts[item_id] -= 1
        return True


def ties_of(dots: dict[str, int]) -> tuple[str, ...]:
    """The highest items that share their place; nothing when the order is clear."""
    counts = Counter(count for count in dots.values() if count > 0)
    shared = [count for count, items in counts.items() if items > 1]
    return tuple(i for i, count in dots.items() if shared and count == max(shared))


def ranking(dots: dict[str, int], named: Callable[[str], str], most: int = 5) -> str:
    """The order as it is read out: “7 for “Nobody told us why”, 5 for “Queues””."""
    order = sorted(((-count, item_id) for item_id, count in dots.items() if count))
    return ", ".join(f"{-count} for “{named(i)}”" for count, i in order[:most]) or "no dots were placed"
