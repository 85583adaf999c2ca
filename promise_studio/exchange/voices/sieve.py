"""Takes quotes out of rows: each row once, and no more than the limit.

Over the limit those are kept whose ranks are lowest: a fair sample that is the same every time. What is there
already takes its place in it, so that the same file again draws the same sample and finds it all.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from promise_studio.exchange.voices.known import Fields, number_of


@dataclass(frozen=True)
class Taken:
    """The fields of a quote, the line it stands on, and what was masked in it."""

    line: int
    fields: Fields
    masked: Mapping[str, int]


def rank_of(cells: Sequence[str]) -> int:
    """The number by which a sample is drawn: rows that are alike in every cell have the same."""
    whole = "\0".join(map(str.strip, cells)).casefold()
    if "  " in whole or "\n" in whole:  # most rows have neither, and to look into each cell takes longer
        whole = "\0".join(" ".join(cell.split()) for cell in whole.split("\0"))
    return number_of((whole,))


class Sieve:
    """What has been taken so far."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._heap: list[tuple[int, int, Taken | None]] = []
        self._lines: dict[int, int] = {}

    def has_room(self, rank: int) -> bool:
        """Whether a new row of this rank would be kept; most rows of a large file would not."""
        return len(self._heap) < self._limit or (bool(self._heap) and -rank > self._heap[0][0])

    def line_of(self, rank: int) -> int | None:
        """The line of the same row further up."""
        return self._lines.get(rank)

    def put(self, rank: int, taken: Taken) -> bool:
        """Take a quote; False when one taken before has to make room for it."""
        return self._place(rank, taken.line, taken)

    def pass_by(self, rank: int, line: int) -> bool:
        """Keep the place of a quote that is there already; False when one taken before has to make room."""
        return self._place(rank, line, None)

    def _place(self, rank: int, line: int, taken: Taken | None) -> bool:
        self._lines[rank] = line
        if len(self._heap) < self._limit:
            heapq.heappush(self._heap, (-rank, -line, taken))
            return True
        lowest, _, dropped = heapq.heappushpop(self._heap, (-rank, -line, taken))
        del self._lines[-lowest]
        return dropped is None

    def __iter__(self) -> Iterator[Taken]:
        """What was taken, in the order of the file."""
        taken = (one for _, _, one in self._heap if one is not None)
        return iter(sorted(taken, key=lambda one: one.line))
