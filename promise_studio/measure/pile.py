"""Times in order with how many cases took them: counts and ranks without looking at the cases again."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Pile:
    """Times in microseconds, ascending, and how many cases took that long or less."""

    times: "array[int]"
    upto: "array[int]"

    @property
    def cases(self) -> int:
        """All of them."""
        return self.upto[-1] if self.upto else 0

    def within(self, time: int) -> int:
        """How many took no longer than `time`."""
        place = bisect_right(self.times, time)
        return self.upto[place - 1] if place else 0

    def at_rank(self, rank: int) -> int:
        """The time that the case of this rank took, the quickest being 1."""
        return self.times[bisect_left(self.upto, rank)]

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Each time with the cases that took exactly that long."""
        before = 0
        for time, upto in zip(self.times, self.upto, strict=True):
            yield time, upto - before
            before = upto


def pile_in_order(times: Iterable[int], counts: Iterable[int]) -> Pile:
    """A pile from times that ascend, with how many cases took each."""
    return Pile(array("q", times), array("q", accumulate(counts)))


def make_pile(pairs: Iterable[tuple[int, int]]) -> Pile:
    """A pile from times with their counts, in any order and a time as often as it likes."""
    counts: dict[int, int] = {}
    for time, cases in pairs:
        counts[time] = counts.get(time, 0) + cases
    times = sorted(counts)
    return pile_in_order(times, (counts[time] for time in times))
