"""Parts of a page in columns about as high: a style sheet that finds out how costs more than the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

LINE = 30
"""Letters that a line of a narrow column holds."""
HEADING, GAP = 1.3, 0.7
"""In lines."""


@dataclass(frozen=True)
class Block:
    """A heading with a text or a list below it, which stay together."""

    name: str
    texts: tuple[str, ...]
    listed: bool = False

    @property
    def height(self) -> float:
        """About how many lines it takes."""
        return HEADING + GAP + sum(ceil(len(text) / LINE) for text in self.texts)


def in_columns(blocks: Sequence[Block], count: int) -> tuple[tuple[Block, ...], ...]:
    """The blocks in their order in so many columns at most, of which the highest is as low as it can be."""
    heights = [block.height for block in blocks]
    sums = (
        sum(heights[start:end]) for start in range(len(heights)) for end in range(start + 1, len(heights) + 1)
    )
    for most in sorted({*sums}):
        columns = tuple(_filled(blocks, most))
        if len(columns) <= count and all(sum(one.height for one in column) <= most for column in columns):
            return columns
    return ()


def _filled(blocks: Sequence[Block], most: float) -> Iterator[tuple[Block, ...]]:
    """Columns, each filled before the next begins."""
    column: list[Block] = []
    for block in blocks:
        if column and sum(one.height for one in column) + block.height > most:
            yield tuple(column)
            column = []
        column.append(block)
    if column:
        yield tuple(column)
