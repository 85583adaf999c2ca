"""Figures set apart by channel, department, month …, as a table."""

from collections.abc import Iterator, Mapping, Sequence

from promise_studio.measure.answers import Figures
from promise_studio.measure.durations import format_duration
from promise_studio.measure.percent import format_share
from promise_studio.measure.question import Group, Question
from promise_studio.measure.spans_of_time import say_time

MOST = 30
_WIDE = 28
_IN_ORDER = {Group.MONTH, Group.WEEKDAY, Group.HOUR}


def group_table(group: Group, parts: Mapping[str, Figures], question: Question) -> Iterator[str]:
    """A line for each label: the largest first, and times in their order."""
    order = list(parts.items())
    if group not in _IN_ORDER:
        order.sort(key=lambda part: -part[1].cases)
    heads = [str(group), "cases", "open", "half within", "90 of 100 within"]
    if question.target is not None:
        heads += ["kept", "at least", "verdict", "safe today"]
    rows = [_row(name, figures, question) for name, figures in order[:MOST]]
    yield from _lines([heads, *rows])
    if len(order) > MOST:
        yield f"  and {len(order) - MOST:,} more; --json has them all"


def _row(name: str, figures: Figures, question: Question) -> list[str]:
    times = figures.tally.percentiles
    half, most = (say_time(times[one], question) if one in times else "–" for one in (50, 90))
    line = " ".join(name.split())
    shown = line if len(line) <= _WIDE else f"{line[: _WIDE - 1]}…"
    row = [shown, f"{figures.cases:,}", f"{figures.tally.open:,}", half, most]
    if question.target is None:
        return row
    verdict, safe = figures.verdict, figures.safe
    if verdict is None or verdict.attained is None:
        return [*row, "–", "–", "–", "–"]
    return [
        *row,
        format_share(verdict.attained, question.share),
        format_share(verdict.lower_bound or 0.0, question.share),
        f"{verdict.mark} {verdict.status}",
        format_duration(safe.time.value, safe.time.unit) if safe else "–",
    ]


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first = row[0].ljust(widths[0])
        rest = (
            cell.ljust(width) if place >= 6 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row[1:], widths[1:], strict=True))
        )
        yield f"  {'  '.join((first, *rest))}".rstrip()
