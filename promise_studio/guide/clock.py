"""The clock of an agenda: a value that is asked what time it is and never looks by itself."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from promise_studio.guide.agenda import Agenda, Block, Mode

ORANGE_AT = 0.2
RED_AT = 0.05
SHORTEST = 180.0
"""Three minutes: below that a block is not worth calling one."""


class ClockColour(StrEnum):
    """How much of a block is left: plenty, a fifth, a twentieth."""

    GREEN = "green"
    ORANGE = "orange"
    RED = "red"


def floor_of(block: Block) -> float:
    """The seconds below which re-spreading never cuts a block: half of it, three minutes; of a break, all."""
    planned = block.minutes * 60.0
    return planned if block.mode is Mode.BREAK else min(planned, max(planned / 2, SHORTEST))


def format_clock(seconds: float) -> str:
    """Seconds as “12:40”, an overrun as “−0:35”."""
    whole = round(abs(seconds))
    sign = "−" if seconds < 0 and whole else ""
    return f"{sign}{whole // 60}:{whole % 60:02}"


@dataclass(frozen=True)
class AgendaClock:
    """Which block runs since when, and how long each is now meant to take; every `now` is in seconds."""

    wanted: tuple[float, ...]
    """How long each block should take: as planned, or longer where somebody gave it more."""
    floors: tuple[float, ...]
    lengths: tuple[float, ...]
    """How long each block has, after minutes were shared out."""
    began: float
    ends_at: float
    index: int
    started: float

    @classmethod
    def start(
        cls, planned: tuple[float, ...], now: float, floors: tuple[float, ...] = (), index: int = 0
    ) -> Self:
        """The clock at the beginning of a block; without floors, no block is ever cut to nothing."""
        floors = floors or tuple(min(length, SHORTEST) for length in planned)
        ends_at = now + sum(planned[index:])
        return cls(planned, floors, planned, began=now, ends_at=ends_at, index=index, started=now)

    @classmethod
    def of(cls, agenda: Agenda, now: float, index: int = 0) -> Self:
        """The clock of an agenda, started now with one of its blocks."""
        planned = tuple(block.minutes * 60.0 for block in agenda.blocks)
        return cls.start(planned, now, tuple(floor_of(block) for block in agenda.blocks), index)

    def fits(self, agenda: Agenda) -> bool:
        """Whether it can be the clock of this agenda, which may have been written anew meanwhile."""
        count = len(agenda.blocks)
        return {len(self.wanted), len(self.floors), len(self.lengths)} == {count} and 0 <= self.index < count

    def moved(self, by: float) -> Self:
        """The same clock where `now` is counted from another moment."""
        return replace(self, began=self.began + by, ends_at=self.ends_at + by, started=self.started + by)

    @property
    def length(self) -> float:
        """How long the block that runs is meant to take."""
        return self.lengths[self.index]

    @property
    def last(self) -> bool:
        """Whether no block comes after this one."""
        return self.index == len(self.lengths) - 1

    def elapsed(self, now: float) -> float:
        """How long the block has run."""
        return max(0.0, now - self.started)

    def remaining(self, now: float) -> float:
        """What is left of the block; below zero it has overrun."""
        return self.length - self.elapsed(now)

    def colour(self, now: float) -> ClockColour:
        """Green, orange from a fifth left, red from a twentieth left."""
        left = self.remaining(now) / self.length if self.length > 0 else 0.0
        if left <= RED_AT:
            return ClockColour.RED
        return ClockColour.ORANGE if left <= ORANGE_AT else ClockColour.GREEN

    def extend(self, minutes: float) -> Self:
        """The clock with the block that runs made longer, or shorter; nothing else gives way by itself."""
        longer = max(0.0, self.length + minutes * 60.0)
        return replace(
            self,
            wanted=_put(self.wanted, self.index, longer),
            lengths=_put(self.lengths, self.index, longer),
        )

    def go_to(self, index: int, now: float) -> Self:
        """The clock with another block begun now; nothing happens beyond the first and the last."""
        if not 0 <= index < len(self.lengths) or index == self.index:
            return self
        return replace(self, index=index, started=now)

    def next(self, now: float) -> Self:
        """The clock with the next block begun now."""
        return self.go_to(self.index + 1, now)

    def behind(self, now: float) -> float:
        """By how much the end will be late if every block left takes its time; below zero it is early."""
        return now + max(0.0, self.remaining(now)) + sum(self.lengths[self.index + 1 :]) - self.ends_at

    def respread(self, now: float) -> Self:
        """The clock with lost, or won, minutes shared over what is left, so that it ends as planned.

        Each block gives in proportion to what it wants above its floor. Where the floors leave no more to
        give, the clock stays behind.
        """
        elapsed, after = self.elapsed(now), self.index + 1
        left = [max(0.0, self.wanted[self.index] - elapsed), *self.wanted[after:]]
        floors = [min(left[0], max(0.0, self.floors[self.index] - elapsed)), *self.floors[after:]]
        spare = sum(left) - sum(floors)
        if spare <= 0:
            return self
        share = max(0.0, self.ends_at - now - sum(floors)) / spare
        current, *later = (
            floor + (length - floor) * share for floor, length in zip(floors, left, strict=True)
        )
        running = elapsed + current if left[0] > 0 else self.length
        return replace(self, lengths=(*self.lengths[: self.index], running, *later))


def _put(lengths: tuple[float, ...], index: int, length: float) -> tuple[float, ...]:
    return (*lengths[:index], length, *lengths[index + 1 :])
