"""What a verdict is: its five words and its figures."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What today's figures say of a service level, the best first."""

    SAFE = "safe"
    TIGHT = "tight"
    TOO_FEW = "too few"
    NOT_MEASURED = "not measured"
    BROKEN = "broken"


MARKS = {
    Status.SAFE: "●",
    Status.TIGHT: "▲",
    Status.TOO_FEW: "◌",
    Status.NOT_MEASURED: "◌",
    Status.BROKEN: "■",
}
BADNESS = {status: place for place, status in enumerate(Status)}


@dataclass(frozen=True)
class Verdict:
    """What the figures say of one service level, and what they are; a figure nobody can know is None."""

    status: Status
    sentence: str
    level: str = ""
    attained: float | None = None
    lower_bound: float | None = None
    headroom: float | None = None
    needed: int | None = None
    cases: int = 0
    kept: int = 0
    missed_by: int = 0
    """How many more cases would have had to meet the target."""

    @property
    def mark(self) -> str:
        """The glyph that stands beside the word."""
        return MARKS[self.status]
