"""One day of the clock: when it runs, how long it had run before, and what setting the wall clock changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from promise_studio.measure.offsets import FAR, Offsets
from promise_studio.model.time_units import DAY


@dataclass(frozen=True, slots=True)
class ClockDay:
    """Seconds, but for the number of the day; `jump` is what the clock has run more from `changes` on."""

    day: int
    shift: int
    changes: int
    shift_after: int
    worked: int
    jump: int
    runs_back: bool
    """Setting the clock makes a later time of this day, or the end of it, come before an earlier one."""
    spans: tuple[tuple[int, int], ...]


class Run:
    """How many seconds the clock had run by an instant: all, or those in open spans."""

    def __init__(self, spans: Sequence[tuple[int, int]] | None) -> None:
        self.always = spans is None
        self.spans = spans or ()
        self.ends = [end for _, end in self.spans]
        self.before = [0, *accumulate(end - start for start, end in self.spans)]

    def upto(self, instant: int) -> int:
        """What was worked before an instant."""
        if self.always:
            return instant
        place = bisect_right(self.ends, instant)
        begun = max(0, instant - self.spans[place][0]) if place < len(self.spans) else 0
        return self.before[place] + begun

    def between(self, first: int, last: int, shift: int) -> Iterator[tuple[int, int]]:
        """The spans between two times of a wall clock that is ahead of UTC by `shift`."""
        place = bisect_right(self.ends, first - shift)
        while place < len(self.spans) and self.spans[place][0] < last - shift:
            start, end = self.spans[place]
            yield max(start + shift, first), min(end + shift, last)
            place += 1


def day_of_instants(day: int, offsets: Offsets, worked: Run) -> ClockDay:
    """A day of UTC, for times that are instants."""
    shift, changes, after = _shifts(day, offsets.instants, offsets)
    spans = tuple(worked.between(day, day + DAY, 0))
    base = worked.upto(day) - worked.always * day
    return ClockDay(day // DAY, shift, changes, after, base, 0, False, spans)


def day_by_the_wall(day: int, offsets: Offsets, worked: Run) -> ClockDay:
    """A day as the wall clock shows it: its spans are moved to that clock, so that no case has to be."""
    wall_changes = offsets.wall_changes
    shift, changes, after = _shifts(day, wall_changes, offsets)
    spans: list[tuple[int, int]] = []
    end = day + DAY
    middle = min(changes, end)
    for opens, closes in (*worked.between(day, middle, shift), *worked.between(middle, end, after)):
        if spans and spans[-1][1] == opens:
            spans[-1] = (spans[-1][0], closes)
        else:
            spans.append((opens, closes))
    jump = worked.upto(middle - after) - worked.upto(middle - shift)
    following = offsets.seconds[bisect_right(wall_changes, end) - 1]
    runs_back = jump < 0 or worked.upto(end - following) < worked.upto(end - after)
    base = worked.upto(day - shift) - worked.always * day
    return ClockDay(day // DAY, shift, changes, after, base, jump, runs_back, tuple(spans))


def _shifts(day: int, changes: Sequence[int], offsets: Offsets) -> tuple[int, int, int]:
    """The offset at the start of a day, when it changes, and to what."""
    first = bisect_right(changes, day) - 1
    last = bisect_left(changes, day + DAY) - 1
    return offsets.seconds[first], changes[last] if last > first else FAR, offsets.seconds[last]
