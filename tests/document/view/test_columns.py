"""Parts of a page in columns: in their order, and no column higher than it must be."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.document.view.columns import Block, in_columns

BLOCKS = st.lists(st.integers(0, 400), max_size=7).map(
    lambda sizes: [Block(str(place), ("x" * size,)) for place, size in enumerate(sizes)]
)


def highest(columns) -> float:
    """The height of the highest column."""
    return max((sum(block.height for block in column) for column in columns), default=0.0)


def every_way(blocks, count: int):
    """Every way to cut a list into so many pieces at most."""
    for many in range(min(count, len(blocks) or 1)):
        for cuts in combinations(range(1, len(blocks)), many):
            yield [blocks[start:end] for start, end in pairwise((0, *cuts, len(blocks)))]


@given(BLOCKS, st.integers(1, 4))
def test_columns_are_as_low_as_they_can_be(blocks: list[Block], count: int):
    """All blocks stand there in their order, and no other way to set them is lower."""
    columns = in_columns(blocks, count)
    assert [block for column in columns for block in column] == blocks
    assert len(columns) <= count
    assert abs(highest(columns) - min(map(highest, every_way(blocks, count)))) < 0.001


def test_a_long_text_takes_more_lines():
    """The height grows with the text, so that a long one stands alone."""
    short, long = Block("a", ("x",)), Block("b", ("x" * 300, "y"), listed=True)
    assert long.height > short.height + 8
    assert in_columns([short, short, long], 2) == ((short, short), (long,))
