"""The spread of measured times drawn by round times, the target as a line between in time and late."""

from dataclasses import dataclass

from textual.content import Content

from promise_studio.measure.durations import format_duration
from promise_studio.measure.keeping.tried_target import Tried
from promise_studio.studio.text import content

EIGHTHS = " ▁▂▃▄▅▆▇█"
LINE = "┃"
WIDEST = 4
_IN_TIME, _LATE, _DIM = "$text-success", "$text-error", "$foreground 65%"


@dataclass(frozen=True)
class Picture:
    """How wide and high the drawing may be."""

    width: int
    height: int


def draw_spread(tried: Tried, place: int, room: Picture) -> list[Content]:
    """Columns of cases, the target as a line through them, and what the ends and the line mean."""
    counts = [one.cases + one.waiting for one in tried.bins]
    hidden = max(0, len(counts) - (room.width - 1))
    counts = [sum(counts[: hidden + 1]), *counts[hidden + 1 :]]
    at = max(0, place - hidden)
    wide = max(1, min(WIDEST, (room.width - 1) // len(counts)))
    most = max(1, *counts)
    levels = [max(1, round(count * room.height * 8 / most)) if count else 0 for count in counts]
    lines = []
    for row in reversed(range(room.height)):
        cells = [EIGHTHS[max(0, min(8, level - 8 * row))] * wide for level in levels]
        lines.append(
            Content.styled("".join(cells[: at + 1]), _IN_TIME)
            + Content.styled(LINE, "bold $accent")
            + Content.styled("".join(cells[at + 1 :]), _LATE)
        )
    return [*lines, _foot(tried, place, (at + 1) * wide, wide * len(counts) + 1)]


def spark_line(tried: Tried, place: int) -> Content:
    """The same on one line."""
    return draw_spread(tried, place, Picture(len(tried.bins) + 1, 1))[0]


def said(tried: Tried, place: int) -> str:
    """A target in words: “7 days”."""
    return format_duration(*tried.said(place))


def _foot(tried: Tried, place: int, column: int, width: int) -> Content:
    """The ends of the scale, and the target below its line where there is room for it."""
    target = f"↑ {said(tried, place)}"
    start = min(column, max(0, width - len(target)))
    first, last = (
        said(tried, 0),
        "longer" if tried.bins[-1].upto is None else said(tried, len(tried.edges) - 1),
    )
    line = list(" " * max(width, start + len(target)))
    if len(first) + 2 <= start:
        line[: len(first)] = first
    end = len(line) - len(last)
    if end >= start + len(target) + 2:
        line[end:] = last
    text = "".join(line)
    return (
        content(text[:start], _DIM)
        + Content.styled(target, "bold $accent")
        + content(text[start + len(target) :], _DIM)
    )
