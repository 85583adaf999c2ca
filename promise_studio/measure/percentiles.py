"""Percentiles of the finished cases by label; of many, all times are put in order at once, as numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING

from promise_studio.measure import measured
from promise_studio.measure.extent import Extent
from promise_studio.measure.headroom import exact
from promise_studio.measure.label_numbers import Label, LabelNumbers
from promise_studio.measure.question import Group, Method, Question
from promise_studio.measure.reading.running import Progress, fetch, fetch_array
from promise_studio.measure.spread import rank_of
from promise_studio.model.time_units import DAY

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from numpy import int64
    from numpy.typing import NDArray

Labels = tuple[Label, ...]
MANY, TOO_MANY = 1_000_000, 30_000_000
"""Cases: fewer are done before numpy is there; more would take too much room at once."""
_MOST_PLACES, _BITS = 1 << 20, 63


@dataclass(frozen=True, slots=True)
class Packing:
    """One whole number a case: the place of its labels, and in the lowest bits how long it took."""

    groups: tuple[Group, ...]
    first: tuple[int, ...]
    sizes: tuple[int, ...]
    bits: int

    def sql(self) -> str:
        """The number, from the columns of measured cases."""
        place = ""
        for group, first, size in zip(self.groups, self.first, self.sizes, strict=True):
            number = f"({group} - {first})" if first else f"{group}"
            place = f"({place} * {size} + {number})" if place else f"{number}::BIGINT"
        return f"took | {place} * {1 << self.bits}" if place else "took"

    def labels(self, place: int) -> Labels:
        """The labels that a place stands for."""
        found: list[int] = []
        for first, size in zip(reversed(self.first), reversed(self.sizes), strict=True):
            place, number = divmod(place, size)
            found.append(first + number)
        return tuple(reversed(found))


def packing_of(extent: Extent, numbers: LabelNumbers, groups: Sequence[Group]) -> Packing | None:
    """How to pack cases; None where labels are text, or times and labels too many for one number."""
    ranges = [_range(group, extent, numbers) for group in groups]
    known = [one for one in ranges if one is not None]
    sizes = tuple(size for _, size in known)
    # No case takes longer than all days together, a day more at both ends for clocks elsewhere.
    bits = (((extent.last - extent.first).days + 3) * DAY * 1_000_000).bit_length()
    if len(known) < len(ranges) or prod(sizes) > _MOST_PLACES or prod(sizes).bit_length() + bits > _BITS:
        return None
    return Packing(tuple(groups), tuple(first for first, _ in known), sizes, bits)


def _range(group: Group, extent: Extent, numbers: LabelNumbers) -> tuple[int, int] | None:
    """The lowest number of a group and how many there can be."""
    match group:
        case Group.WEEKDAY:
            return 0, 7
        case Group.HOUR:
            return 0, 24
        case Group.MONTH:
            first, last = (day.year * 12 + day.month - 1 for day in extent.starts)
            return first - 1, last - first + 3
    return (0, len(numbers.names[group])) if group in numbers.names else None


def percentiles(
    connection: "DuckDBPyConnection",
    question: Question,
    groups: Sequence[Group],
    *,
    table: str = measured.TABLE,
    packing: Packing | None = None,
    progress: Progress | None = None,
    words: str = "",
) -> dict[Labels, Sequence[float]]:
    """The times of the question’s percentiles by label, in microseconds; `packing` is for many cases."""
    # Not FILTER: that makes every case go through a list of those that are kept, even where all are.
    rest = f"FROM {table} WHERE state = {measured.FINISHED}"
    if packing is None:
        name = "quantile_cont" if question.method is Method.LINEAR else "quantile_disc"
        # Exact decimals, so that no rank is missed.
        shares = ", ".join(f"{Decimal(repr(percent)) / 100:f}" for percent in question.percentiles)
        query = f"SELECT {', '.join([*groups, f'{name}(took, [{shares}])'])} {rest} GROUP BY ALL"
        rows = fetch(connection, query, progress, words)
        return {tuple(labels): times for *labels, times in rows if times is not None}
    return _in_order(
        connection, question, packing, f"SELECT {packing.sql()} AS packed {rest}", progress, words
    )


def _in_order(
    connection: "DuckDBPyConnection",
    question: Question,
    packing: Packing,
    query: str,
    progress: Progress | None,
    words: str,
) -> dict[Labels, Sequence[float]]:
    import numpy as np

    packed = fetch_array(connection, query, progress, words)
    packed.sort()
    places = np.arange(prod(packing.sizes) + 1, dtype=packed.dtype) << packing.bits
    edges = packed.searchsorted(places).tolist()
    found: dict[Labels, Sequence[float]] = {}
    for place, (start, end) in enumerate(pairwise(edges)):
        if start < end:
            at = _times(packed[start:end], packing)
            found[packing.labels(place)] = [
                percentile(at, end - start, percent, question.method) for percent in question.percentiles
            ]
    return found


def _times(packed: "NDArray[int64]", packing: Packing) -> Callable[[int], int]:
    """The times of numbers that stand in order."""
    time = (1 << packing.bits) - 1
    return lambda rank: int(packed[rank]) & time


def percentile(at: Callable[[int], int], cases: int, percent: float, method: Method) -> float:
    """One of some times in order, which `at` tells from 0 on; or, linear, one between two of them."""
    if method is Method.NEAREST:
        return at(rank_of(percent, cases) - 1)
    place = exact(percent) / 100 * (cases - 1)
    low = int(place)
    return between(at(low), at(min(low + 1, cases - 1)), float(place - low))


def between(low: int, high: int, part: float) -> float:
    """The time that lies so far on the way from one to the next."""
    return low + (high - low) * part
