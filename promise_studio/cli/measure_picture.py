"""The spread of the times as a small picture of text, with a line at the target."""

from collections.abc import Iterator
from itertools import pairwise

from promise_studio.measure.answers import Answer
from promise_studio.measure.distribution import Bin, distribution
from promise_studio.measure.durations import format_duration
from promise_studio.measure.spans_of_time import say_target

WIDTH = 40
ROWS = 16
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def picture(found: Answer) -> Iterator[str]:
    """A bar for each stretch of time; open cases stand at the end of a bar as dots."""
    bins = _merged(distribution(found))
    most = max((one.cases + one.waiting for one in bins), default=0)
    total = sum(one.cases + one.waiting for one in bins)
    target = found.question.target_seconds
    names = [_name(bins, place) for place in range(len(bins))]
    aim = "" if target is None else f"target {say_target(target, found.question)}"
    wide = max(map(len, [*names, aim]))
    line = f"  {aim:>{wide}}  {'╌' * WIDTH}" if aim else None
    for name, one in zip(names, bins, strict=True):
        both = one.cases + one.waiting
        waiting = round(WIDTH * one.waiting / most) if most else 0
        bar = _bar(WIDTH * both / most - waiting) + "·" * waiting
        yield f"  {name:>{wide}}  {bar:<{WIDTH}} {both / total:6.1%}".rstrip()
        ends = one.upto.seconds if one.upto else float("inf")
        if line and target is not None and ends >= target:
            yield line if ends == target else f"{line} (inside this bar)"
            line = None
    if line:
        yield line


def _name(bins: list[Bin], place: int) -> str:
    upto = bins[place].upto
    if upto is not None:
        return f"up to {format_duration(upto.value, upto.unit)}"
    before = bins[place - 1].upto if place else None
    return f"over {format_duration(before.value, before.unit)}" if before else "all"


def _bar(cells: float) -> str:
    eighths = round(max(0.0, cells) * 8)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _merged(bins: tuple[Bin, ...]) -> list[Bin]:
    """No more bins than a glance takes in: thin neighbours become one."""
    rows = list(bins)
    while len(rows) > ROWS:
        filled = [one.cases + one.waiting for one in rows]
        sizes = [first + second for first, second in pairwise(filled)]
        place = sizes.index(min(sizes))
        first, second = rows[place], rows[place + 1]
        rows[place : place + 2] = [
            Bin(second.upto, first.cases + second.cases, first.waiting + second.waiting)
        ]
    return rows
