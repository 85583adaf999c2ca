"""What a verdict is: its five words, its reasons and its figures."""

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


class Why(StrEnum):
    """What can keep a promise that is kept today from being safe."""

    LITTLE_PROOF = "little proof"
    EVERY_TIME = "every time"
    NO_TARGET = "no target"
    NO_TIME = "no time"
    LITTLE_HEADROOM = "little headroom"
    BAD_PERIOD = "bad period"


@dataclass(frozen=True)
class Reason:
    """One of these with its figures as English writes them, for every language to say."""

    why: Why
    share: str = ""
    wanted: str = ""
    cases: int = 0
    period: str = ""
    """The month that fell, where it is known."""


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
    reasons: tuple[Reason, ...] = ()
    """What makes it tight."""

    @property
    def mark(self) -> str:
        """The glyph that stands beside the word."""
        return MARKS[self.status]
